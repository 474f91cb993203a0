import { Failure } from './log.mjs';
import { openPlatform, type Platform } from './platform.ts';

/**
 * Opens the database and bucket that the command line asks for, and closes them whatever happens.
 * @throws {Failure} when the database was never migrated
 */
export async function withPlatform(args: string[], work: (platform: Platform) => Promise<void>): Promise<void> {
  const platform = await openPlatform(args);
  try {
    await work(platform);
  } catch (error) {
    const message = error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : '';
    if (!message.includes('no such table')) throw error;
    const hint = args.includes('--remote') ? 'docs/D1_SETUP.md tells how to make it.' : '`npm start` makes it.';
    throw new Failure('The database has no tables yet.', hint);
  } finally {
    await platform.dispose();
  }
}
