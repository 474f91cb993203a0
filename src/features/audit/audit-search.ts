import type { AuditQuery } from '#db/index-audit.ts';
import { queryWords, textWords } from '#features/search/words.ts';
import { dayEnd, dayStart } from '#lib/days.ts';
import type { ListQuery } from '#lib/list-query.ts';
import { nounOf, type Actor, type AuditEntry } from './audit.ts';

/** Words of one entry that are kept. */
const MOST_WORDS = 60;
/** Characters of a value that are read for words. */
const LONGEST_VALUE = 100;

/** What an entry is found by: who did it, to what kind of thing, and its words, those of what changed among them. */
export function auditTokens(entry: AuditEntry, actor: Actor): { tokens: string[]; words: string[] } {
  const changes = [entry.before, entry.after].flatMap((fields) => Object.entries(fields ?? {}));
  const said = changes.flatMap(([name, value]) =>
    typeof value === 'string' ? [name, value.slice(0, LONGEST_VALUE)] : [name],
  );
  const text = [entry.action, entry.subject, actor.name, actor.email, ...said].join(' ');
  return {
    tokens: [nounToken(nounOf(entry.action)), ...(actor.accountId ? [personToken(actor.accountId)] : [])],
    words: [...new Set(textWords(text))].slice(0, MOST_WORDS),
  };
}

/** A list's address as the index is asked. Days are those of the store's time zone. */
export function auditQuery({ q, filters }: ListQuery, timezone: string): AuditQuery {
  const [person] = filters['person'] ?? [];
  const [noun] = filters['about'] ?? [];
  const [from] = filters['from'] ?? [];
  const [until] = filters['until'] ?? [];
  const parts = queryWords(q).flatMap((word) => word.parts);
  return {
    tokens: [...(person ? [personToken(person)] : []), ...(noun ? [nounToken(noun)] : [])],
    words: parts.map((word, i) => ({ word, isBegun: i === parts.length - 1 })),
    from: from ? firstIdAt(dayStart(from, timezone)) : null,
    until: until ? firstIdAt(dayEnd(until, timezone)) : null,
  };
}

/** The lowest UUIDv7 of a moment (epoch milliseconds): they begin with it. */
export function firstIdAt(at: number): string {
  const hex = Math.max(0, Math.floor(at)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const personToken = (accountId: string) => `p${plain(accountId)}`;
const nounToken = (noun: string) => `n${plain(noun)}`;
