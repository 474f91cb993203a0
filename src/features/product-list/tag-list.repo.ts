import { sql, type SQL } from 'drizzle-orm';
import type { Question, SiteDb, Statement } from '#db/site-db.ts';
import { beginnings } from './tag-beginnings.ts';

/** Tags that a field offers. */
const MOST_TAGS = 20;
const LAST_LETTER = '\uffff';

/** The tags that a store files its products under. */
export function tagListRepo(site: SiteDb) {
  const { productTags } = site.rows;

  /** Steps from one tag to the next in the index: reads a row for each tag, however many products have it. */
  function tagsFrom(start: string): Statement {
    const next = (condition: SQL) =>
      sql`(select min(tag) from ${productTags} where ${condition} and tag < ${start + LAST_LETTER})`;
    const found = sql`(
      with recursive found(tag) as (
        select ${next(sql`tag >= ${start}`)}
        union all
        select ${next(sql`tag > found.tag`)} from found where found.tag is not null limit ${MOST_TAGS}
      )
      select tag from found where tag is not null
    ) found`;
    return site.select({ tag: sql<string>`tag`.as('tag') }).from(found);
  }

  return {
    /** Tags that begin with what was typed, in any of the usual spellings, by the alphabet. Without words, the first ones. */
    beginning(typed: string): Question<string[]> {
      return {
        statements: beginnings(typed).map(tagsFrom),
        answer(results) {
          const tags = results.flatMap((rows) => (rows as { tag: string }[]).map(({ tag }) => tag));
          return [...new Set(tags)].sort((a, b) => a.localeCompare(b)).slice(0, MOST_TAGS);
        },
      };
    },
  };
}
