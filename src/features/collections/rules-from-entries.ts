import { MOST_RULES } from './rule-kinds.ts';
import type { TypedRules } from './typed-rules.ts';

/** The rules of a form, by the names of its fields: `match`, `rules.0.field`, `rules.0.op`, `rules.0.value`. */
export function rulesFromEntries(entries: Record<string, unknown>): TypedRules {
  const text = (name: string) => (typeof entries[name] === 'string' ? entries[name] : '');
  const rules = Array.from({ length: MOST_RULES + 1 }, (_, at) => ({
    field: text(`rules.${at}.field`),
    op: text(`rules.${at}.op`),
    value: text(`rules.${at}.value`),
  }));
  return { match: text('match'), rules: rules.slice(0, 1 + rules.findLastIndex(({ field }) => field !== '')) };
}
