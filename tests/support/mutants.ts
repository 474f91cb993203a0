/** A copy of a module in `db/` in which one lock is missing. `lock` is the text it consists of. */
type Mutant = { name: string; file: string; lock: string | RegExp; without: string };

const named: Mutant[] = [
  {
    name: 'read-filter',
    file: 'site-db.ts',
    lock: /\s+\.where\(eq\(tenantTables\[name\]\.siteId, siteId\)\)/,
    without: '',
  },
  {
    name: 'insert-stamp',
    file: 'site-db.ts',
    lock: '({ ...r, siteId: site.id })',
    without: '({ siteId: site.id, ...r })',
  },
  {
    name: 'update-and-remove-condition',
    file: 'site-db.ts',
    lock: 'and(eq(tenantTables[name].siteId, site.id), sql`(${where(columnsOf(name))})`)',
    without: 'where(columnsOf(name))',
  },
  {
    name: 'brackets',
    file: 'site-db.ts',
    lock: 'sql`(${where(columnsOf(name))})`',
    without: 'sql`${where(columnsOf(name))}`',
  },
  {
    name: 'patch-keeps-site',
    file: 'site-db.ts',
    lock: '({ ...patch, siteId: undefined })',
    without: '({ ...patch })',
  },
  {
    name: 'conflict-target',
    file: 'site-db.ts',
    lock: "[columns['siteId']!, ...on",
    without: '[...on',
  },
  {
    name: 'sealed-writes',
    file: 'site-db.ts',
    lock: "import { fromRowsOnly, sealed } from './site-guard.ts';",
    without: "import { fromRowsOnly } from './site-guard.ts'; const sealed = <B>(builder: B) => builder;",
  },
  {
    name: 'reads-from-rows-only',
    file: 'site-db.ts',
    lock: "import { fromRowsOnly, sealed } from './site-guard.ts';",
    without: "import { sealed } from './site-guard.ts'; const fromRowsOnly = <B>(builder: B) => builder;",
  },
  {
    name: 'prepared-store',
    file: 'prepared.ts',
    lock: '{ ...values, [STORE]: storeId }',
    without: '{ [STORE]: storeId, ...values }',
  },
  {
    name: 'search-prefix',
    file: 'index-lock.ts',
    lock: 'return prefix + token;',
    without: 'return token;',
  },
];

/** What SQL written by hand compares rows with the store by. */
const CONDITION = 'site_id = ${site.id}';

/** The names of all mutants: the ones above, and one for each condition on the store in the SQL of these files. */
export function mutantNames(handwritten: Record<string, string>): string[] {
  const conditions = Object.entries(handwritten).flatMap(([file, code]) =>
    code
      .split(CONDITION)
      .slice(1)
      .map((_, nth) => `${file}:${nth}`),
  );
  return [...named.map(({ name }) => name), ...conditions];
}

/** The file that a mutant is a copy of. */
export const fileOf = (name: string): string => named.find((one) => one.name === name)?.file ?? name.split(':')[0]!;

/**
 * The code without the lock.
 * @throws when the lock is not in it any more
 */
export function mutated(name: string, code: string): string {
  const mutant = named.find((one) => one.name === name);
  const result = mutant
    ? code.replace(mutant.lock, mutant.without)
    : withoutCondition(code, Number(name.split(':')[1]));
  if (result === code) throw new Error(`The lock of mutant ${name} is not there any more.`);
  return result;
}

function withoutCondition(code: string, nth: number): string {
  const parts = code.split(CONDITION);
  const [before, after] = [parts.slice(0, nth + 1), parts.slice(nth + 1)];
  return `${before.join(CONDITION)}site_id = site_id${after.join(CONDITION)}`;
}
