import type { GeneralSettings } from '#features/settings/general.ts';
import { formatMoney } from '#lib/money.ts';
import { nameOf, type About } from './letter-parts.ts';
import type { LetterWords } from './mail.settings.ts';
import type { MailParts } from './message.ts';

/** What words may name, and what each stands for. Written between double braces: `{{order}}`. */
export const placeholders = {
  order: 'The order’s number',
  name: 'The shopper’s name',
  total: 'What the order costs',
  store: 'The store’s name',
} as const;

export type Placeholder = keyof typeof placeholders;

const WRITTEN = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** What the placeholders stand for in a letter about this order. */
export function placeholderValues({ order, general }: Pick<About, 'order' | 'general'>): Record<Placeholder, string> {
  return {
    order: nameOf(order, general),
    name: (order.shippingAddress ?? order.billingAddress)?.name ?? '',
    total: formatMoney(order.total, order.currency, general.locale),
    store: general.name,
  };
}

/** A letter in the store's own words where it has some. What is counted and listed stays as it is. */
export function inWords(
  parts: MailParts,
  words: LetterWords | undefined,
  values: Record<Placeholder, string>,
): MailParts {
  if (!words) return parts;
  const filled = (text: string) =>
    text.replaceAll(WRITTEN, (written, name: string) => (isPlaceholder(name) ? values[name] : written));
  const says = paragraphs(words.says).map(filled);
  return {
    ...parts,
    subject: oneLine(filled(words.subject)) || parts.subject,
    title: oneLine(filled(words.title)) || parts.title,
    says: says.length ? says : parts.says,
  };
}

/**
 * Our own words of a letter as a store would write them: what the placeholders stand for is put back into them.
 * @param values those that `parts` were made with
 */
export function wordsOf(parts: MailParts, values: Record<Placeholder, string>): LetterWords {
  const named = (text: string) =>
    Object.entries(values).reduce(
      (words, [name, value]) => (value ? words.replaceAll(value, `{{${name}}}`) : words),
      text,
    );
  return { subject: named(parts.subject), title: named(parts.title), says: parts.says.map(named).join('\n\n') };
}

/** What is wrong with each text, by name: a placeholder that stands for nothing. */
export function wordProblems(words: LetterWords): Record<string, string> {
  const known = Object.keys(placeholders).map((name) => `{{${name}}}`);
  const wrong = Object.entries(words).flatMap(([field, text]) => {
    const unknown = [...text.matchAll(WRITTEN)].find(([, name = '']) => !isPlaceholder(name));
    return unknown ? [[field, `There is no ${unknown[0]}. You can use ${known.join(', ')}`]] : [];
  });
  return Object.fromEntries(wrong) as Record<string, string>;
}

/** Who an e-mail is from, as its reader sees it. */
export const senderName = (chosen: string, general: Pick<GeneralSettings, 'name'>): string => chosen || general.name;

const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(placeholders, name);

const paragraphs = (text: string) =>
  text
    .split(/\r?\n\s*\r?\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** A subject of two lines would be two headers. */
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
