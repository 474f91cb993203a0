import type { Proof } from '#features/proof/proof.ts';

/** A clean proof of two probes, for tests. */
export const sampleProof = (changes: Partial<Proof> = {}): Proof => ({
  ...{ format: 1, build: 'b'.repeat(64), commit: '0123abcd', seed: 19_114_957, full: false },
  ...{ madeAt: Date.UTC(2026, 9, 1), seconds: 90 },
  probes: {
    made: 2,
    possible: 1_000,
    routes: [{ route: '/orders/[token]', probes: 2, statuses: { '200': 1, '404': 1 } }],
    roles: [{ role: 'visitor', probes: 2, statuses: { '200': 1, '404': 1 } }],
  },
  findings: [],
  statements: { ran: 10, kinds: 3 },
  mutants: [{ suite: 'handle', name: 'read-filter', at: 'site-db.ts', reached: true, noticedBy: 'The answer holds …' }],
  ...changes,
});
