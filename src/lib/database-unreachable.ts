/** The database did not answer, or not in time: nothing is wrong with what it was asked. */
export class DatabaseUnreachable extends Error {
  override name = 'DatabaseUnreachable';
}

/** Whether that is why something failed. What was asked may have been done all the same, and only the answer was lost. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof DatabaseUnreachable || (error instanceof Error && isUnreachable(error.cause));
