import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  IMPORT_STATES,
  LINE_OUTCOMES,
  type RunCounts,
  type RunFile,
  type RunOptions,
  type Marks,
  type PictureTrouble,
} from '#features/import/import-run.ts';
import { at, id, siteId, siteKey } from './columns.ts';

/** A file of products that staff bring in, in slices. `cursor` is the byte and `line` the line on which the next slice begins. */
export const productImports = sqliteTable(
  'product_imports',
  {
    siteId: siteId(),
    id: id(),
    accountId: text('account_id').notNull(),
    actorName: text('actor_name').notNull(),
    file: text('file', { mode: 'json' }).$type<RunFile>().notNull(),
    options: text('options', { mode: 'json' }).$type<RunOptions>().notNull(),
    state: text('state', { enum: IMPORT_STATES }).notNull(),
    cursor: integer('cursor').notNull(),
    line: integer('line').notNull(),
    /** Counts the slices done, so that two who go on at once do each slice once. */
    part: integer('part').notNull().default(0),
    /** Rows of the file that were read in this pass, and what the check found and what the import did. */
    rows: integer('rows').notNull().default(0),
    checked: text('checked', { mode: 'json' }).$type<RunCounts>().notNull(),
    done: text('done', { mode: 'json' }).$type<RunCounts>().notNull(),
    /** The rank of the next new product. */
    nextRank: integer('next_rank').notNull().default(0),
    /** Pictures of the slice under way that could not be had, and servers that fail. */
    trouble: text('trouble', { mode: 'json' }).$type<PictureTrouble>().notNull(),
    /** Why it failed, in words for staff. */
    problem: text('problem').notNull().default(''),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    siteKey(t),
    index('product_imports_latest').on(t.siteId, t.createdAt),
    /** Those that nobody goes on with. */
    index('product_imports_open')
      .on(t.siteId, t.updatedAt)
      .where(sql`${t.state} in ('checking', 'checked', 'running')`),
    check(
      'product_imports_state',
      sql`${t.state} in ('checking', 'checked', 'running', 'done', 'cancelled', 'failed')`,
    ),
  ],
);

/** What the check found, or the import did, on a line of the file. */
export const productImportLines = sqliteTable(
  'product_import_lines',
  {
    siteId: siteId(),
    id: id(),
    importId: text('import_id').notNull(),
    pass: text('pass', { enum: ['check', 'run'] }).notNull(),
    line: integer('line').notNull(),
    outcome: text('outcome', { enum: LINE_OUTCOMES }).notNull(),
    handle: text('handle').notNull(),
    message: text('message').notNull(),
  },
  (t) => [
    siteKey(t),
    index('product_import_lines_place').on(t.siteId, t.importId, t.pass, t.line, t.id),
    index('product_import_lines_outcome').on(t.siteId, t.importId, t.pass, t.outcome, t.line, t.id),
    foreignKey({ columns: [t.siteId, t.importId], foreignColumns: [productImports.siteId, productImports.id] }),
    check('product_import_lines_pass', sql`${t.pass} in ('check', 'run')`),
    check(
      'product_import_lines_outcome',
      sql`${t.outcome} in ('created', 'updated', 'unchanged', 'refused', 'warned')`,
    ),
  ],
);

/** The handles and SKUs that one slice of a file names, with their lines: what comes again later is found by them. */
export const productImportMarks = sqliteTable(
  'product_import_marks',
  {
    siteId: siteId(),
    id: id(),
    importId: text('import_id').notNull(),
    marks: text('marks', { mode: 'json' }).$type<Marks>().notNull(),
  },
  (t) => [
    siteKey(t),
    index('product_import_marks_import').on(t.siteId, t.importId),
    foreignKey({ columns: [t.siteId, t.importId], foreignColumns: [productImports.siteId, productImports.id] }),
  ],
);
