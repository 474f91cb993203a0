import { z } from 'zod';
import { withPoint } from '#lib/decimal-comma.ts';
import { currencyDecimals, formatMoney, typedMoney } from '#lib/money.ts';
import { tidyTags } from './cell.ts';
import { ROUNDINGS, type PriceStep } from './new-price.ts';

/** What is asked of many products. Money in minor units, a percentage in hundredths of a per cent. */
export type BulkAsk =
  | { kind: 'status'; status: 'active' | 'draft' | 'archived' }
  | { kind: 'tags'; add: string[]; remove: string[] }
  | ({ kind: 'price'; keepBefore: boolean } & PriceStep)
  | { kind: 'clearCompareAt' }
  | { kind: 'grid' };

/** Which products: some by their ids, or all that a list shows. */
export type BulkScope = { ids: string[] } | { list: string };

export const MOST_IDS = 250;
const MOST_TAGS = 20;
const HOWS = ['percent', 'amount', 'set'] as const;

const status = { active: 'active', draft: 'draft', archive: 'archived' } as const;
export const verbs = ['active', 'draft', 'archive', 'tags', 'price', 'clear-compare-at'] as const;
export type Verb = (typeof verbs)[number];

const text = z
  .string()
  .trim()
  .max(400)
  .nullish()
  .transform((typed) => typed ?? '');

/** The fields of the form that asks. A number may not have been typed yet. */
export const askFields = z.object({
  do: z.enum(verbs),
  add: text,
  remove: text,
  how: z
    .enum(HOWS)
    .nullish()
    .transform((how) => how ?? 'percent'),
  by: text,
  round: z
    .enum(ROUNDINGS)
    .nullish()
    .transform((round) => round ?? 'none'),
  keepBefore: text,
});
export type AskFields = z.output<typeof askFields>;

/** What the fields ask for, or what is wrong with them, by field. */
export function askOf(fields: AskFields, currency: string): { ask: BulkAsk } | { problems: Record<string, string> } {
  const { do: verb } = fields;
  if (verb === 'active' || verb === 'draft' || verb === 'archive')
    return { ask: { kind: 'status', status: status[verb] } };
  if (verb === 'clear-compare-at') return { ask: { kind: 'clearCompareAt' } };
  return verb === 'tags' ? tagsOf(fields) : priceOf(fields, currency);
}

function tagsOf({ add, remove }: AskFields): ReturnType<typeof askOf> {
  const [added, removed] = [add, remove].map((tags) => tidyTags(tags.split(','))) as [string[], string[]];
  if (added.length + removed.length === 0) return { problems: { add: 'Type a tag to add, or one to take off.' } };
  if (added.length + removed.length > MOST_TAGS) return { problems: { add: `At most ${MOST_TAGS} tags at once.` } };
  if ([...added, ...removed].some((tag) => tag.length > 60))
    return { problems: { add: 'A tag has 60 letters at most.' } };
  return { ask: { kind: 'tags', add: added, remove: removed } };
}

function priceOf({ how, by, round, keepBefore }: AskFields, currency: string): ReturnType<typeof askOf> {
  const wrong = (problem: string) => ({ problems: { by: problem } });
  const [, sign = '', digits = ''] = /^([-+−]?)\s*(.*)$/.exec(by) ?? [];
  const minus = sign === '-' || sign === '−';
  const size = how === 'percent' ? hundredths(digits.replace(/\s*%$/, '')) : typedMoney(digits, currency);
  if (size === null)
    return wrong(
      how === 'percent' ? 'Type a percentage like 10 or -12.5.' : `Type an amount like ${example(currency)}.`,
    );
  if (how === 'set' && minus) return wrong('A price is not below zero.');
  if (how !== 'set' && size === 0) return wrong('This would change nothing.');
  if (how === 'percent' && (minus ? size > 100_00 : size > 1000_00)) return wrong('Between -100 and 1000 per cent.');
  return { ask: { kind: 'price', how, by: minus ? -size : size, round, keepBefore: keepBefore === 'on' } };
}

const hundredths = (typed: string) => {
  const text = withPoint(typed);
  return /^\d{1,4}(?:[.]\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : null;
};
const example = (currency: string) => (currencyDecimals(currency) === 0 ? '5' : '5.00');

/** What is asked for, in words: `Price +10 %`. */
export function askWords(ask: BulkAsk, currency: string, locale: string): string {
  switch (ask.kind) {
    case 'status':
      return { active: 'Publish', draft: 'Take off the storefront', archived: 'Archive' }[ask.status];
    case 'tags':
      return [...ask.add.map((tag) => `+ ${tag}`), ...ask.remove.map((tag) => `− ${tag}`)].join(', ').slice(0, 120);
    case 'clearCompareAt':
      return 'Remove compare-at prices';
    case 'grid':
      return 'Edit as a grid';
    case 'price': {
      const money = formatMoney(Math.abs(ask.by), currency, locale);
      if (ask.how === 'set') return `Price ${money}`;
      const size = ask.how === 'percent' ? `${Math.abs(ask.by) / 100} %` : money;
      return `Price ${ask.by < 0 ? '−' : '+'}${size}`;
    }
  }
}
