import { sql, type SQL } from 'drizzle-orm';
import {
  catalogueOrders,
  type CatalogueEntry,
  type CatalogueOrder,
  type ListedCard,
} from '#features/product-list/catalogue-entry.ts';
import type { SiteId } from '#lib/site-id.ts';
import type { TokenLock } from './index-lock.ts';
import type { RawStatement } from './raw-statement.ts';

/** Which products of a store. Every condition given must hold. */
export type CatalogueQuery = {
  /** Groups of tokens, of which a product must have one each. */
  groups: readonly (readonly string[])[];
  /** Tokens of words that a product must have; `isBegun` takes any word that begins like it. */
  words: readonly { token: string; isBegun: boolean }[];
};

/** One page in an order, beyond the row number of the last row that was read. */
export type CataloguePage = CatalogueQuery & {
  by: CatalogueOrder;
  descending: boolean;
  /** In decimal digits: row numbers are larger than what JavaScript holds exactly. */
  beyond: string | null;
  limit: number;
};

/** A product as the list has it. `key` is where to go on from. Times in epoch milliseconds. */
export type CatalogueRow = {
  key: string;
  id: string;
  title: string;
  slug: string;
  vendor: string;
  status: 'draft' | 'active' | 'archived';
  publishedAt: number | null;
  updatedAt: number;
  createdAt: number;
  titleKey: string;
  card: string;
};

/** A variant with its stock, as a search finds it. Flags are 0 and 1. */
export type StockRow = {
  id: string;
  productId: string;
  title: string;
  option1: string;
  option2: string;
  option3: string;
  sku: string | null;
  mediaId: string | null;
  tracked: number;
  available: number;
  held: number;
};

/** Products whose variants one search of the stock shows. */
const PRODUCTS_A_SEARCH = 20;
/** A row number is its place in the order, and these many numbers for each place. */
const DOCS = 33554432;

/** Reads and writes of the full-text tables by which staff find products in whatever state. Their row numbers carry the order. */
export function catalogueIndex(statement: RawStatement, site: { id: SiteId }, lock: TokenLock) {
  const list = (values: unknown) => sql`json_each(${JSON.stringify(values)})`;
  const expression = ({ groups, words }: CatalogueQuery): string =>
    [
      ...groups.map((tokens) => `(${lock.any([...tokens])})`),
      ...words.map(({ token, isBegun }) => lock.all([token]) + (isBegun ? ' *' : '')),
    ].join(' AND ');

  const removeDocs = (ids: readonly string[]) =>
    catalogueOrders.map((by) =>
      statement(sql`delete from ${tables[by]} where rowid in (
        select docs ->> ${sql.raw(`'$.${by}'`)} from product_list
        where product_list.site_id = ${site.id} and product_list.id in (select value from ${list(ids)}))`),
    );

  const writeRows = (ids: readonly string[], entries: readonly CatalogueEntry[]) => {
    const kept = new Set(entries.map(({ id }) => id));
    const rows = entries.map(({ id, titleKey, places, card }) => ({ id, titleKey, places, card }));
    const docs = catalogueOrders.flatMap((by) => [
      sql.raw(`'${by}'`),
      sql`(places ->> ${sql.raw(`'$.${by}'`)}) * ${sql.raw(String(DOCS))} + doc`,
    ]);
    return [
      statement(sql`delete from product_list where product_list.site_id = ${site.id}
        and product_list.id in (select value from ${list(ids.filter((id) => !kept.has(id)))})`),
      statement(sql`
        insert into product_list (site_id, id, doc, docs, title_key, card)
        select ${site.id}, id, doc, json_object(${sql.join(docs, sql`, `)}), title_key, card from (
          select e.value ->> 'id' as id, e.value ->> 'titleKey' as title_key, e.value -> 'card' as card,
            e.value -> 'places' as places,
            coalesce(own.doc, (select coalesce(max(doc), 0) from product_list) + 1 + e.key) as doc
          from ${list(rows)} e
          left join product_list own on own.site_id = ${site.id} and own.id = e.value ->> 'id'
        )
        where true
        on conflict (site_id, id) do update set
          docs = excluded.docs, title_key = excluded.title_key, card = excluded.card`),
    ];
  };

  const addDocs = (entries: readonly CatalogueEntry[]) => {
    const docs = entries.map(({ id, tokens }) => ({ id, tokens: lock.text(tokens) }));
    return catalogueOrders.map((by) =>
      statement(sql`
        insert into ${tables[by]} (rowid, tokens)
        select docs ->> ${sql.raw(`'$.${by}'`)}, e.value ->> 'tokens' from ${list(docs)} e
        cross join product_list on product_list.site_id = ${site.id} and product_list.id = e.value ->> 'id'`),
    );
  };

  return {
    /** Replaces what staff find of the products `ids` by the entries; those without an entry are gone. */
    catalogue: (ids: readonly string[], entries: readonly CatalogueEntry[]) => [
      ...removeDocs(ids),
      ...writeRows(ids, entries),
      ...addDocs(entries),
    ],

    /** One page of products. */
    cataloguePage: ({ by, descending, beyond, limit, ...query }: CataloguePage) => {
      const table = tables[by];
      const after = beyond === null ? sql`` : sql`and ${table}.rowid ${side(descending)} cast(${beyond} as integer)`;
      return statement<CatalogueRow>(sql`
        select cast(${table}.rowid as text) as key, ${fields}
        from ${table}
          cross join product_list l on l.doc = ${table}.rowid & ${sql.raw(String(DOCS - 1))} and l.site_id = ${site.id}
          cross join products p on p.site_id = l.site_id and p.id = l.id
        where ${table} match ${expression(query)} ${after}
        order by ${table}.rowid ${direction(descending)} limit cast(${limit} as integer)`);
    },

    /** Variants of the first products with these words, with their stock; at most `limit`, product by product. */
    catalogueVariants: (query: CatalogueQuery, limit: number) =>
      statement<StockRow>(sql`
        select v.id, p.id as "productId", p.title, v.option1, v.option2, v.option3, v.sku, v.media_id as "mediaId",
          coalesce(i.tracked, 0) as tracked, coalesce(i.available, 0) as available, coalesce(i.held, 0) as held
        from (
          select rowid & ${sql.raw(String(DOCS - 1))} as doc from ${tables.title} where ${tables.title} match ${expression(query)}
          order by rowid limit ${sql.raw(String(PRODUCTS_A_SEARCH))}
        ) found
          cross join product_list l on l.doc = found.doc and l.site_id = ${site.id}
          cross join products p on p.site_id = l.site_id and p.id = l.id
          cross join variants v on v.site_id = l.site_id and v.product_id = l.id
          left join inventory i on i.site_id = v.site_id and i.id = v.id
        limit cast(${limit} as integer)`),

    /** One page of all products by their whole titles. `beyond` is the title as it is sorted by, and the id. */
    catalogueByTitle: (page: { descending: boolean; beyond: [string, string] | null; limit: number }) => {
      const { descending, beyond, limit } = page;
      const after = beyond && sql`and (l.title_key, l.id) ${side(descending)} (${beyond[0]}, ${beyond[1]})`;
      return statement<CatalogueRow>(sql`
        select l.title_key as key, ${fields}
        from product_list l cross join products p on p.site_id = l.site_id and p.id = l.id
        where l.site_id = ${site.id} ${after ?? sql``}
        order by l.title_key ${direction(descending)}, l.id ${direction(descending)} limit cast(${limit} as integer)`);
    },
  };
}

const tables = Object.fromEntries(catalogueOrders.map((by) => [by, sql.identifier(`catalogue_by_${by}`)])) as Record<
  CatalogueOrder,
  ReturnType<typeof sql.identifier>
>;

const fields = sql`l.id, p.title, p.slug, p.vendor, p.status, p.published_at as "publishedAt", p.updated_at as "updatedAt",
  p.created_at as "createdAt", l.title_key as "titleKey", l.card`;

const side = (descending: boolean): SQL => (descending ? sql`<` : sql`>`);
const direction = (descending: boolean): SQL => (descending ? sql`desc` : sql`asc`);

/** A row as it was read, with its card. */
export type ListedProduct = Omit<CatalogueRow, 'card'> & { card: ListedCard };
