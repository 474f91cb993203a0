/** A copy of a module in which one lock is missing. `lock` is the text it consists of. */
export type Mutant = { name: string; file: 'site-db'; lock: string | RegExp; without: string };

export const mutants: Mutant[] = [
  {
    name: 'read-filter',
    file: 'site-db',
    lock: /\s+\.where\(eq\(tenantTables\[name\]\.siteId, siteId\)\)/,
    without: '',
  },
  {
    name: 'insert-stamp',
    file: 'site-db',
    lock: '({ ...r, siteId: site.id })',
    without: '({ siteId: site.id, ...r })',
  },
  {
    name: 'update-and-remove-condition',
    file: 'site-db',
    lock: 'and(eq(tenantTables[name].siteId, site.id), sql`(${where(columnsOf(name))})`)',
    without: 'where(columnsOf(name))',
  },
  {
    name: 'brackets',
    file: 'site-db',
    lock: 'sql`(${where(columnsOf(name))})`',
    without: 'sql`${where(columnsOf(name))}`',
  },
  {
    name: 'patch-keeps-site',
    file: 'site-db',
    lock: '({ ...patch, siteId: undefined })',
    without: '({ ...patch })',
  },
  {
    name: 'conflict-target',
    file: 'site-db',
    lock: "[columns['siteId']!, ...on",
    without: '[...on',
  },
  {
    name: 'sealed-writes',
    file: 'site-db',
    lock: "import { fromRowsOnly, sealed } from './site-guard.ts';",
    without: "import { fromRowsOnly } from './site-guard.ts'; const sealed = <B>(builder: B) => builder;",
  },
  {
    name: 'reads-from-rows-only',
    file: 'site-db',
    lock: "import { fromRowsOnly, sealed } from './site-guard.ts';",
    without: "import { sealed } from './site-guard.ts'; const fromRowsOnly = <B>(builder: B) => builder;",
  },
];
