import type { CustomerQuery } from '#db/index-customers.ts';
import { textWords } from '#features/search/words.ts';
import type { ListDefinition, ListQuery, ListView } from '#lib/list-query.ts';
import { formatMoney } from '#lib/money.ts';
import { tagKey } from './customer-tags.ts';

/** A customer as the list has them. `spent` in minor units, times in epoch milliseconds. */
export type ListedCustomer = {
  /** Where to go on from. */
  key: string;
  id: string;
  email: string;
  name: string;
  tags: string[];
  orderCount: number;
  spent: number;
  lastOrderAt: number | null;
  createdAt: number;
  hasAccount: boolean;
};

/** Sums that the index knows, in minor units of whatever the store's currency is. */
const SPENT = [10_000, 100_000];
const MOST_WORDS = 5;

/** What the list of customers can be asked. */
export function customerListDefinition({ currency, locale }: { currency: string; locale: string }): ListDefinition {
  return {
    sorts: [
      { key: 'known', label: 'Known since', first: 'desc' },
      { key: 'name', label: 'Name', first: 'asc' },
      { key: 'spent', label: 'Spent', first: 'desc' },
      { key: 'orders', label: 'Orders', first: 'desc' },
    ],
    filters: [
      {
        key: 'account',
        label: 'Account',
        kind: 'choice',
        options: [
          { value: 'account', label: 'has one' },
          { value: 'guest', label: 'has none' },
        ],
      },
      {
        key: 'orders',
        label: 'Orders',
        kind: 'choice',
        options: [
          { value: 'none', label: 'none' },
          { value: 'one', label: 'one' },
          { value: 'several', label: 'several' },
        ],
      },
      {
        key: 'spent',
        label: 'Spent',
        kind: 'choice',
        options: SPENT.map((sum) => ({ value: String(sum), label: `${formatMoney(sum, currency, locale)} or more` })),
      },
      { key: 'tag', label: 'Tag', kind: 'text', placeholder: 'A whole tag' },
    ],
  };
}

/** The views that every store has, beside all customers. */
export const customerViews: ListView[] = [
  { id: 'accounts', label: 'With an account', query: 'account=account' },
  { id: 'returning', label: 'Came back', query: 'orders=several' },
  { id: 'no-orders', label: 'Never ordered', query: 'orders=none' },
];

/** The query as the index of customers takes it: each word that is typed begins a word of the name, accents or not, or the e-mail. */
export function customerIndexQuery({ q, filters }: Pick<ListQuery, 'q' | 'filters'>): CustomerQuery {
  const { account = [], orders = [], spent = [], tag = [] } = filters;
  return {
    states: [...account, ...orders.map((count) => `ord${count}`), ...spent.map((sum) => `spent${sum}`)],
    tags: tag.map(tagKey).filter(Boolean),
    begins: q
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, MOST_WORDS)
      .map((word) => ({ typed: asciiLower(word), parts: textWords(word) })),
  };
}

/** As SQLite's lower() writes it. */
const asciiLower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
