import { DatabaseUnreachable } from '#lib/database-unreachable.ts';

export type Failure = {
  /** For the log: every message down the chain of causes and where it was thrown, without the values that were bound. */
  text: string;
  /** Whether the database is out of reach or overloaded, rather than asked wrongly. */
  databaseDown: boolean;
};

/** What a thrown value tells. */
export function failureOf(thrown: unknown): Failure {
  const errors = chainOf(thrown);
  const messages = errors.map(messageOf);
  const [first] = errors;
  return {
    text: messages.join(' ← ') + framesOf(first),
    databaseDown: errors.some((error) => error instanceof DatabaseUnreachable),
  };
}

/** The longest chain of causes that is followed: one that goes round has no end. */
const CAUSES = 5;

function chainOf(thrown: unknown): unknown[] {
  const chain = [thrown];
  for (
    let last = thrown;
    chain.length < CAUSES && last instanceof Error && last.cause !== undefined;
    last = last.cause
  ) {
    chain.push(last.cause);
  }
  return chain;
}

/** Where it was thrown: what follows the message in the stack. */
const framesOf = (error: unknown) =>
  error instanceof Error ? (error.stack?.split(error.message || error.name).at(-1) ?? '') : '';

/** Drizzle puts what was bound after the query: e-mail addresses and tokens, which no log may hold. */
function messageOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replace(/\n?params: [^]*$/, '');
}
