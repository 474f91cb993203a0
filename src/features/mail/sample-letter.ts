import type { PaymentSettings } from '#features/payments/payments.settings.ts';
import type { GeneralSettings } from '#features/settings/general.ts';
import { inWords, placeholderValues, wordsOf, type Placeholder } from './letter-words.ts';
import type { ChosenLetter, LetterWords } from './mail.settings.ts';
import type { MailParts } from './message.ts';
import { orderLetters } from './order-letters.ts';
import { sampleOrder } from './sample-order.ts';

type Store = { general: GeneralSettings; payments: PaymentSettings };

/** A letter about an order that nobody placed, in these words. `origin` is the store's address; `now` in epoch milliseconds. */
export function sampleLetter(
  kind: ChosenLetter,
  words: LetterWords | undefined,
  store: Store,
  { origin, now }: { origin: string; now: number },
): MailParts {
  const { parts, values } = ours(kind, store, { origin, now });
  return inWords(parts, words, values);
}

/** Our own words of a letter, with placeholders in them. */
export function ourWords(kind: ChosenLetter, store: Store, now: number): LetterWords {
  const { parts, values } = ours(kind, store, { origin: 'https://example.com', now });
  return wordsOf(parts, values);
}

function ours(
  kind: ChosenLetter,
  store: Store,
  { origin, now }: { origin: string; now: number },
): { parts: MailParts; values: Record<Placeholder, string> } {
  const order = sampleOrder(kind, store.general, now);
  const payload = { orderId: order.id, origin };
  return {
    parts: orderLetters[kind]({ order, ...store, payload }),
    values: placeholderValues({ order, general: store.general }),
  };
}
