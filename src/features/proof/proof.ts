import { z } from 'zod';

const count = z.int().nonnegative();
/** How often each status was answered. */
const statuses = z.record(z.string(), count);

const finding = z.strictObject({
  /** An answer, a difference that tells of existence, a row, a log line, a statement, or a fault of the Worker. */
  kind: z.enum(['answer', 'existence', 'rows', 'log', 'statement', 'fault']),
  text: z.string(),
  /** Who asked for what. Empty for what shows only after many requests. */
  request: z.string(),
});

const triedMutant = z.strictObject({
  /** What was run against it: requests to the Worker, repository methods, or the rules about keys. */
  suite: z.enum(['worker', 'handle', 'schema']),
  /** What was taken out, and where it stands. */
  name: z.string(),
  at: z.string(),
  /** Whether anything that was asked came to it at all: what no page leads to yet cannot be noticed there. */
  reached: z.boolean(),
  /** Null for a survivor: nothing noticed that it is gone. */
  noticedBy: z.string().nullable(),
});

/** What `npm run prove` found out about one build. It holds figures and addresses of the twin stores, nothing of any other. */
export const proofSchema = z.strictObject({
  format: z.literal(1),
  build: z.string(),
  commit: z.string(),
  /** The seed that the probes were drawn with: the same seed makes the same probes. */
  seed: count,
  full: z.boolean(),
  /** Epoch milliseconds. */
  madeAt: count,
  seconds: z.number().nonnegative(),
  probes: z.strictObject({
    made: count,
    /** How many different ones there are. */
    possible: count,
    routes: z.array(z.strictObject({ route: z.string(), probes: count, statuses })),
    roles: z.array(z.strictObject({ role: z.string(), probes: count, statuses })),
  }),
  findings: z.array(finding),
  statements: z.strictObject({ ran: count, kinds: count }),
  mutants: z.array(triedMutant),
});

export type Proof = z.infer<typeof proofSchema>;
export type Finding = z.infer<typeof finding>;
export type TriedMutant = z.infer<typeof triedMutant>;

/** The mutants that nothing noticed, although it came to them. */
export const survivors = ({ mutants }: Proof): TriedMutant[] =>
  mutants.filter(({ noticedBy, reached }) => noticedBy === null && reached);

/** The mutants that nothing came to. */
export const notReached = ({ mutants }: Proof): TriedMutant[] =>
  mutants.filter(({ noticedBy, reached }) => noticedBy === null && !reached);

/** Whether no store was seen from another, and the proof would have noticed. */
export const isClean = (proof: Proof): boolean =>
  proof.probes.made > 0 && proof.findings.length === 0 && survivors(proof).length === 0;

/**
 * The rate of leaks that none in so many probes rules out at 95 %, by the rule of three. It is about probes drawn like
 * these, not about everything that could be asked.
 */
export const leakBound = (probes: number): number => (probes > 0 ? Math.min(1, 3 / probes) : 1);
