/** Something an action changed. */
export type Change = {
  /** Noun and verb: `product.update`, `order.refund`. */
  action: `${string}.${string}`;
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
/** Characters of one value that are kept. */
const LONGEST_VALUE = 1000;

/** A change as it goes into the log: only what differs, no secrets, no long texts. */
export function entryOf({ action, subject, before = null, after = null }: Change): AuditEntry {
  const was = plain(before);
  const is = plain(after);
  const differs = (key: string) => JSON.stringify(was?.[key]) !== JSON.stringify(is?.[key]);
  const part = (fields: Record<string, unknown> | null) =>
    fields &&
    Object.fromEntries(
      Object.entries(fields)
        .filter(([key]) => differs(key))
        .map(withoutSecrets),
    );
  const about = { subjectKind: subject?.kind ?? '', subjectId: subject?.id ?? '', subject: subject?.name ?? '' };
  return { action, ...about, before: part(was), after: part(is) };
}

const plain = (fields: object | null) => fields && (JSON.parse(JSON.stringify(fields)) as Record<string, unknown>);

const withoutSecrets = ([key, value]: [string, unknown]): [string, unknown] => [
  key,
  SECRET.test(key) && value !== null && value !== '' ? '(secret)' : kept(value),
];

function kept(value: unknown): unknown {
  if (typeof value === 'string' && value.length > LONGEST_VALUE) return `${value.slice(0, LONGEST_VALUE)}…`;
  if (Array.isArray(value)) return value.map(kept);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(withoutSecrets));
  return value;
}
