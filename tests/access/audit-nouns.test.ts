import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nounWords } from '#features/audit/audit-nouns.ts';
import { unfinished } from '#features/audit/intent.ts';

/** Where an action's name for the log is written: as `action` of a change, or given to what makes one. */
const WRITTEN = /(?:\baction:[^,\n]*?|\b(?:changeOf|logged)\(\s*)['`]([a-z-]+)\.[a-z$]/g;
/** Names of actions that take something back; the log has what those write. */
const CALLED = 'admin';

it('the log is narrowed to what is written into it, all of it, and nothing else', () => {
  const files = globSync('src/{features,pages}/**/*.ts').filter((file) => !/\.test\.ts$|features\/audit\//.test(file));
  const written = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(WRITTEN)].map(([, noun]) => noun!));
  const { entry } = unfinished({
    id: '',
    at: 0,
    accountId: '',
    actorName: '',
    actorEmail: '',
    action: '',
    asked: {},
    ipPrefix: '',
  });
  const nouns = new Set([...written, entry.action.split('.')[0]!]);
  nouns.delete(CALLED);
  expect([...nouns].toSorted()).toEqual(Object.keys(nounWords).toSorted());
});
