export type Failure = {
  /** For the log: every message down the chain of causes and where it was thrown, without the values that were bound. */
  text: string;
  /** Whether the database is out of reach or overloaded, rather than asked wrongly. */
  databaseDown: boolean;
};

/** What a thrown value tells. D1 has no error codes: it says what happened in its messages only. */
export function failureOf(thrown: unknown): Failure {
  const errors = chainOf(thrown);
  const messages = errors.map(messageOf);
  const [first] = errors;
  return {
    text: messages.join(' ← ') + framesOf(first),
    databaseDown: messages.some((text) => DATABASE.test(text)) && !messages.some((text) => OUR_MISTAKE.test(text)),
  };
}

const DATABASE =
  /D1_ERROR|D1_EXEC_ERROR|\bD1 DB\b|Network connection lost|storage operation|is not bound to this Worker/i;
const OUR_MISTAKE =
  /SQLITE_(ERROR|CONSTRAINT|MISMATCH|TOOBIG|RANGE)|constraint failed|syntax error|no such (table|column)|D1_TYPE_ERROR/i;

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
