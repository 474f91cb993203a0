import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaymentNews } from './provider.ts';
import { settlementOf, type PaymentStanding } from './settlement.ts';

const said = (changes: Partial<PaymentNews> = {}): PaymentNews => ({
  reference: 'o.1',
  outcome: 'paid',
  amount: 2400,
  currency: 'USD',
  ...changes,
});

type Changes = Partial<Omit<PaymentStanding, 'order'>> & { order?: Partial<PaymentStanding['order']> };

const standing = ({ order, ...changes }: Changes = {}): PaymentStanding => ({
  state: 'pending',
  amount: 2400,
  currency: 'USD',
  ...changes,
  order: { status: 'open', payment: 'pending', total: 2400, hasExpired: false, ...order },
});

describe('money that came', () => {
  it.each(['pending', 'declined', 'abandoned'] as const)('pays the order, though the payment was %s', (state) => {
    expect(settlementOf(standing({ state }), said())).toEqual({ kind: 'pay' });
  });

  it('brings back an order that had run out', () => {
    const order = { status: 'cancelled', payment: 'failed', hasExpired: true } as const;
    expect(settlementOf(standing({ state: 'abandoned', order }), said())).toEqual({ kind: 'revive' });
  });

  it('does not bring back what somebody cancelled', () => {
    const order = { status: 'cancelled', payment: 'pending', hasExpired: false } as const;
    expect(settlementOf(standing({ order }), said())).toEqual({ kind: 'unapplied', reason: 'cancelled' });
  });

  it('is not used a second time', () => {
    const order = { payment: 'paid' } as const;
    expect(settlementOf(standing({ order }), said())).toEqual({ kind: 'unapplied', reason: 'already-paid' });
  });

  it.each([{ amount: 2399 }, { amount: 2401 }, { currency: 'EUR' }])('pays nothing when it is %j', (changes) => {
    expect(settlementOf(standing(), said(changes))).toEqual({ kind: 'unapplied', reason: 'amount' });
  });
});

describe('money for an order that was edited since', () => {
  it('pays nothing: it is not what the order costs now', () => {
    const unapplied = { kind: 'unapplied', reason: 'amount' };
    expect(settlementOf(standing({ order: { total: 3000 } }), said())).toEqual(unapplied);
    const ranOut = { status: 'cancelled', payment: 'failed', hasExpired: true, total: 3000 } as const;
    expect(settlementOf(standing({ order: ranOut }), said())).toEqual(unapplied);
  });
});

describe('money that did not come', () => {
  it.each(['declined', 'abandoned'] as const)('is noted on a payment that waits: %s', (outcome) => {
    expect(settlementOf(standing(), said({ outcome }))).toEqual({ kind: outcome });
  });

  it.each(['paid', 'late', 'declined', 'abandoned'] as const)('changes nothing on one that is %s', (state) => {
    expect(settlementOf(standing({ state }), said({ outcome: 'declined' }))).toEqual({ kind: 'nothing' });
  });
});

it('ends the same whatever the order in which notifications arrive, and however often', () => {
  const outcomes = fc.array(fc.constantFrom('paid', 'declined', 'abandoned'), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(outcomes, (arrived) => {
      const payment = standing();
      let paid = 0;
      for (const outcome of arrived) {
        const { kind } = settlementOf(payment, said({ outcome: outcome as PaymentNews['outcome'] }));
        if (kind === 'pay') {
          paid += 1;
          payment.state = 'paid';
          payment.order.payment = 'paid';
        } else if (kind === 'declined' || kind === 'abandoned') payment.state = kind;
        else expect(kind).toBe('nothing');
      }
      expect(paid).toBe(arrived.includes('paid') ? 1 : 0);
      expect(payment.state === 'paid').toBe(arrived.includes('paid'));
    }),
  );
});
