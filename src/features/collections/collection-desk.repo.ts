import { and, asc, eq, gt, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { Change } from '#features/catalog/changes.ts';
import { statementsOf } from '#features/catalog/write-changes.ts';
import { brokenConstraint, computed } from '#lib/guarded.ts';
import {
  COLLECTIONS_A_PAGE,
  MOST_ORDERED,
  type Collection,
  type CollectionLine,
  type Filing,
  type Member,
} from './collection.ts';

const QUEUED_AT_ONCE = 500;
const ROWS_A_STATEMENT = 25;

/** A store's collections, for those who fill them. */
export function collectionDeskRepo(site: SiteDb) {
  const { collections, collectionProducts, products } = site.rows;
  const { id, slug, title, description, rules } = collections;
  const allProducts = sql`(select count(*) from ${products})`;

  return {
    /** Collections by address, and one more to tell whether there are further ones. */
    list(after: string): Question<CollectionLine[]> {
      const isRuled = sql<number>`${rules} is not null`.as('isRuled');
      return {
        statements: [
          site
            .select({ id, slug, title, isRuled, updatedAt: collections.updatedAt })
            .from(collections)
            .where(gt(slug, after))
            .orderBy(asc(slug))
            .limit(COLLECTIONS_A_PAGE + 1),
        ],
        answer: ([rows]) => (rows as CollectionLine[]).map((row) => ({ ...row, isRuled: Boolean(row.isRuled) })),
      };
    },

    byId(wanted: string): Question<Collection | null> {
      return {
        statements: [
          site.select({ id, slug, title, description, rules }).from(collections).where(eq(id, wanted)).limit(1),
        ],
        answer: ([rows]) => (rows as Collection[])[0] ?? null,
      };
    },

    /** How far the store's products have been looked at again since its rules changed; null once all were. */
    filing(wanted: string): Question<Filing | null> {
      const { queuedUpTo, queued, toQueue } = collections;
      return {
        statements: [
          site
            .select({ done: queued, of: toQueue })
            .from(collections)
            .where(and(eq(id, wanted), isNotNull(queuedUpTo)))
            .limit(1),
        ],
        answer: ([rows]) => (rows as Filing[])[0] ?? null,
      };
    },

    /** Its first products, in its own order. */
    members(wanted: string): Question<Member[]> {
      const { position, productId, collectionId } = collectionProducts;
      return {
        statements: [
          site
            .select({
              ...{ id: collectionProducts.id, productId, position },
              ...{ slug: products.slug, title: products.title, status: products.status },
            })
            .from(collectionProducts)
            .innerJoin(products, eq(products.id, productId))
            .where(eq(collectionId, wanted))
            .orderBy(asc(position))
            .limit(MOST_ORDERED),
        ],
        answer: ([rows]) => rows as Member[],
      };
    },

    /** Ids of products by address. */
    productIds(slugs: string[]): Question<Map<string, string>> {
      const wanted = sql`${products.slug} in (select value from json_each(${JSON.stringify(slugs)}))`;
      return {
        statements: [site.select({ id: products.id, slug: products.slug }).from(products).where(wanted)],
        answer: ([rows]) => new Map((rows as { id: string; slug: string }[]).map((row) => [row.slug, row.id])),
      };
    },

    /** Ids of the products that were made last. */
    newestProducts(limit: number): Question<string[]> {
      return {
        statements: [
          site
            .select({ id: products.id })
            .from(products)
            .orderBy(sql`${products.id} desc`)
            .limit(limit),
        ],
        answer: ([rows]) => (rows as { id: string }[]).map((row) => row.id),
      };
    },

    /** @returns whether its address was free */
    create: (collection: Collection, now: number): Promise<boolean> =>
      unlessTaken(() =>
        site.write([
          site.insert('collections', { ...collection, ...begun(collection), createdAt: now, updatedAt: now }),
        ]),
      ),

    /**
     * Saves what a collection is, and by hand what is in it and in which order. Other rules have all products looked at again.
     * @returns whether its address was free
     */
    save: ({ id: wanted, ...words }: Collection, members: Change[], now: number): Promise<boolean> =>
      unlessTaken(() =>
        site.write([
          site.update('collections', (row) => eq(row.id, wanted), { ...words, ...begunAnew(words), updatedAt: now }),
          ...statementsOf(site, members, now),
        ]),
      ),

    /** Deletes a collection; its products stay. */
    async remove(wanted: string): Promise<void> {
      await site.write([
        site.remove('collectionProducts', (row) => eq(row.collectionId, wanted)),
        site.remove('collections', (row) => eq(row.id, wanted)),
      ]);
    },

    /**
     * Has some more products looked at again for a collection whose rules changed, until all were. They are filed when they are
     * indexed. `now` in epoch milliseconds.
     * @returns whether there was something to do
     */
    async queueNext(now: number): Promise<boolean> {
      const { next } = await site.ask({ next: changedRules() });
      if (!next) return false;
      const { ids } = await site.ask({ ids: productsAfter(next.queuedUpTo) });
      // Due, and after what somebody changed: that is counted.
      const rows = ids.map((one) => ({ id: one, queuedAt: now, version: 0 }));
      const upTo = ids.length < QUEUED_AT_ONCE ? null : ids.at(-1)!;
      await site.write([
        ...Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, i) =>
          site.upsert('indexQueue', rows.slice(i * ROWS_A_STATEMENT, (i + 1) * ROWS_A_STATEMENT), {
            on: ['id'],
            set: (row) => ({ version: sql`${row.version} + 1` }),
          }),
        ),
        // Not when the rules changed meanwhile: then it begins again.
        site.update('collections', (row) => and(eq(row.id, next.id), eq(row.queuedUpTo, next.queuedUpTo)), {
          ...{ queuedUpTo: upTo, queued: sql`queued + ${ids.length}` },
        }),
      ]);
      return true;
    },
  };

  /** All products are looked at, from the first on. They are counted once, by whoever has each of them read. */
  function begun({ rules }: Pick<Collection, 'rules'>) {
    return rules ? { queuedUpTo: '', queued: 0, toQueue: computed<number>(allProducts) } : { queuedUpTo: null };
  }

  /** The same, unless the rules are as they were. */
  function begunAnew({ rules }: Pick<Collection, 'rules'>) {
    if (!rules) return { queuedUpTo: null };
    const otherwise = (is: SQL, other: SQL) =>
      sql`case when rules is ${JSON.stringify(rules)} then ${is} else ${other} end`;
    return {
      queuedUpTo: otherwise(sql`queued_up_to`, sql`''`),
      queued: otherwise(sql`queued`, sql`0`),
      toQueue: otherwise(sql`to_queue`, allProducts),
    };
  }

  function changedRules(): Question<{ id: string; queuedUpTo: string } | null> {
    const { queuedUpTo } = collections;
    return {
      statements: [site.select({ id, queuedUpTo }).from(collections).where(isNotNull(queuedUpTo)).limit(1)],
      answer: ([rows]) => (rows as { id: string; queuedUpTo: string }[])[0] ?? null,
    };
  }

  function productsAfter(last: string): Question<string[]> {
    return {
      statements: [
        site
          .select({ id: products.id })
          .from(products)
          .where(gt(products.id, last))
          .orderBy(asc(products.id))
          .limit(QUEUED_AT_ONCE),
      ],
      answer: ([rows]) => (rows as { id: string }[]).map((row) => row.id),
    };
  }
}

async function unlessTaken(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (brokenConstraint(error)?.includes('collections.slug')) return false;
    throw error;
  }
}
