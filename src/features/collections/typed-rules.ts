import { moneyText, typedMoney } from '#lib/money.ts';
import { MOST_RULES, RULE_FIELDS, ruleFields, type Rule, type RuleOp, type Rules } from './rule-kinds.ts';

/** Rules as they stand in a form, with the price as it was typed. */
export type TypedRules = { match: string; rules: { field: string; op: string; value: string }[] };
type Problems = Record<string, string>;
type Known = { currency: string; categoryIds: ReadonlySet<string> };

/** Reads rules that were typed: what they are, or what is wrong where. A line without a value is left out. */
export function readRules({ match, rules }: TypedRules, known: Known): { rules: Rules; problems: Problems } {
  const problems: Problems = {};
  const read = rules.flatMap(({ field: typedField, op: typedOp, value }, at): Rule[] => {
    const field = ruleFields.find((one) => one === typedField);
    if (!field || !(RULE_FIELDS[field].ops as readonly string[]).includes(typedOp)) return [];
    const op = typedOp as RuleOp;
    if (RULE_FIELDS[field].value === 'none') return [{ field, op, value: '' }];
    if (!value.trim()) return [];
    const kept = valueOf(RULE_FIELDS[field].value, value.trim(), known);
    if (kept === null) problems[`rules.${at}.value`] = problemOf[RULE_FIELDS[field].value];
    return [{ field, op, value: kept ?? '' }];
  });
  if (!read.length) problems['rules'] = 'Give at least one rule with a value.';
  if (read.length > MOST_RULES) problems['rules'] = `A collection has at most ${MOST_RULES} rules.`;
  return { rules: { match: match === 'any' ? 'any' : 'all', rules: read }, problems };
}

/** Rules as they stand in their form. */
export const typedRules = ({ match, rules }: Rules, currency: string): TypedRules => ({
  match,
  rules: rules.map((rule) => ({
    ...rule,
    value: rule.field === 'price' ? moneyText(Number(rule.value), currency) : rule.value,
  })),
});

type Kind = 'text' | 'category' | 'money' | 'number';

function valueOf(kind: Kind, typed: string, { currency, categoryIds }: Known): string | null {
  switch (kind) {
    case 'text':
      return typed.length <= 255 ? typed : null;
    case 'category':
      return categoryIds.has(typed) ? typed : null;
    case 'money': {
      const minor = typedMoney(typed, currency);
      return minor === null ? null : String(minor);
    }
    case 'number':
      return /^\d{1,9}$/.test(typed) ? typed : null;
  }
}

const problemOf: Record<Kind, string> = {
  text: 'At most 255 characters fit here.',
  category: 'Choose a category.',
  money: 'Write it like 24.00.',
  number: 'Give a whole number.',
};
