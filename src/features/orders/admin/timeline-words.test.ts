import { describe, expect, it } from 'vitest';
import { timeline } from './timeline-words.ts';

const by = { id: 'a', name: 'Ada' };
const say = (kind: string, detail: Record<string, unknown> | null, money = true) => {
  const [entry] = timeline([{ id: 'e', kind, detail, at: 1 }], money ? (minor) => `$${minor / 100}` : null);
  return [entry!.who, entry!.text, entry!.note].filter((part) => part !== null).join(' | ');
};

describe('the timeline says', () => {
  it.each<[string, Record<string, unknown> | null, string]>([
    ['placed', { origin: 'https://a.example' }, 'Order placed'],
    ['paid', { reference: 'o.1' }, 'Payment received'],
    ['paid', { reference: 'o.1', amount: 2400 }, 'Payment received, $24'],
    ['paid', { by, amount: 2400 }, 'Ada | marked it as paid, $24'],
    ['sent', { by, pieces: 2, carrier: 'DHL' }, 'Ada | sent 2 pieces with DHL'],
    ['sent', { by, pieces: 1, carrier: '' }, 'Ada | sent 1 piece'],
    ['ready', { by }, 'Ada | put it aside to be picked up'],
    ['picked-up', { by, pieces: 2 }, 'Ada | handed over 2 pieces'],
    ['refund-begun', { by, amount: 500, reason: 'It broke' }, 'Ada | began a refund of $5 | It broke'],
    ['refunded', { amount: 500 }, '$5 given back'],
    ['refund-failed', { amount: 500, note: 'The bank refused it.' }, 'The refund of $5 failed: The bank refused it.'],
    ['cancelled', { by, restock: false, reason: 'Fraud' }, 'Ada | cancelled it without putting its stock back | Fraud'],
    ['note', { by, text: 'Call <b>them</b>' }, 'Ada | left a note | Call <b>them</b>'],
    ['something-new', null, 'Something new'],
  ])('%s', (kind, detail, words) => {
    expect(say(kind, detail)).toBe(words);
  });

  it('what an edit changed', () => {
    const changes = [
      { title: 'Mug', from: 2, to: 1 },
      { title: 'Bowl', from: 1, to: 0 },
      { title: 'Plate', from: 0, to: 3 },
    ];
    const words = 'Ada | edited it: Mug from 2 to 1; removed Bowl; added 3 × Plate; $5 less';
    expect(say('edited', { by, changes, difference: -500 })).toBe(words);
    expect(say('edited', { by, changes: [], difference: 100 })).toBe('Ada | edited it: shipping; $1 more');
  });
});

it('tells no amount to those who see no money', () => {
  const events: [string, Record<string, unknown>][] = [
    ['paid', { reference: 'o.1', amount: 2400 }],
    ['paid', { by, amount: 2400 }],
    ['refund-begun', { by, amount: 2400 }],
    ['refunded', { amount: 2400 }],
    ['refund-failed', { amount: 2400 }],
    ['edited', { by, changes: [], difference: 2400 }],
    ['payment-unapplied', { amount: 2400 }],
  ];
  for (const [kind, detail] of events) expect(say(kind, detail, false)).not.toMatch(/24/);
});

it('puts the latest first', () => {
  const events = [1, 2].map((at) => ({ id: `e${at}`, kind: 'placed', detail: null, at }));
  expect(timeline(events, null).map(({ id }) => id)).toEqual(['e2', 'e1']);
});
