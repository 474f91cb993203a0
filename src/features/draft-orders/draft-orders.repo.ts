import { and, asc, eq, sql } from 'drizzle-orm';
import type { Question, SiteDb, Statement } from '#db/site-db.ts';
import { MOST_LINES, MOST_OF_ONE } from '#features/cart/cart.ts';
import { pictureOf, soldFields, toLine, type LineRow } from '#features/cart/sold-rows.ts';
import { attempt, type ChangeOutcome } from '#features/orders/change-outcome.ts';
import { computed, onlyIf } from '#lib/guarded.ts';
import { newId } from '#lib/ids.ts';
import { keyset } from '#lib/list-keyset.ts';
import { listPage, type ListPage } from '#lib/list-page.ts';
import type { ListQuery } from '#lib/list-query.ts';
import type { DraftChange, DraftOrder } from './draft-order.ts';

/** A draft as the list has it. Times in epoch milliseconds. */
export type ListedDraft = Pick<DraftOrder, 'id' | 'number' | 'email' | 'fields' | 'updatedAt'>;

/** A draft as staff saw it. */
export type SeenDraft = { id: string; version: number };

/** Orders that staff are putting together. Times in epoch milliseconds. */
export function draftOrdersRepo(site: SiteDb) {
  const { draftOrders, draftOrderLines, variants, products, inventory, media, counters } = site.rows;

  /** Refused (`draft_orders.updated_at`) when the draft is not as it was seen, or is no draft any more. */
  const touch = ({ id, version }: SeenDraft, patch: Partial<DraftChange & { status: 'discarded' }>, now: number) => {
    const { quantities: _, ...columns } = patch;
    const isSeen = sql`updated_at = ${version} and status = 'open'`;
    return site.update('draftOrders', (row) => eq(row.id, id), {
      ...columns,
      updatedAt: onlyIf<number>(isSeen, sql`max(${now}, updated_at + 1)`),
    });
  };

  const setLine = (draftOrderId: string, variantId: string, quantity: number, now: number): Statement =>
    quantity > 0
      ? site.upsert(
          'draftOrderLines',
          { id: newId(), draftOrderId, variantId, quantity: Math.min(quantity, MOST_OF_ONE), addedAt: now },
          { on: ['draftOrderId', 'variantId'], set: () => ({ quantity: sql`excluded.quantity` }) },
        )
      : site.remove('draftOrderLines', (row) => and(eq(row.draftOrderId, draftOrderId), eq(row.variantId, variantId)));

  return {
    /** A page of the open drafts, sorted by when they were changed. */
    open(query: Pick<ListQuery, 'sort' | 'cursor'>): Question<ListPage<ListedDraft>> {
      const { where, orderBy, limit } = keyset(query, draftOrders.updatedAt, draftOrders.id);
      return {
        statements: [
          site
            .select({
              id: draftOrders.id,
              number: draftOrders.number,
              email: draftOrders.email,
              fields: draftOrders.fields,
              updatedAt: draftOrders.updatedAt,
            })
            .from(draftOrders)
            .where(and(eq(draftOrders.status, 'open'), where))
            .orderBy(...orderBy)
            .limit(limit),
        ],
        answer: ([rows]) => listPage(rows as ListedDraft[], query, ({ updatedAt, id }) => ({ value: updatedAt, id })),
      };
    },

    /** A draft with its lines at today's prices, or null. */
    byId: (id: string, now: number): Question<DraftOrder | null> => ({
      statements: [
        site
          .select({
            id: draftOrders.id,
            number: draftOrders.number,
            status: draftOrders.status,
            email: draftOrders.email,
            fields: draftOrders.fields,
            shippingPrice: draftOrders.shippingPrice,
            orderId: draftOrders.orderId,
            version: draftOrders.updatedAt,
            updatedAt: draftOrders.updatedAt,
          })
          .from(draftOrders)
          .where(eq(draftOrders.id, id))
          .limit(1),
        site
          .select({
            id: draftOrderLines.id,
            quantity: draftOrderLines.quantity,
            seenPrice: variants.price,
            ...soldFields(site, now),
          })
          .from(draftOrderLines)
          .innerJoin(variants, eq(variants.id, draftOrderLines.variantId))
          .innerJoin(products, eq(products.id, variants.productId))
          .leftJoin(inventory, eq(inventory.id, variants.id))
          .leftJoin(media, eq(media.id, pictureOf(site)))
          .where(eq(draftOrderLines.draftOrderId, id))
          .orderBy(asc(draftOrderLines.addedAt), asc(draftOrderLines.id))
          .limit(MOST_LINES),
      ],
      answer([found, lines]) {
        const [draft] = found as Omit<DraftOrder, 'lines'>[];
        return draft ? { ...draft, lines: (lines as LineRow[]).map(toLine) } : null;
      },
    }),

    /** Begins a draft; the id is the form's. */
    begin(id: string, now: number): Promise<ChangeOutcome> {
      const number = site.select({ value: counters.value }).from(counters).where(eq(counters.id, 'draft'));
      const statements = [
        site.upsert(
          'counters',
          { id: 'draft', value: 1 },
          { on: ['id'], set: (row) => ({ value: sql`${row.value} + 1` }) },
        ),
        site.insert('draftOrders', {
          ...{ id, number: computed<number>(sql`${number}`), status: 'open', fields: {} },
          ...{ createdAt: now, updatedAt: now },
        }),
      ];
      return attempt(() => site.write(statements), 'draft_orders');
    },

    /** Changes a draft, unless it changed since it was seen. */
    save(draft: SeenDraft, change: DraftChange, now: number): Promise<ChangeOutcome> {
      const lines = change.quantities.map(({ variantId, quantity }) => setLine(draft.id, variantId, quantity, now));
      return attempt(() => site.write([touch(draft, change, now), ...lines]));
    },

    discard: (draft: SeenDraft, now: number): Promise<ChangeOutcome> =>
      attempt(() => site.write([touch(draft, { status: 'discarded' }, now)])),
  };
}
