/** The database did not answer, or not in time: nothing is wrong with what it was asked. */
export class DatabaseUnreachable extends Error {
  override name = 'DatabaseUnreachable';
}
