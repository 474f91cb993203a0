import { z } from 'zod';
import type { Change } from '#features/audit/audit.ts';
import { staffAction, type StaffContext } from '#features/staff/staff-action.ts';
import { notThere, refuse, refuseFields } from '#lib/action-failure.ts';
import type { Answer } from '#lib/answer.ts';
import { paths } from '#lib/paths.ts';
import { typedWhole, typedWholeFrom } from '#lib/typed-whole.ts';
import { inventorySettings } from '../inventory.settings.ts';
import type { StockOutcome, StockStep } from '../stock-desk.repo.ts';
import { deltaWords, REASONS, type StockLine } from '../stock-list.ts';
import { readStock } from '../stock-text.ts';

/** A step as it is shown before it is made. */
type ShownStep = StockStep & { sku: string; name: string };
/** What became of a file: without `to` nothing was changed, and `steps` are the first of those it would make. */
type Brought = Answer & { steps?: ShownStep[] };

const permission = 'inventory.write' as const;
const NOTHING_PASTED = 'Paste a SKU and a number of pieces a line.';
const id = z.string().min(1).max(64);
const optional = z
  .string()
  .trim()
  .max(200, 'Use at most 200 characters.')
  .nullish()
  .transform((typed) => typed ?? '');

const refusals: Record<Exclude<StockOutcome, 'done' | 'twice'>, string> = {
  moved: 'Some was sold just now. Look at the figures and try again.',
  'below-zero': 'There is not so much to take away: some was sold or is held by orders.',
};

/** What staff do to stock. */
export const inventory = {
  adjust: staffAction({
    permission,
    input: z.object({
      key: z.uuid('Reload the page and try again.'),
      variant: id,
      how: z.enum(['add', 'set']),
      seen: typedWhole(),
      quantity: typedWholeFrom(-1_000_000, 1_000_000),
      reason: z.enum(REASONS),
      note: optional,
    }),
    async handler({ key, variant: id, how, seen, quantity, reason, note }, asked) {
      const variant = await askedVariant(id, asked);
      if (!variant.tracked) throw refuse('This variant is not counted. Begin to count it first.');
      if (how === 'set' && quantity < 0) throw refuseFields({ quantity: 'There cannot be fewer than none.' });
      const delta = how === 'set' ? quantity - seen : quantity;
      if (delta === 0) throw refuseFields({ quantity: 'This would change nothing.' });
      const why = note ? `${reason}, ${note}` : reason;
      const { admin, staff, now } = asked;
      const outcome =
        how === 'set'
          ? await admin.stockDesk.set(
              [{ variantId: id, before: seen, after: quantity }],
              { reason: 'adjustment', note: why },
              staff,
              now,
            )
          : await admin.stockDesk.add(key, { variantId: id, delta, note: why }, staff, now);
      if (outcome === 'moved' || outcome === 'below-zero') throw refuse(refusals[outcome]);
      await asked.shop.indexing.drain({ now, limit: 5, first: [variant.productId] });
      const { available } = variant;
      const changes =
        outcome === 'twice'
          ? []
          : [changeOf('stock.adjust', variant, { available }, { available: available + delta, why })];
      return { data: { to: paths.admin.stockOf(id), said: `${deltaWords(delta)} ${nameOf(variant)}` }, changes };
    },
  }),

  /** Sets the stock of many variants by their codes: all of them, or none and what is wrong. First shows what would change. */
  bring: staffAction({
    permission,
    input: z.object({
      text: z.string(NOTHING_PASTED).min(1, NOTHING_PASTED).max(200_000, 'This is too much at once.'),
      then: z.enum(['look', 'set']),
    }),
    async handler({ text, then }, asked) {
      const { admin, staff, now } = asked;
      const { steps, unchanged } = await stepsFor(text, asked);
      const variants = steps.length === 1 ? '1 variant' : `${steps.length} variants`;
      if (then === 'look' || steps.length === 0) {
        const said = `${variants} would change, ${unchanged} are so already. Nothing is changed yet.`;
        return { data: { said, steps: steps.slice(0, MOST_SHOWN) } as Brought, changes: [] };
      }
      const outcome = await admin.stockDesk.set(steps.map(stepOf), { reason: 'import', note: 'Pasted' }, staff, now);
      if (outcome === 'moved' || outcome === 'below-zero') throw refuse(refusals[outcome]);
      await asked.shop.indexing.drain({ now, limit: 100 });
      const subject = { kind: 'stock', id: '', name: variants };
      const after = { set: steps.slice(0, 100).map(({ variantId, after }) => `${variantId}: ${after}`) };
      return {
        data: { to: paths.admin.inventory(), said: `Set the stock of ${variants}` } as Brought,
        changes: [{ action: 'stock.import', subject, after }],
      };
    },
  }),

  count: staffAction({
    permission,
    input: z.object({ variant: id, tracked: z.enum(['yes', 'no']) }),
    async handler({ variant: id, tracked }, asked) {
      const variant = await askedVariant(id, asked);
      await asked.admin.stockDesk.count(id, tracked === 'yes', asked.staff, asked.now);
      await asked.shop.indexing.drain({ now: asked.now, limit: 5, first: [variant.productId] });
      const said = tracked === 'yes' ? 'Counted from now on' : 'Not counted any more: it is always for sale';
      const undo = {
        action: 'admin.inventory.count',
        input: { variant: id, tracked: tracked === 'yes' ? 'no' : 'yes' },
      };
      const change = changeOf('stock.count', variant, { tracked: variant.tracked }, { tracked: tracked === 'yes' });
      return { data: { to: paths.admin.stockOf(id), said, undo }, changes: [change] };
    },
  }),

  /** From how many pieces on a variant is low. */
  settle: staffAction({
    permission,
    input: inventorySettings.extend({ lowAt: typedWholeFrom(0, 100_000) }),
    async handler(after, { shop, now }) {
      const { before } = await shop.ask({ before: shop.settings.groups({ inventory: inventorySettings }) });
      await shop.settings.save('inventory', after, now);
      const subject = { kind: 'settings', id: 'inventory', name: 'Stock' };
      const undo = { action: 'admin.inventory.settle', input: { lowAt: String(before.inventory.lowAt) } };
      const said = `Low from ${after.lowAt} pieces on`;
      const changes: Change[] = [{ action: 'settings.update', subject, before: before.inventory, after }];
      return { data: { to: `${paths.admin.inventory()}?view=low`, said, undo }, changes };
    },
  }),
};

/** Changes that are shown before they are made. */
const MOST_SHOWN = 50;
/** How many problems are said at once. */
const MOST_SAID = 5;

async function stepsFor(text: string, { admin }: StaffContext): Promise<{ steps: ShownStep[]; unchanged: number }> {
  const { entries, problems } = readStock(text);
  const { found } = await admin.ask({ found: admin.stockList.bySkus(entries.map(({ sku }) => sku)) });
  const bySku = new Map(found.map((line) => [line.sku, line]));
  for (const { line, sku } of entries) {
    const variant = bySku.get(sku);
    if (!variant) problems.push(`Line ${line}: no variant has the SKU ${sku}.`);
    else if (!variant.tracked) problems.push(`Line ${line}: ${sku} is not counted.`);
  }
  if (problems.length > 0) {
    problems.sort((a, b) => lineIn(a) - lineIn(b));
    const more = problems.length - MOST_SAID;
    throw refuseFields({
      text: [...problems.slice(0, MOST_SAID), ...(more > 0 ? [`And ${more} more.`] : [])].join(' '),
    });
  }
  const steps = entries.flatMap(({ sku, pieces }): ShownStep[] => {
    const variant = bySku.get(sku)!;
    const { id, available } = variant;
    return available === pieces
      ? []
      : [{ variantId: id, before: available, after: pieces, sku, name: nameOf(variant) }];
  });
  return { steps, unchanged: entries.length - steps.length };
}

/** The line of a file that a problem is about; what is about the whole file comes first. */
const lineIn = (problem: string): number => Number(/^Line (\d+)/.exec(problem)?.[1] ?? 0);

async function askedVariant(id: string, { admin }: StaffContext): Promise<StockLine> {
  const { variant } = await admin.ask({ variant: admin.stockList.byId(id) });
  if (!variant) throw notThere('There is no such variant.');
  return variant;
}

const stepOf = ({ variantId, before, after }: ShownStep): StockStep => ({ variantId, before, after });

const nameOf = ({ title, name }: StockLine) => (name ? `${title}, ${name}` : title);

const changeOf = (action: Change['action'], variant: StockLine, before: object, after: object): Change => ({
  action,
  subject: { kind: 'variant', id: variant.id, name: nameOf(variant) },
  before,
  after,
});
