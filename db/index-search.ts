import { sql, type SQL } from 'drizzle-orm';
import type { SiteId } from '#lib/site-id.ts';
import { nothing, type TokenLock } from './index-lock.ts';
import type { RawStatement } from './raw-statement.ts';

/** A word of a search: what it is looked up by, and the stored spellings of the words it could be a slip of. */
export type SearchWord = { parts: string[]; spellings: string[] };

/** Where to go on: products of a later tier, or of this tier with a greater row number. */
export type SearchFrom = { tier: number; key: number };

export type FoundRow = { tier: number; key: number; card: string };

/**
 * Searches the text of a store's products. Every product found has every word; what counts is where. So instead of a
 * score, which must read every match of every word, there are tiers, each read in the store's order and no further:
 * 1 all words in the title, 2 in title and keywords, 3 anywhere, 4 in title and keywords with the last word unfinished.
 */
export function searchReads(statement: RawStatement, site: { id: SiteId }, lock: TokenLock) {
  const exact = (words: SearchWord[]) => words.map(({ parts }) => lock.all(parts)).join(' AND ');
  const unfinished = (words: SearchWord[]) => `(${exact(words)}) OR ({title keywords} : (${exact(words)}*))`;
  const matches = (expression: SQL) => sql`exists (select 1 from product_text where product_text match ${expression})`;

  /** The search with each word that no product has replaced by the commonest word one slip away. */
  const corrected = (words: SearchWord[]) => {
    const looked = words.map(({ parts, spellings }) => ({ expression: lock.all(parts), spellings }));
    return sql`
      select key as place, case when ${matches(sql`value ->> 'expression'`)} then null else (
        select w.id from search_spellings s join search_words w on w.site_id = s.site_id and w.id = s.word
        where s.site_id = ${site.id} and s.spelling in (select value from json_each(word.value, '$.spellings'))
        order by w.products desc, w.id limit 1
      ) end as word, value ->> 'expression' as typed
      from json_each(${JSON.stringify(looked)}) word`;
  };
  const correctedExpression = (words: SearchWord[]) => sql`(
    select case when ${matches(sql`${unfinished(words)}`)} or count(word) = 0 then ${nothing}
      else group_concat(coalesce(${lock.prefix} || word, typed), ' AND ') end
    from (${corrected(words)})
  )`;

  const found = (whole: SQL, begun: SQL, from: SearchFrom, limit: number) => {
    const tier = (number: number, query: SQL, before: SQL) => {
      const skipped = sql`${from.tier > number ? 1 : 0} = 1`;
      const beyond = from.tier === number ? from.key : -1;
      return sql`tier${sql.raw(String(number))} as materialized (
        select ${sql.raw(String(number))} as tier, rowid as key from product_text
        where product_text match (case when ${skipped} or ${before} >= ${limit} then ${nothing} else ${query} end)
          and rowid > cast(${beyond} as integer)
        order by rowid limit cast(${limit} as integer)
      )`;
    };
    const so = (...tiers: number[]) =>
      sql.join(tiers.map((number) => sql`(select count(*) from tier${sql.raw(String(number))})`), sql` + `);
    const e = sql`(select whole from asked)`;
    const p = sql`(select begun from asked)`;
    return statement<FoundRow>(sql`
      with asked as materialized (select ${whole} as whole, ${begun} as begun),
      ${tier(1, sql`'{title} : (' || ${e} || ')'`, sql`0`)},
      ${tier(2, sql`'({title keywords} : (' || ${e} || ')) NOT ({title} : (' || ${e} || '))'`, so(1))},
      ${tier(3, sql`'(' || ${e} || ') NOT ({title keywords} : (' || ${e} || '))'`, so(1, 2))},
      ${tier(4, sql`'({title keywords} : (' || ${p} || ')) NOT (' || ${e} || ')'`, so(1, 2, 3))}
      select tier, key, card from (
        select * from tier1 union all select * from tier2 union all select * from tier3 union all select * from tier4
        order by tier, key limit cast(${limit} as integer)
      ) cross join product_cards on rank_doc = key and site_id = ${site.id}
      order by tier, key`);
  };

  const counted = (expression: SQL, limit: number) => sql`(
    select count(*) from (select 1 from product_text where product_text match ${expression} limit cast(${limit} as integer))
  )`;

  return {
    /** Cards for these words. */
    found: (words: SearchWord[], from: SearchFrom, limit: number) =>
      found(sql`${exact(words)}`, sql`${`${exact(words)}*`}`, from, limit),

    /** Cards for these words as corrected; none when the words as typed find something, or nothing could be corrected. */
    foundCorrected: (words: SearchWord[], from: SearchFrom, limit: number) =>
      found(correctedExpression(words), sql`${nothing}`, from, limit),

    /** The correction of each word, or null where the word stays. */
    corrections: (words: SearchWord[]) =>
      statement<{ place: number; word: string | null }>(sql`select place, word from (${corrected(words)}) order by place`),

    /** How many products the words find, as typed and as corrected, counted up to `limit`. */
    counts: (words: SearchWord[], limit: number) =>
      statement<{ typed: number; corrected: number }>(sql`
        select
          ${counted(sql`${unfinished(words)}`, limit)} as typed,
          ${counted(correctedExpression(words), limit)} as corrected`),

    /** How many products each search with one word less finds, counted up to `limit`; all 0 when nothing is missing. */
    without: (words: SearchWord[], limit: number) => {
      const fewer = words.length < 2 ? [] : words.map((_, i) => exact(words.toSpliced(i, 1)));
      const needed = sql`not ${matches(sql`${unfinished(words)}`)}
        and not ${matches(correctedExpression(words))}`;
      return statement<{ place: number; count: number }>(sql`
        with needed(so) as materialized (select ${needed})
        select fewer.key as place, ${counted(sql`(case when (select so from needed) then fewer.value else ${nothing} end)`, limit)} as count
        from json_each(${JSON.stringify(fewer)}) fewer order by fewer.key`);
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
