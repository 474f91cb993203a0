import { expect, test } from 'vitest';
import { isClean, leakBound, notReached, proofSchema, survivors } from './proof.ts';
import { sampleProof } from '../../../tests/support/sample-proof.ts';

test('a proof is what it says it is', () => expect(proofSchema.parse(sampleProof())).toEqual(sampleProof()));

test('it is clean without findings and survivors', () => expect(isClean(sampleProof())).toBe(true));

test('a finding, a survivor or no probe at all make it unclean', () => {
  const finding = { kind: 'answer' as const, text: 'It holds …', request: 'visitor: GET /' };
  expect(isClean(sampleProof({ findings: [finding] }))).toBe(false);
  const survivor = { suite: 'schema' as const, name: 'a key', at: 'orders', reached: true, noticedBy: null };
  expect(survivors(sampleProof({ mutants: [survivor] }))).toEqual([survivor]);
  expect(isClean(sampleProof({ mutants: [survivor] }))).toBe(false);
  const elsewhere = { ...survivor, reached: false };
  expect(notReached(sampleProof({ mutants: [elsewhere] }))).toEqual([elsewhere]);
  expect(isClean(sampleProof({ mutants: [elsewhere] }))).toBe(true);
  expect(isClean(sampleProof({ probes: { ...sampleProof().probes, made: 0 } }))).toBe(false);
});

test('no leak in 300,000 probes rules out more than one in 100,000', () => {
  expect(leakBound(300_000)).toBeCloseTo(0.00001, 12);
  expect(leakBound(0)).toBe(1);
  expect(leakBound(2)).toBe(1);
});
