import { sql, type SQL } from 'drizzle-orm';
import type { SiteId } from '#lib/site-id.ts';
import { nothing, type TokenLock } from './index-lock.ts';
import { writtenOnce, type RawStatement } from './raw-statement.ts';

/** Which products: all of the store, or those of a category's branch or a collection, by slug or by id. */
export type Scope =
  | { kind: 'all'; token: string }
  | { kind: 'category' | 'collection'; slug: string }
  | { kind: 'category' | 'collection'; id: string };

/** `rank` is the store's own order, `place` that of the collection which is the scope. */
export type Order = { by: 'rank' | 'place' | 'date' | 'price'; descending: boolean };

export type ListingQuery = {
  scope: Scope;
  /** Groups of tokens of which a product must have one each. Tokens that no product of the scope has are ignored. */
  chosen?: string[][];
  /** The same, but never ignored. */
  required?: string[][];
  /** Only products that cost so much, in minor units, both included: what `required` does not tell of a range of prices. */
  priced?: { from: number; to: number } | null;
  order: Order;
  /** Only products whose row number comes after this one in the order. */
  beyond?: number | null;
  limit: number;
};

export type CardRow = { key: number; card: string };

/** Reads of the listing tables, whose row numbers carry the sort order: a page is read in order and no further. */
export function listingReads(statement: RawStatement, site: { id: SiteId }, lock: TokenLock, d1: D1Database) {
  const scopeExpression = (scope: Scope): SQL => {
    if (scope.kind === 'all') return sql`${lock.all([scope.token])}`;
    const id = 'id' in scope ? sql`select ${scope.id} as id` : idOf(scope.kind, site, scope.slug);
    return branchOf(prefixOf(scope.kind, lock), id);
  };

  const expression = ({ scope, chosen = [], required = [] }: ListingQuery): SQL => {
    const always = required.map((tokens) => ` AND (${lock.any(tokens)})`).join('');
    const choices = chosen.flatMap((tokens, group) => tokens.map((token) => [group, lock.any([token])]));
    if (!choices.length) return sql`${scopeExpression(scope)} || ${always}`;
    return sql`(
      with scope(expression) as materialized (select ${scopeExpression(scope)})
      select expression || ${always} || coalesce((
        select group_concat(' AND (' || tokens || ')', '') from (
          select group_concat(value ->> 1, ' OR ') as tokens from json_each(${JSON.stringify(choices)})
          where exists (
            select 1 from listing_by_rank
            where listing_by_rank match (select expression from scope) || ' AND ' || (value ->> 1)
          )
          group by value ->> 0
        )
      ), '') from scope
    )`;
  };

  return {
    /** Cards in order, as rows of the sort key and the card's JSON. */
    listing: (query: ListingQuery) => {
      const { scope, chosen = [], required = [], order, beyond = null, priced = null, limit } = query;
      const isPlain = chosen.length === 0 && required.length === 0 && beyond === null && 'slug' in scope;
      if (!isPlain) return statement<CardRow>(page(order, { site, match: expression(query), beyond, priced, limit }));
      const values = { store: site.id, slug: scope.slug, prefix: prefixOf(scope.kind, lock), limit };
      return firstPage(scope.kind, order)(d1, values);
    },

    /**
     * Cards beside a product in the store's order: those after it in its category, then the category's first, then the
     * parent category's. The product itself may be among them.
     */
    beside: (productSlug: string, limit: number) =>
      besideProduct(d1, { store: site.id, slug: productSlug, prefix: prefixOf('category', lock), limit }),

    /** How many products a scope has. Reads them all: for the indexing only. */
    scopeSize: (scope: Scope) =>
      statement<{ size: number }>(
        sql`select count(*) as size from listing_by_rank where listing_by_rank match ${scopeExpression(scope)}`,
      ),

    /** What the packed counts of a scope are made of: every `step`-th product in the store's order, page by page. */
    scopeFacets: (scope: Scope, page: { beyond: number; step: number; limit: number }) =>
      statement<{ key: number; facets: string; price: number }>(sql`
        select listing_by_rank.rowid as key, facets, card ->> 'price' as price
        from listing_by_rank cross join product_cards
          on rank_doc = listing_by_rank.rowid and product_cards.site_id = ${site.id}
        where listing_by_rank match ${scopeExpression(scope)}
          and listing_by_rank.rowid > cast(${page.beyond} as integer)
          and (listing_by_rank.rowid & 33554431) % cast(${page.step} as integer) = 0
        order by listing_by_rank.rowid limit cast(${page.limit} as integer)`),
  };
}

type ListedPlace = 'category' | 'collection';

const prefixOf = (kind: ListedPlace, lock: TokenLock): string => lock.prefix + (kind === 'category' ? 'c' : 'k');

/** The token of a branch or collection, whose id `id` selects. */
const branchOf = (prefix: unknown, id: SQL): SQL =>
  sql`coalesce((select ${prefix} || lower(hex(id)) from (${id})), ${nothing})`;

/** The store, or a slot for its id. */
type AnyStore = { id: unknown };

const idOf = (kind: ListedPlace, site: AnyStore, slug: unknown): SQL => sql`
  select id from ${sql.identifier(kind === 'category' ? 'categories' : 'collections')}
  where site_id = ${site.id} and slug = ${slug}`;

type Page = {
  site: AnyStore;
  match: SQL;
  beyond: number | null;
  priced?: ListingQuery['priced'];
  limit: unknown;
};

function page({ by, descending }: Order, { site, match, beyond, priced, limit }: Page): SQL {
  const { table, card } = tables[by];
  const direction = sql.raw(descending ? 'desc' : 'asc');
  const side = sql.raw(descending ? '<' : '>');
  const after = beyond === null ? sql`` : sql`and ${table}.rowid ${side} cast(${beyond} as integer)`;
  const within = priced ? sql`and card ->> 'price' between ${priced.from} and ${priced.to}` : sql``;
  return sql`
    select ${table}.rowid as key, card
    from ${table} cross join product_cards on ${card} and product_cards.site_id = ${site.id}
    where ${table} match ${match} ${after} ${within}
    order by ${table}.rowid ${direction} limit cast(${limit} as integer)`;
}

type PlaceValues = { store: string; slug: string; prefix: string; limit: number };
const placeValues = ['store', 'slug', 'prefix', 'limit'] as const satisfies (keyof PlaceValues)[];

/** The first page of a place that nobody filtered, which is most of what is asked for. */
function firstPage(kind: ListedPlace, order: Order) {
  const name = `${kind} ${order.by} ${order.descending}`;
  const read =
    firstPages.get(name) ??
    writtenOnce<PlaceValues, CardRow>([...placeValues], ({ store, slug, prefix, limit }) => {
      const site = { id: store };
      return page(order, { site, match: branchOf(prefix, idOf(kind, site, slug)), beyond: null, limit });
    });
  firstPages.set(name, read);
  return read;
}

const firstPages = new Map<string, ReturnType<typeof writtenOnce<PlaceValues, CardRow>>>();

const besideProduct = writtenOnce<PlaceValues, { slug: string; card: string }>(
  [...placeValues],
  ({ store, slug, prefix, limit }) => {
    const site = { id: store };
    const branch = (column: string, after: SQL) => sql`
      select * from (
        select product_cards.slug, card from listing_by_rank cross join product_cards
          on rank_doc = listing_by_rank.rowid and product_cards.site_id = ${site.id}
        where listing_by_rank match (select ${prefix}||lower(hex(${sql.identifier(column)})) from own)
          and listing_by_rank.rowid > ${after}
        order by listing_by_rank.rowid limit cast(${limit} as integer)
      )`;
    return sql`
      with own as materialized (
        select c.rank_doc, coalesce(p.category_id, '') as category_id, coalesce(g.parent_id, '') as parent_id
        from products p
        join product_cards c on c.site_id = p.site_id and c.id = p.id
        left join categories g on g.site_id = p.site_id and g.id = p.category_id
        where p.site_id = ${site.id} and p.slug = ${slug}
        union all select 0, '', '' limit 1
      )
      ${branch('category_id', sql`(select rank_doc from own)`)}
      union all ${branch('category_id', sql`-1`)}
      union all ${branch('parent_id', sql`-1`)}`;
  },
);

/** The listing tables, and how a row finds its card. */
const tables = {
  rank: { table: sql.identifier('listing_by_rank'), card: sql`rank_doc = listing_by_rank.rowid` },
  place: { table: sql.identifier('listing_by_place'), card: sql`doc = listing_by_place.rowid & 33554431` },
  date: { table: sql.identifier('listing_by_date'), card: sql`date_doc = listing_by_date.rowid` },
  price: { table: sql.identifier('listing_by_price'), card: sql`price_doc = listing_by_price.rowid` },
};
