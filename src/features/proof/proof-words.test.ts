import { expect, test } from 'vitest';
import { sampleProof } from '../../../tests/support/sample-proof.ts';
import { proofPage } from './proof-page.ts';
import { proofTables, verdict } from './proof-words.ts';

const leak = { kind: 'answer' as const, text: 'It holds "<b>" of the other store.', request: 'visitor: GET /' };

test('a clean proof says what it rules out', () => {
  const probes = { ...sampleProof().probes, made: 300_000 };
  expect(verdict(sampleProof({ probes }))).toBe(
    '0 leaks in 300,000 probes: at 95 % confidence fewer than 1 in 100,000.',
  );
});

test('any other proof says what was found', () => {
  expect(verdict(sampleProof({ findings: [leak] }))).toBe(
    '1 findings in 2 probes, 0 locks that could be missing unnoticed.',
  );
});

test('tables are left out where there is nothing to tell', () => {
  const titles = (proof = sampleProof()) => proofTables(proof).map(({ title }) => title);
  expect(titles()).toEqual(['Probes by role', 'Probes by route', 'Locks taken out of a store’s handle']);
  expect(titles(sampleProof({ findings: [leak] }))[0]).toBe('Findings');
});

test('the page shows every table, and nothing in it is taken for markup', () => {
  const page = proofPage(sampleProof({ findings: [leak] }));
  expect(page).toContain('<h1>');
  expect(page).toContain('It holds &quot;&lt;b&gt;&quot; of the other store.');
  for (const { title } of proofTables(sampleProof())) expect(page).toContain(`<h2>${title}</h2>`);
});
