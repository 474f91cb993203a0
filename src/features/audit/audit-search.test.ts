import { expect, it } from 'vitest';
import { parseListQuery } from '#lib/list-query.ts';
import { auditListDefinition } from './audit-list.ts';
import { auditQuery, auditTokens, firstIdAt } from './audit-search.ts';
import { entryOf } from './audit.ts';

const person = { accountId: '0190-AB', name: 'Olivia Grant', email: 'olivia@shop.example' };

it('an entry is found by who did it, what it is about, and what changed', () => {
  const subject = { kind: 'draft-order', id: 'd1', name: 'Draft 7' };
  const entry = entryOf({
    action: 'draft-order.discard',
    subject,
    before: { note: 'Call Ada', state: 'open for long', apiKey: 'sk_1' },
    after: {},
  });
  const { tokens, words } = auditTokens(entry, person);
  expect(tokens).toEqual(['ndraftorder', 'p0190ab']);
  expect(words).toEqual(expect.arrayContaining(['draft', '7', 'olivia', 'grant', 'note', 'open', 'long', 'discard']));
  expect(words).not.toContain('sk');
  expect(words).not.toContain('ada');
});

it('an address is asked as tokens, words and ids', () => {
  const people = [{ accountId: '0190-AB', name: 'Olivia' }];
  const params = new URLSearchParams('person=0190-AB&about=order&q=Oliv+gra&from=2026-01-02&until=2026-01-02');
  expect(auditQuery(parseListQuery(auditListDefinition(people), params, []), 'UTC')).toEqual({
    tokens: ['p0190ab', 'norder'],
    words: [
      { word: 'oliv', isBegun: false },
      { word: 'gra', isBegun: true },
    ],
    from: firstIdAt(Date.UTC(2026, 0, 2)),
    until: firstIdAt(Date.UTC(2026, 0, 3)),
  });
});

it('ids of a moment begin with it', () => {
  expect(firstIdAt(0x0190aabbccdd)).toBe('0190aabb-ccdd-7000-8000-000000000000');
  expect(firstIdAt(-5)).toBe('00000000-0000-7000-8000-000000000000');
});
