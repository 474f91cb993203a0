import { sql, type SQL } from 'drizzle-orm';
import type { IndexEntry } from '#features/listing/index-entry.ts';
import type { SiteId } from '#lib/site-id.ts';
import type { TokenLock } from './index-lock.ts';
import type { RawStatement } from './raw-statement.ts';

export type IndexChange = {
  /** All products that are written or removed. */
  ids: string[];
  entries: IndexEntry[];
  /** `[spelling, word]` of the words of all entries. */
  spellings: [string, string][];
  now: number;
};

const maxRank = 2 ** 26 - 1;
const maxMinutes = 2 ** 28 - 1;
const dateOrigin = Date.UTC(2020, 0, 1);

/** Writes to a store's full-text tables and the rows beside them. Lists are bound as one JSON value each. */
export function indexWrites(statement: RawStatement, site: { id: SiteId }, lock: TokenLock) {
  const list = (values: unknown) => sql`json_each(${JSON.stringify(values)})`;
  const cardsOf = (ids: string[]) =>
    sql`product_cards.site_id = ${site.id} and product_cards.id in (select value from ${list(ids)})`;

  const removeDocs = (ids: string[]) => [
    ...Object.entries(docColumns).map(([table, column]) =>
      statement(sql`delete from ${sql.identifier(table)}
        where rowid in (select ${sql.identifier(column)} from product_cards where ${cardsOf(ids)})`),
    ),
    statement(sql`delete from listing_by_place where rowid in (
      select place.value from product_cards, json_each(product_cards.places) place where ${cardsOf(ids)})`),
  ];

  // The vocabulary goes by the words of the rows as they still are, so this comes before the rows change.
  const countWords = ({ ids, entries, spellings }: IndexChange) => {
    const added = new Map<string, number>();
    for (const word of entries.flatMap(({ words }) => words)) added.set(word, (added.get(word) ?? 0) + 1);
    const oldWords = sql`select word.value from product_cards, json_each(product_cards.words) word where ${cardsOf(ids)}`;
    const change = (counts: SQL) =>
      statement(sql`
      insert into search_words (site_id, id, products) ${counts}
      on conflict (site_id, id) do update set products = products + excluded.products`);
    const gone = sql`select id from search_words where site_id = ${site.id} and products <= 0 and id in (${oldWords})`;
    return [
      change(sql`select ${site.id}, value, -count(*) from (${oldWords}) where true group by value`),
      change(sql`select ${site.id}, value ->> 0, value ->> 1 from ${list([...added])} where true`),
      statement(sql`delete from search_spellings where site_id = ${site.id} and word in (${gone})`),
      statement(sql`delete from search_words where site_id = ${site.id} and id in (${gone})`),
      statement(sql`
        insert into search_spellings (site_id, id, spelling, word)
        select ${site.id}, (value ->> 0) || ' ' || (value ->> 1), value ->> 0, value ->> 1 from ${list(spellings)} where true
        on conflict do nothing`),
    ];
  };

  const writeCards = ({ ids, entries, now }: IndexChange) => {
    const kept = entries.map(({ id }) => id);
    const slugs = entries.map(({ slug }) => slug);
    return [
      statement(sql`delete from product_cards where ${cardsOf(ids.filter((id) => !kept.includes(id)))}`),
      // A slug may have passed from one product to another; whoever lost it is queued and gets its new one in turn.
      statement(sql`update product_cards set slug = id || ' ' || doc where ${cardsOf(kept)}`),
      statement(sql`update product_cards set slug = id || ' ' || doc
        where site_id = ${site.id} and slug in (select value from ${list(slugs)})`),
      statement(sql`
        insert into product_cards
          (site_id, id, doc, rank_doc, date_doc, price_doc, slug, card, facets, scopes, places, words, indexed_at)
        select ${site.id}, id, doc, rank * 33554432 + doc, minutes * 33554432 + doc, price * 33554432 + doc,
          slug, card, facets, scopes, (select json_group_array(value * 33554432 + doc) from json_each(positions)), words,
          cast(${now} as integer)
        from (
          select e.value ->> 'id' as id, e.value ->> 'rank' as rank, e.value ->> 'minutes' as minutes, e.value ->> 'price' as price,
            e.value ->> 'slug' as slug, e.value -> 'card' as card, e.value -> 'facets' as facets,
            e.value -> 'scopes' as scopes, e.value -> 'positions' as positions, e.value -> 'words' as words,
            coalesce(own.doc, (select coalesce(max(doc), 0) from product_cards) + 1 + e.key) as doc
          from ${list(entries.map(cardRow))} e
          left join product_cards own on own.site_id = ${site.id} and own.id = e.value ->> 'id'
        )
        where true
        on conflict (site_id, id) do update set
          rank_doc = excluded.rank_doc, date_doc = excluded.date_doc, price_doc = excluded.price_doc, slug = excluded.slug,
          card = excluded.card, facets = excluded.facets, scopes = excluded.scopes, places = excluded.places,
          words = excluded.words, indexed_at = excluded.indexed_at`),
    ];
  };

  const addDocs = ({ entries }: IndexChange) => {
    const docs = entries.map(({ id, tokens, text }) => ({
      id,
      tokens: lock.text(tokens),
      title: lock.text(text.title),
      keywords: lock.text(text.keywords),
      body: lock.text(text.body),
    }));
    const from = sql`from ${list(docs)} e cross join product_cards
      on product_cards.site_id = ${site.id} and product_cards.id = e.value ->> 'id'`;
    return Object.entries(docColumns).map(([table, column]) => {
      const fields = table === 'product_text' ? ['title', 'keywords', 'body'] : ['tokens'];
      const values = fields.map((field) => sql`e.value ->> ${sql.raw(`'${field}'`)}`);
      return statement(sql`
        insert into ${sql.identifier(table)} (rowid, ${sql.raw(fields.join(', '))})
        select ${sql.identifier(column)}, ${sql.join(values, sql`, `)} ${from}`);
    });
  };

  const addPlaces = ({ entries }: IndexChange) => {
    const places = entries.flatMap(({ id, places }) =>
      places.map(({ position, tokens }) => ({ id, position, tokens: lock.text(tokens) })),
    );
    return statement(sql`
      insert into listing_by_place (rowid, tokens)
      select (e.value ->> 'position') * 33554432 + doc, e.value ->> 'tokens' from ${list(places)} e
      cross join product_cards on product_cards.site_id = ${site.id} and product_cards.id = e.value ->> 'id'`);
  };

  return {
    /** Replaces what the index holds of the products `ids` by the entries; those without an entry leave it. */
    replace: (change: IndexChange) => [
      ...removeDocs(change.ids),
      ...countWords(change),
      ...writeCards(change),
      ...addDocs(change),
      addPlaces(change),
    ],

    /**
     * Says that listings changed, so that their counts are made anew. `now` in epoch milliseconds; a mark is later than all
     * that were before it, so that no renewal takes it for the one it has seen.
     */
    markStale: (scopes: string[], now: number) =>
      statement(sql`
        insert into listing_facets (site_id, id, packed, built_at, stale_since)
        select ${site.id}, value, '{"total":0,"prices":[],"groups":[]}', 0, cast(${now} as integer) from ${list(scopes)} where true
        on conflict (site_id, id) do update set stale_since = max(coalesce(stale_since, built_at) + 1, excluded.stale_since)`),

    /** Takes products off the queue, unless they changed since they were claimed. */
    dequeue: (ids: string[], claim: number) =>
      statement(sql`delete from index_queue
        where site_id = ${site.id} and version = cast(${claim} as integer) and id in (select value from ${list(ids)})`),

    /** Lets claimed products wait in the queue until they are published: `[id, publishedAt]` each. */
    postpone: (later: [string, number][], claim: number) =>
      statement(sql`update index_queue
        set version = 0, queued_at = (select value ->> 1 from ${list(later)} where value ->> 0 = index_queue.id)
        where site_id = ${site.id} and version = cast(${claim} as integer)
          and id in (select value ->> 0 from ${list(later)})`),
  };
}

const docColumns = {
  listing_by_rank: 'rank_doc',
  listing_by_date: 'date_doc',
  listing_by_price: 'price_doc',
  product_text: 'rank_doc',
};

function cardRow({ rank, publishedAt, pricePlace: price, places, ...entry }: IndexEntry) {
  const { id, slug, card, facets, scopes, words } = entry;
  const minutes = clamp((publishedAt - dateOrigin) / 60_000, maxMinutes);
  const positions = places.map(({ position }) => position);
  return {
    id,
    slug,
    rank: clamp(rank, maxRank),
    minutes,
    price,
    card,
    facets,
    scopes,
    positions,
    words,
  };
}

const clamp = (value: number, max: number): number => Math.min(Math.max(Math.trunc(value), 0), max);
