import { expect, it } from 'vitest';
import { cable, store, typed } from '../../../tests/support/sample-checkout.ts';
import { parseCheckout } from '#features/checkout/checkout.ts';
import { quoteDraft, type DraftOrder } from './draft-order.ts';

const draftOf = (fields: DraftOrder['fields'], shippingPrice: number | null = 500): DraftOrder => ({
  ...{ id: 'd', number: 1, status: 'open', email: 'dana@example.com', orderId: null, version: 0, updatedAt: 0 },
  ...{ fields, shippingPrice, lines: [cable()] },
});
const problemsOf = (draft: DraftOrder) => {
  const parsed = parseCheckout({ ...draft.fields, email: draft.email }, quoteDraft(draft, store), store);
  return parsed.ok ? {} : parsed.problems;
};

it('takes a price of shipping that staff set, and the tax of the place as checkout does', () => {
  expect(quoteDraft(draftOf(typed), store).priced).toMatchObject({ total: 2400 + 500 + 198, taxAdded: 198 });
  expect(quoteDraft(draftOf({ ...typed, region: 'Nevada' }), store).priced.taxAdded).toBe(198);
});

it('becomes no order while its tax is not known', () => {
  for (const region of ['', 'XX']) {
    expect(quoteDraft(draftOf({ ...typed, region }), store).priced.pending.tax).toBe(true);
    expect(problemsOf(draftOf({ ...typed, region }))).toHaveProperty('region');
  }
});

it('does not go to another country than was typed; with a price of its own it needs no rate', () => {
  expect(problemsOf(draftOf({ ...typed, country: 'FR' }))).toHaveProperty('country');
  expect(problemsOf(draftOf({ ...typed, shippingRate: 'gone' }))).toEqual({});
  expect(problemsOf(draftOf({ ...typed, shippingRate: 'gone' }, null))).toHaveProperty('shippingRate');
});
