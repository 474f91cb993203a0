import { sql, type SQL } from 'drizzle-orm';
import type { SiteId } from '#lib/site-id.ts';
import type { TokenLock } from './index-lock.ts';
import type { RawStatement } from './raw-statement.ts';

/** Which entries of a store's audit log. Every condition given must hold. */
export type AuditQuery = {
  /** Tokens that an entry must have, all of them: who, what kind of thing. */
  tokens: readonly string[];
  /** Words an entry must have; `isBegun` takes any word that begins like it. */
  words: readonly { word: string; isBegun: boolean }[];
  /** Ids between which it must be: the id says when. */
  from: string | null;
  until: string | null;
};

/** The newest first, unless `ascending`; only those beyond a row number in that order. */
export type AuditPageQuery = AuditQuery & { ascending: boolean; beyond: number | null; limit: number };

/** An entry as the database has it. `key` is its row number: where to go on from. `at` in epoch milliseconds. */
export type AuditIndexRow = {
  key: number;
  id: string;
  at: number;
  accountId: string | null;
  actorName: string;
  actorEmail: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  subject: string;
  before: string | null;
  after: string | null;
  ipPrefix: string;
};

const LOWEST = sql`-1`;
const HIGHEST = sql`9007199254740991`;

/** Reads and writes of the full-text table of the audit log. Its row numbers run in the order of events. */
export function auditIndex(statement: RawStatement, site: { id: SiteId }, lock: TokenLock) {
  const expression = ({ tokens, words }: AuditQuery): string =>
    [
      lock.all(['sall', ...tokens]),
      ...words.map(({ word, isBegun }) => lock.all([`w${word}`]) + (isBegun ? ' *' : '')),
    ].join(' AND ');

  /** The row number of the first entry at or after an id, or of the last one before it. */
  const boundary = (id: string, side: 'from' | 'until'): SQL => sql`coalesce((
    select s.doc from audit_search s
    where s.site_id = ${site.id} and s.id ${side === 'from' ? sql`>=` : sql`<`} ${id}
    order by s.id ${side === 'from' ? sql`asc` : sql`desc`} limit 1
  ), ${side === 'from' ? HIGHEST : LOWEST})`;

  return {
    /** One page of entries. */
    auditPage: ({ ascending, beyond, limit, ...query }: AuditPageQuery) => {
      const lowest = query.from === null ? LOWEST : boundary(query.from, 'from');
      const highest = query.until === null ? HIGHEST : boundary(query.until, 'until');
      const after = beyond !== null && ascending ? sql`max(cast(${beyond} as integer) + 1, ${lowest})` : lowest;
      const before = beyond !== null && !ascending ? sql`min(cast(${beyond} as integer) - 1, ${highest})` : highest;
      return statement<AuditIndexRow>(sql`
        select s.doc as key, l.id, l.at, l.account_id as "accountId", l.actor_name as "actorName",
          l.actor_email as "actorEmail", l.action, l.subject_kind as "subjectKind", l.subject_id as "subjectId", l.subject,
          l.before, l.after, l.ip_prefix as "ipPrefix"
        from audit_text
          cross join audit_search s on s.doc = audit_text.rowid and s.site_id = ${site.id}
          cross join audit_log l on l.site_id = s.site_id and l.id = s.id
        where audit_text match ${expression(query)} and audit_text.rowid >= ${after} and audit_text.rowid <= ${before}
        order by audit_text.rowid ${ascending ? sql`asc` : sql`desc`} limit cast(${limit} as integer)`);
    },

    /** Who is in the log, each with the name they had last. Steps from one account to the next: entries are not read. */
    auditActors: (limit: number) =>
      statement<{ accountId: string; name: string }>(sql`
        with recursive actor(account_id) as (
          select min(l.account_id) from audit_log l where l.site_id = ${site.id} and l.account_id > ''
          union all
          select (select min(l.account_id) from audit_log l where l.site_id = ${site.id} and l.account_id > actor.account_id)
          from actor where actor.account_id is not null limit cast(${limit} as integer)
        )
        select actor.account_id as "accountId", (
          select l.actor_name from audit_log l
          where l.site_id = ${site.id} and l.account_id = actor.account_id order by l.id desc limit 1
        ) as name
        from actor where actor.account_id is not null`),

    /** What an entry is found by. Goes into the batch that adds the entry. */
    auditTokens: (entryId: string, tokens: readonly string[], words: readonly string[]) =>
      statement(sql`
        insert into audit_search (site_id, id, doc, tokens)
        select ${site.id}, ${entryId}, (select coalesce(max(doc), 0) from audit_search) + 1,
          ${lock.text(['sall', ...tokens, ...words.map((word) => `w${word}`)])}`),
  };
}
