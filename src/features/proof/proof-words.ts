import { isClean, leakBound, notReached, survivors, type Proof, type TriedMutant } from './proof.ts';

/** A table of the report, as text. */
export type ProofTable = { title: string; says: string; columns: string[]; rows: string[][] };

const number = (value: number) => value.toLocaleString('en');

/** The outcome in one sentence. */
export function verdict(proof: Proof): string {
  const { probes, findings } = proof;
  if (isClean(proof))
    return `0 leaks in ${number(probes.made)} probes: at 95 % confidence fewer than 1 in ${number(Math.max(1, Math.round(1 / leakBound(probes.made))))}.`;
  const lost = survivors(proof).length;
  return `${number(findings.length)} findings in ${number(probes.made)} probes, ${number(lost)} locks that could be missing unnoticed.`;
}

/** The figures that matter most: what they count, and how many. */
export function figures(proof: Proof): [what: string, figure: string][] {
  const noticed = proof.mutants.filter(({ noticedBy }) => noticedBy !== null).length;
  return [
    ['Probes made', number(proof.probes.made)],
    ['Probes possible', number(proof.probes.possible)],
    ['Findings', number(proof.findings.length)],
    ['Locks taken out and noticed', `${number(noticed)} of ${number(proof.mutants.length)}`],
    ['Locks that no page leads to yet', number(notReached(proof).length)],
    ['Statements watched', number(proof.statements.ran)],
    ['Kinds of statements judged', number(proof.statements.kinds)],
    ['Minutes', (proof.seconds / 60).toFixed(1)],
    ['Seed', String(proof.seed)],
    ['Commit', proof.commit.slice(0, 12)],
    ['Build', proof.build.slice(0, 12)],
  ];
}

/** Everything else, in the order in which it is read. Tables without rows are left out. */
export function proofTables(proof: Proof): ProofTable[] {
  const { routes, roles } = proof.probes;
  const counts = (what: string, rows: { name: string; probes: number; statuses: Record<string, number> }[]) => ({
    ...{ title: `Probes by ${what}`, says: 'How many were made, and what they were answered with.' },
    columns: [what, 'Probes', 'Answers'],
    rows: rows.map(({ name, probes, statuses }) => [name, number(probes), answersOf(statuses)]),
  });
  const tables: ProofTable[] = [
    {
      ...{ title: 'Findings', says: 'What was seen, told or changed of the other store, and faults of the Worker.' },
      columns: ['Kind', 'What', 'Request'],
      rows: proof.findings.map(({ kind, text, request }) => [kind, text, request]),
    },
    counts(
      'role',
      roles.map(({ role, ...rest }) => ({ name: role, ...rest })),
    ),
    counts(
      'route',
      routes.map(({ route, ...rest }) => ({ name: route, ...rest })),
    ),
    ...(['worker', 'handle', 'schema'] as const).map((suite) => mutantTable(suite, proof.mutants)),
  ];
  return tables.filter(({ rows }) => rows.length);
}

const SUITES: Record<TriedMutant['suite'], { title: string; says: string }> = {
  worker: {
    title: 'Conditions taken out of the built Worker',
    says: 'Each comparison with the store, and each key that has the store in it, left out of a copy that was then served.',
  },
  handle: {
    title: 'Locks taken out of a store’s handle',
    says: 'Filters, stamps, brackets and guards, left out of a copy that the repositories then ran on.',
  },
  schema: {
    title: 'Keys taken out of the database',
    says: 'Primary keys, unique keys, references and triggers without their store.',
  },
};

function mutantTable(suite: TriedMutant['suite'], mutants: TriedMutant[]): ProofTable {
  const rows = mutants
    .filter((mutant) => mutant.suite === suite)
    .map(({ name, at, reached, noticedBy }) => [
      at,
      name,
      noticedBy ?? (reached ? 'Nothing noticed' : 'No page leads there yet'),
    ]);
  return { ...SUITES[suite], columns: ['Where', 'What was taken out', 'What noticed'], rows };
}

const answersOf = (statuses: Record<string, number>): string =>
  Object.entries(statuses)
    .map(([status, times]) => `${status} × ${number(times)}`)
    .join(', ');
