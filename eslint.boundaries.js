/*
 * Who may import whom. Each kind of file is listed once, with everything that it may not import; a type may be imported
 * from anywhere unless it says otherwise. The last entry that fits a file counts, so exceptions stand below.
 */

const ban = (regex, message, { types = true } = {}) => ({ regex, message, allowTypeImports: types });

const bans = {
  tables: ban(
    '^#db/schema/|/schema/index\\.ts$',
    'Tables are known in db/ only; elsewhere a query starts from site.rows.',
  ),
  database: ban('^#db/|(^|/)db/', 'Only repositories talk to the database, through the SiteDb they are given.'),
  connection: ban(
    '^drizzle-orm/(d1|sqlite-core|batch)|^#db/(platform|account[\\w-]*|site-db|metered)\\.ts$',
    'Only middleware.ts, scheduled.ts and db/ open a database. A repository is given its SiteDb.',
  ),
  queries: ban('^drizzle-orm', 'Queries are written in *.repo.ts.'),
  repositories: ban(
    '\\.repo\\.ts$',
    'Data comes through locals.shop, locals.admin and locals.people; only src/shop*.ts collect repositories.',
  ),
  otherRepositories: ban(
    '^#.*\\.repo\\.ts$|^\\.\\./.*\\.repo\\.ts$',
    'A repository knows the repositories of its own feature only.',
  ),
  framework: ban(
    '^(astro|cloudflare|svelte)(:|/|$)',
    'A rule knows no framework: it takes what it needs as arguments.',
  ),
  machine: ban('^node:', 'A rule does no I/O: it takes what it needs as arguments.', { types: false }),
  looks: ban('\\.(astro|svelte)$', 'A rule or a query does not know what it looks like.'),
  features: ban('^#features/|(^|/)features/', 'This layer is below the features and knows none of them.', {
    types: false,
  }),
  actions: ban('\\.actions\\.ts$', 'Actions are reached through astro:actions.'),
  plainActions: ban('^astro:actions$', 'An action of the admin is declared with staffAction, which asks who may.'),
  layouts: ban('^#layouts/|(^|/)layouts/', 'Only a whole page puts itself into a layout.'),
  upwards: ban(
    '(^|/)(shop(-admin|-people)?|middleware|scheduled|worker)\\.ts$|(^#|/)(pages|actions)/',
    'This layer is below the pages.',
  ),
  detours: ban(
    '^\\.\\./\\.\\./(?!.*\\.json$)',
    'Use #features/, #lib/, #ui/, #layouts/ or #db/: the rules above read the address.',
    { types: false },
  ),
};

const {
  tables,
  database,
  connection,
  queries,
  repositories,
  otherRepositories,
  framework,
  machine,
  looks,
  features,
  actions,
  plainActions,
  layouts,
  upwards,
  detours,
} = bans;

const CODE = '{ts,astro,svelte}';
const TESTS = '**/*.test.ts';

/** @type {{ files: string[], ignores?: string[], mayNot: ReturnType<typeof ban>[] }[]} */
const layers = [
  { files: [`src/{pages,layouts}/**/*.${CODE}`], mayNot: [database, queries, repositories, actions, detours] },
  { files: [`src/features/**/*.{astro,svelte}`], mayNot: [database, queries, repositories, actions, upwards, detours] },
  {
    // Rules, and the words and schemas that belong to them.
    files: ['src/features/**/*.ts'],
    ignores: [TESTS, '**/*.repo.ts', '**/*.actions.ts'],
    mayNot: [database, queries, repositories, framework, machine, looks, actions, upwards, detours],
  },
  {
    files: ['src/features/**/*.repo.ts'],
    mayNot: [tables, connection, otherRepositories, framework, machine, looks, actions, upwards, detours],
  },
  { files: ['src/features/**/*.actions.ts'], mayNot: [database, queries, repositories, looks, detours] },
  {
    // Actions of the admin. A folder of their own, so that there is one way to declare them.
    files: ['src/features/**/admin/*.actions.ts'],
    mayNot: [database, queries, repositories, looks, detours, plainActions],
  },
  {
    files: [`src/ui/**/*.${CODE}`],
    mayNot: [database, queries, repositories, features, actions, layouts, upwards, detours],
  },
  {
    files: ['src/lib/**/*.ts'],
    ignores: [TESTS],
    mayNot: [database, queries, features, framework, looks, layouts, upwards, detours],
  },
  { files: ['src/actions/**/*.ts'], mayNot: [database, queries, repositories, detours] },
  { files: ['src/shop{,-admin,-people}.ts'], mayNot: [tables, connection, queries] },
  { files: ['src/{middleware,scheduled,worker}.ts'], mayNot: [tables, queries, repositories] },
  { files: ['db/**/*.ts'], ignores: [TESTS], mayNot: [repositories, looks, actions, framework] },

  // Statements that the repositories of several features put into their batches.
  {
    files: [
      'src/features/orders/{order-changes,order-rows,place-order,read-order,stock-moves}.ts',
      'src/features/bulk/write-cells.ts',
      'src/features/refunds/{begin-refund,read-refund}.ts',
      'src/features/cart/sold-rows.ts',
      'src/features/catalog/{read-products,write-changes}.ts',
      'src/features/customers/customer-rows.ts',
      'src/features/collections/read-rules.ts',
      'src/features/customers/{customer-erasure,customer-rows}.ts',
      'src/features/sales/add-figures.ts',
      'src/lib/{guarded,list-keyset}.ts',
    ],
    mayNot: [tables, connection, repositories, framework, machine, looks, actions, upwards, detours],
  },
  // Look-ups that come before there is a store.
  {
    files: ['src/features/tenancy/sites.ts', 'src/pages/healthz.ts'],
    mayNot: [tables, queries, repositories, detours],
  },
  // Between an action and the runtime it ends in.
  {
    files: [
      'src/lib/{action-failure,form-state}.ts',
      'src/features/mail/deliver-soon.ts',
      'src/features/publishing/admin/document-server.ts',
      'src/features/customers/{customer-action,limit-customer}.ts',
      'src/features/staff/{staff-action,limit-tries}.ts',
    ],
    mayNot: [database, queries, repositories, looks, upwards, detours],
  },
  // Run in the browser, beside what they belong to.
  {
    files: ['src/features/**/admin/*{-client,.svelte}.ts'],
    mayNot: [database, queries, repositories, upwards, detours],
  },
  // What actions are called, for the pages.
  {
    files: ['src/features/cart/{add-to-cart,drawer}.ts'],
    mayNot: [database, queries, repositories, machine, looks, actions, upwards, detours],
  },
  // Reads an uploaded or local file as a stream.
  { files: ['src/features/import/csv-rows.ts'], mayNot: [database, queries, repositories, framework, looks, upwards] },
];

const SQL_RAW = {
  selector: "MemberExpression[object.name='sql'][property.name='raw']",
  message: 'sql.raw takes text as it is: it stays inside db/, where no text comes from outside.',
};
const DRIZZLE = { selector: "CallExpression[callee.name='drizzle']", message: 'Only db/ opens a database.' };
const ENVIRONMENT = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "A Worker has bindings, not an environment: import { env } from 'cloudflare:workers'.",
};
const AS_IT_IS = {
  selector: "ImportSpecifier[imported.name='asItIs']",
  message: 'HTML is made with html`…`, which escapes its values; what is printed as it is has a function of its own.',
};
const LATE_IMPORT = {
  selector: 'ImportExpression[source.value=/^#db|\\.repo\\.ts$|^drizzle-orm/]',
  message: 'An import that comes late goes round the rules on imports.',
};
const BARREL = { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' };

export const boundaries = [
  ...layers.map(({ files, ignores = [], mayNot }) => ({
    files,
    ignores,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: mayNot }] },
  })),
  {
    files: [`src/**/*.${CODE}`],
    rules: {
      'no-restricted-syntax': ['error', SQL_RAW, DRIZZLE, ENVIRONMENT, AS_IT_IS, LATE_IMPORT, BARREL],
      'no-console': ['error', { allow: ['error'] }],
      'astro/no-set-html-directive': 'error',
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    files: ['{db,scripts,tests}/**/*.ts'],
    ignores: ['db/schema/index.ts'],
    rules: { 'no-restricted-syntax': ['error', BARREL] },
  },
  // The one line a request.
  { files: ['src/features/tenancy/request-log.ts'], rules: { 'no-console': 'off' } },
  // Made by a template that escapes its values.
  { files: ['src/ui/Html.astro', 'src/layouts/Storefront.astro'], rules: { 'astro/no-set-html-directive': 'off' } },
  // Sanitised when it was written; rendered by Svelte, which escapes; and JSON escaped for a script element.
  {
    files: ['src/ui/{rich-text,island}.ts', 'src/features/seo/json-ld.ts'],
    rules: { 'no-restricted-syntax': ['error', SQL_RAW, DRIZZLE, ENVIRONMENT, LATE_IMPORT, BARREL] },
  },
];
