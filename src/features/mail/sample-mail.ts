import type { SiteDb, Statement } from '#db/site-db.ts';
import { newId } from '#lib/ids.ts';
import type { ChosenLetter } from './mail.settings.ts';

const SAMPLE = 'sample';

/** A letter about an order that nobody placed, as its words are when it is sent. `origin` is the store's address. */
export type SampleLetter = {
  kind: typeof SAMPLE;
  recipient: string;
  payload: { kind: ChosenLetter; origin: string };
};

export const isSampleLetter = (letter: { kind: string }): letter is SampleLetter => letter.kind === SAMPLE;

/** Queues a sample. `now` in epoch milliseconds. */
export const queueSampleMail = (site: SiteDb, letter: SampleLetter, now: number): Statement =>
  site.insert('outbox', { id: newId(), ...letter, state: 'queued', nextAttemptAt: now, createdAt: now });
