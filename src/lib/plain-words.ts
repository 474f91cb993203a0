import { z } from 'zod';

/*
 * What a schema says of input where it has no words of its own. Zod's are for engineers: "Too small: expected string to have
 * >=1 characters". Imported once, by the middleware, it holds for every schema.
 */

z.config({ customError: plainWords });

/** What is wrong, for whoever typed it. */
export function plainWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'too_small':
      return least(issue);
    case 'too_big':
      return `At most ${amount(issue.maximum, unitOf(issue.origin))}.`;
    case 'invalid_type':
      return missing(issue.input) ? lacking(issue.expected) : (expected[issue.expected] ?? ODD);
    case 'invalid_format':
      return formats[issue.format] ?? 'This is not written as it should be.';
    case 'invalid_value':
      return 'Choose one of those that are offered.';
    default:
      return ODD;
  }
}

const FILL = 'Fill this in.';
const ODD = 'This does not belong here.';

const expected: Record<string, string> = { number: 'Type a number.', int: 'Type a whole number.' };

const formats: Record<string, string> = {
  email: 'Type an e-mail address, like name@example.com.',
  url: 'Type a web address, like https://example.com.',
};

const missing = (input: unknown): boolean => input === undefined || input === null || input === '';
const lacking = (what: string): string => (what === 'object' || what === 'array' ? 'Choose one.' : FILL);

function least({ origin, minimum, input }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  if (origin === 'string' && missing(input)) return FILL;
  if (origin === 'array' && Number(minimum) === 1) return 'Add at least one.';
  return `At least ${amount(minimum, unitOf(origin))}.`;
}

const unitOf = (origin: string): string => (origin === 'string' ? 'character' : '');

function amount(count: number | bigint, unit: string): string {
  if (!unit) return String(count);
  return `${count} ${unit}${Number(count) === 1 ? '' : 's'}`;
}
