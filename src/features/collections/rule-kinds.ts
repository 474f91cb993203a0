/** What a rule can ask of a product, what it compares with, and how it is said. Prices are typed as `24.00`. */
export const RULE_FIELDS = {
  tag: { label: 'Tag', ops: ['is', 'is-not'], value: 'text' },
  vendor: { label: 'Vendor', ops: ['is', 'is-not'], value: 'text' },
  type: { label: 'Type', ops: ['is', 'is-not'], value: 'text' },
  title: { label: 'Title', ops: ['has', 'has-not'], value: 'text' },
  category: { label: 'Category', ops: ['is', 'is-not'], value: 'category' },
  price: { label: 'Price', ops: ['below', 'above'], value: 'money' },
  stock: { label: 'Stock', ops: ['below', 'above'], value: 'number' },
  reduced: { label: 'Reduced in price', ops: ['yes', 'no'], value: 'none' },
} as const satisfies Record<string, { label: string; ops: readonly string[]; value: string }>;

export type RuleField = keyof typeof RULE_FIELDS;
export const ruleFields = Object.keys(RULE_FIELDS) as RuleField[];
export type RuleOp = (typeof RULE_FIELDS)[RuleField]['ops'][number];

export const RULE_OPS: Record<RuleOp, string> = {
  is: 'is',
  'is-not': 'is not',
  has: 'has the words',
  'has-not': 'has not the words',
  below: 'is below',
  above: 'is above',
  yes: 'yes',
  no: 'no',
};

/** One rule. Of a price the value is minor units, of a category its id, of one that compares with nothing it is empty. */
export type Rule = { field: RuleField; op: RuleOp; value: string };
/** Whether a product has to fit all rules or one of them. */
export type Rules = { match: 'all' | 'any'; rules: Rule[] };
export const MOST_RULES = 10;
