import type { MetafieldDefinition } from './edited-product.ts';

type Type = MetafieldDefinition['type'];
const LONGEST = 1000;

/** Why a value does not fit the type of its field, in words; null when it does. An empty one fits every type. */
export function metafieldProblem(type: Type, value: string): string | null {
  if (!value) return null;
  if (value.length > LONGEST) return `At most ${LONGEST} characters fit here.`;
  switch (type) {
    case 'number':
      return /^-?\d{1,15}(\.\d{1,6})?$/.test(value) ? null : 'Give a number, like 24 or 24.5.';
    case 'date':
      return isDate(value) ? null : 'Give a date.';
    case 'url':
      return isUrl(value) ? null : 'Give a whole address that begins with https://.';
    case 'boolean':
      return ['true', 'false'].includes(value) ? null : 'Choose yes or no.';
    case 'text':
      return null;
  }
}

/** The value as it is kept. */
export const metafieldValue = (type: Type, value: string): string =>
  type === 'url' && isUrl(value) ? new URL(value).href : value;

const isDate = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

const isUrl = (text: string) => /^https?:\/\//i.test(text) && URL.canParse(text);
