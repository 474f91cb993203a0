import { asc, sql } from 'drizzle-orm';
import type { CatalogueRow, ListedProduct } from '#db/index-products.ts';
import type { Question, Rows, SiteDb, Statement } from '#db/site-db.ts';
import { listPage, type ListPage } from '#lib/list-page.ts';
import { isNarrowed, PAGE_SIZE, type ListQuery } from '#lib/list-query.ts';
import type { CatalogueOrder, ListedCard } from './catalogue-entry.ts';
import { catalogueQuery, type Places } from './product-list.ts';

/** How many of each the filters offer. */
const MOST_CATEGORIES = 120;
const MOST_COLLECTIONS = 80;

/** The list of a store's products, in whatever state they are. */
export function productListRepo(site: SiteDb) {
  return {
    /** A page of products. What it reads does not grow with the store. */
    page(query: ListQuery): Question<ListPage<ListedProduct>> {
      const { sort, cursor } = query;
      if (sort.key === 'title' && !isNarrowed(query)) return this.byTitle(query);
      const beyond = cursor && /^\d{1,19}$/.test(String(cursor.value)) ? String(cursor.value) : null;
      const by = sort.key as CatalogueOrder;
      const order = { by, descending: isDescending(query), beyond, limit: PAGE_SIZE + 1 };
      return pageOf(site.index.cataloguePage({ ...catalogueQuery(query), ...order }), query);
    },

    /**
     * A page of all products by their whole titles. Where the list is narrowed, row numbers carry the order, and hold the
     * first seven letters only: titles that are the same so far come as they were first indexed.
     */
    byTitle(query: ListQuery): Question<ListPage<ListedProduct>> {
      const beyond: [string, string] | null = query.cursor && [String(query.cursor.value), query.cursor.id];
      const order = { descending: isDescending(query), beyond, limit: PAGE_SIZE + 1 };
      return pageOf(site.index.catalogueByTitle(order), query);
    },

    /**
     * The ids of products that a list shows, in the order of their making, `most` of them; `after` is where the last ones
     * ended. For work on all of a list: what it changes does not change where it goes on.
     */
    ids(query: ListQuery, after: string | null, most: number): Question<{ ids: string[]; after: string | null }> {
      const statement = site.index.cataloguePage({
        ...catalogueQuery(query),
        by: 'created',
        descending: false,
        beyond: after,
        limit: most,
      });
      return {
        statements: [statement],
        answer([rows]) {
          const found = rows as CatalogueRow[];
          return { ids: found.map(({ id }) => id), after: found.at(-1)?.key ?? after };
        },
      };
    },

    /** The categories and collections that the list can be narrowed to: the first by address, and those that are named. */
    places(named: Places): Question<Places> {
      const { categories, collections } = site.rows;
      return {
        statements: [
          ...placesIn(categories, named.categories, MOST_CATEGORIES),
          ...placesIn(collections, named.collections, MOST_COLLECTIONS),
        ],
        answer: ([categories, chosenCategories, collections, chosenCollections]) => ({
          categories: together(categories, chosenCategories),
          collections: together(collections, chosenCollections),
        }),
      };
    },
  };

  function placesIn(table: PlaceRows, named: readonly { id: string }[], most: number): Statement[] {
    const fields = { id: table.id, title: table.title };
    const ids = JSON.stringify(named.map(({ id }) => id));
    return [
      site.select(fields).from(table).orderBy(asc(table.slug)).limit(most),
      site
        .select(fields)
        .from(table)
        .where(sql`${table.id} in (select value from json_each(${ids}))`),
    ];
  }
}

function pageOf(statement: Statement, { cursor }: ListQuery): Question<ListPage<ListedProduct>> {
  return {
    statements: [statement],
    answer: ([rows]) => listPage((rows as CatalogueRow[]).map(listed), { cursor }, edgeOf),
  };
}

/** Which way the rows are read: backwards towards the page before. */
const isDescending = ({ sort, cursor }: ListQuery) => (sort.direction === 'desc') !== (cursor?.direction === 'before');

type PlaceRows = Rows['categories'] | Rows['collections'];
type Place = Places['categories'][number];

const together = (some: unknown, others: unknown): Place[] =>
  [...new Map([...(some as Place[]), ...(others as Place[])].map((place) => [place.id, place])).values()].sort((a, b) =>
    a.title.localeCompare(b.title),
  );

const edgeOf = ({ key, id }: ListedProduct) => ({ value: key, id });

const listed = ({ card, ...row }: CatalogueRow): ListedProduct => ({ ...row, card: JSON.parse(card) as ListedCard });
