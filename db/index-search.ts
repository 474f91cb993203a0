import { sql, type SQL } from 'drizzle-orm';
import type { SiteId } from '#lib/site-id.ts';
import { nothing, type TokenLock } from './index-lock.ts';
import type { RawStatement } from './raw-statement.ts';

/** A word of a search: what it is looked up by, and the stored spellings of the words it could be a slip of. */
export type SearchWord = { parts: string[]; spellings: string[] };

/** Where to go on: products of a later tier, or of this tier with a greater row number. */
export type SearchFrom = { tier: number; key: number };

/**
 * The first row is about the search: how many products are found, the correction of each word (`[null, "charger"]`, empty
 * when none was looked for), and, when nothing is found, how many products each search with one word less finds. Then
 * comes one row a card.
 */
export type SearchRow = {
  count: number | null;
  corrections: string | null;
  without: string | null;
  tier: number | null;
  key: number | null;
  card: string | null;
};

export type SearchLimits = { page: number; count: number; without: number };

/**
 * Searches the text of a store's products. Every product found has every word; what counts is where. So instead of a
 * score, which must read every match of every word, there are tiers, each read in the store's order and no further:
 * 1 all words in the title, 2 in title and keywords, 3 anywhere, 4 in title and keywords with the last word unfinished.
 */
export function searchReads(statement: RawStatement, site: { id: SiteId }, lock: TokenLock) {
  const exact = (words: SearchWord[]) => words.map(({ parts }) => lock.all(parts)).join(' AND ');
  const matches = (expression: SQL) => sql`exists (select 1 from product_text where product_text match ${expression})`;
  const counted = (expression: SQL, limit: number) => sql`(
    select count(*) from (select 1 from product_text where product_text match ${expression} limit cast(${limit} as integer))
  )`;

  /** What is looked for: the words as typed, or, when they find nothing, each unknown one as the commonest one slip away. */
  const asked = (words: SearchWord[]) => {
    const typed = exact(words);
    const each = words.map(({ parts, spellings }) => ({ typed: lock.all(parts), spellings }));
    return sql`
      typed(found) as materialized (select ${matches(sql`${`(${typed}) OR ({title keywords} : (${typed}*))`}`)}),
      fixes(word, typed) as materialized (
        select case when ${matches(sql`value ->> 'typed'`)} then null else (
          select w.id from json_each(each.value, '$.spellings') slip
            cross join search_spellings s on s.site_id = ${site.id} and s.spelling = slip.value
            cross join search_words w on w.site_id = s.site_id and w.id = s.word
          order by w.products desc, w.id limit 1
        ) end, value ->> 'typed'
        from json_each(${JSON.stringify(each)}) each where not (select found from typed) order by key
      ),
      asked(whole, begun) as materialized (
        select
          case when found then ${typed}
            when (select count(word) from fixes) = 0 then ${nothing}
            else (select group_concat(coalesce(${lock.prefix} || word, typed), ' AND ') from fixes) end,
          case when found then ${`${typed}*`} else ${nothing} end
        from typed
      )`;
  };

  // Each tier is asked for only when the ones before it have not filled the page.
  const tiers = (from: SearchFrom, limit: number) => {
    const [e, p] = [sql`(select whole from asked)`, sql`(select begun from asked)`];
    const queries = [
      sql`'{title} : (' || ${e} || ')'`,
      sql`'({title keywords} : (' || ${e} || ')) NOT ({title} : (' || ${e} || '))'`,
      sql`'(' || ${e} || ') NOT ({title keywords} : (' || ${e} || '))'`,
      sql`'({title keywords} : (' || ${p} || ')) NOT (' || ${e} || ')'`,
    ].map((query, i) => (from.tier > i + 1 ? sql`${nothing}` : query));
    const parts = queries.map(
      (query, i) => sql`
      ${sql.raw(`tier${i + 1}`)} as materialized (
        select cast(${i + 1} as integer) as tier, rowid as key from product_text
        where product_text match (case when (select n from ${sql.raw(`filled${i}`)}) >= ${limit} then ${nothing} else ${query} end)
          and rowid > cast(${from.tier === i + 1 ? from.key : -1} as integer)
        order by rowid limit cast(${limit} as integer)
      ),
      ${sql.raw(`filled${i + 1}`)}(n) as materialized (
        select (select n from ${sql.raw(`filled${i}`)}) + (select count(*) from ${sql.raw(`tier${i + 1}`)})
      )`,
    );
    return sql`filled0(n) as (select 0), ${sql.join(parts, sql`, `)}`;
  };

  return {
    /** Cards for these words, with what else a page of results tells. */
    search: (words: SearchWord[], from: SearchFrom, limits: SearchLimits) => {
      const fewer = words.length < 2 ? [] : words.map((_, i) => exact(words.toSpliced(i, 1)));
      return statement<SearchRow>(sql`
        with ${asked(words)},
        total(n) as materialized (
          select ${counted(sql`(select '(' || whole || ') OR ({title keywords} : (' || begun || '))' from asked)`, limits.count)}
        ),
        ${tiers(from, limits.page)}
        select
          n as count,
          (select json_group_array(word) from fixes) as corrections,
          case when n = 0 then (
            select json_group_array(${counted(sql`fewer.value`, limits.without)}) from json_each(${JSON.stringify(fewer)}) fewer
          ) end as without,
          null as tier, null as key, null as card
        from total
        union all
        select null, null, null, tier, key, card from (
          select * from tier1 union all select * from tier2 union all select * from tier3 union all select * from tier4
          limit cast(${limits.page} as integer)
        ) cross join product_cards on rank_doc = key and site_id = ${site.id}
        order by tier, key`);
    },

    /** Cards whose title or keywords have these words, the last one unfinished. */
    beginning: (words: SearchWord[], limit: number) =>
      statement<{ card: string }>(sql`
        select card from (
          select rowid as key from product_text where product_text match ${`{title keywords} : (${exact(words)}*)`}
          order by rowid limit cast(${limit} as integer)
        ) cross join product_cards on rank_doc = key and site_id = ${site.id} order by key`),

    /** The commonest of the first `read` words that begin with `start`. */
    wordsFrom: (start: string, read: number, limit: number) =>
      statement<{ word: string }>(sql`
        select word from (
          select id as word, products from search_words
          where site_id = ${site.id} and id >= ${start} and id < ${`${start}\u{10ffff}`}
          order by id limit cast(${read} as integer)
        ) order by products desc, word limit cast(${limit} as integer)`),
  };
}
