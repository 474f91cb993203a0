const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code) => (text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = paint('1');
export const dim = paint('2');
export const green = paint('32');
export const red = paint('31');
export const yellow = paint('33');

/** A failure that is told to the person at the keyboard: what went wrong and what to do about it, without a stack. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {string} [hint]
   */
  constructor(message, hint) {
    super(message);
    this.hint = hint;
  }
}

/**
 * One line of progress. `work` returns what the line says at its end; null says that nothing had to be done.
 * @param {string} title
 * @param {() => Promise<string | null> | string | null} work
 */
export async function step(title, work) {
  const started = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`  ${dim('·')} ${title} …`);
  try {
    const said = await work();
    finish(green('✓'), title, said === null ? dim('up to date') : `${said}  ${dim(seconds(started))}`);
  } catch (error) {
    finish(red('✗'), title, dim(seconds(started)));
    throw error;
  }
}

/**
 * Ends the process with what went wrong. Only the unexpected shows its stack.
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  const known = error instanceof Failure;
  console.error(`\n  ${red(known ? error.message : String(error instanceof Error ? error.stack : error))}`);
  if (known && error.hint) console.error(`  ${error.hint}`);
  console.error();
  process.exit(1);
}

/** @param {number} started from `performance.now()` */
export const seconds = (started) => `${((performance.now() - started) / 1000).toFixed(1)} s`;

function finish(mark, title, rest) {
  const start = process.stdout.isTTY ? '\r\u001b[K' : '';
  console.log(`${start}  ${mark} ${title.padEnd(12)} ${rest}`);
}
