import type { AuditNoun } from './audit-nouns.ts';

/** Something an action changed. */
export type Change = {
  /** Noun and verb: `product.update`, `order.refund`. */
  action: `${AuditNoun}.${string}`;
  /** What was changed: the kind of thing, its id and what people call it. */
  subject?: { kind: string; id: string; name: string };
  /** The thing as it was and as it is. What is the same in both is left out of the log. */
  before?: object | null;
  after?: object | null;
};

/** Who did it. */
export type Actor = { accountId: string | null; name: string; email: string };

/** What the log keeps of a change. */
export type AuditEntry = {
  action: string;
  subjectKind: string;
  subjectId: string;
  subject: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** Fields of these names are secrets, whatever they hold. */
const SECRET = /passw|secret|token|credential|api_?key|private_?key|webhook_?key|totp|recovery|hash$/i;
/**
 * What is done to these is about people, who may ask to be forgotten, and the log is never changed: words and contacts are
 * kept out of it, and stand with the thing itself, where erasing finds them.
 */
const ABOUT_PEOPLE = new Set(['order', 'draft-order', 'customer', 'action']);
/** Fields with such words. */
const PERSONAL =
  /^(note|reason|text|says|email|recipient|phone|name|company|line\d|city|region|postcode|carrier|tracking\w+|tags?|fields|\w*address)$/i;
/** Characters of one value that are kept. */
const LONGEST_VALUE = 1000;

/** A change as it goes into the log: only what differs, no secrets, no long texts. */
export function entryOf({
  action,
  subject,
  before = null,
  after = null,
}: Omit<Change, 'action'> & { action: string }): AuditEntry {
  const was = plain(before);
  const is = plain(after);
  const differs = (key: string) => JSON.stringify(was?.[key]) !== JSON.stringify(is?.[key]);
  const part = (fields: Record<string, unknown> | null) =>
    fields &&
    Object.fromEntries(
      Object.entries(fields)
        .filter(([key]) => differs(key))
        .map(withoutSecrets)
        .map(ABOUT_PEOPLE.has(nounOf(action)) ? withoutPeople : (field) => field),
    );
  const about = { subjectKind: subject?.kind ?? '', subjectId: subject?.id ?? '', subject: subject?.name ?? '' };
  return { action, ...about, before: part(was), after: part(is) };
}

/** The kind of thing that an action is about: `product` of `product.update`. */
export const nounOf = (action: string): string => action.split('.')[0] ?? '';

const plain = (fields: object | null) => fields && (JSON.parse(JSON.stringify(fields)) as Record<string, unknown>);

const withoutSecrets = ([key, value]: [string, unknown]): [string, unknown] => [
  key,
  SECRET.test(key) && value !== null && value !== '' ? '(secret)' : kept(value),
];

function withoutPeople([key, value]: [string, unknown]): [string, unknown] {
  const isEmpty = value === null || value === '';
  if (PERSONAL.test(key)) return [key, isEmpty ? value : '(not kept here)'];
  const fields = value !== null && typeof value === 'object' && !Array.isArray(value);
  return [key, fields ? Object.fromEntries(Object.entries(value).map(withoutPeople)) : value];
}

function kept(value: unknown): unknown {
  if (typeof value === 'string' && value.length > LONGEST_VALUE) return `${value.slice(0, LONGEST_VALUE)}…`;
  if (Array.isArray(value)) return value.map(kept);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(withoutSecrets));
  return value;
}
