import { env } from 'cloudflare:workers';
import { z } from 'zod';
import type { Change } from '#features/audit/audit.ts';
import { staffAction, type StaffContext } from '#features/staff/staff-action.ts';
import { refuse, refuseFields } from '#lib/action-failure.ts';
import type { Answer } from '#lib/answer.ts';
import { paths } from '#lib/paths.ts';
import { UnreadableFile } from '../columns.ts';
import type { ImportRun, RunFile } from '../import-run.ts';
import { doneWords, progressOf, type Progress } from '../run-words.ts';
import { dropFile, MOST_FILE_BYTES, storeFile } from '../stored-file.ts';
import { askedRun, runSlices } from './run-slices.ts';

const permission = 'products.write' as const;
const run = z.string().min(1).max(64);
const CHOOSE = 'Choose a CSV file.';
const megabytes = Math.floor(MOST_FILE_BYTES / 1024 / 1024);

/** What became of some slices. */
type StepAnswer = Answer & { progress: Progress };

/** Files of products that are brought into the store: checked first, then imported, each in slices. */
export const imports = {
  /** Keeps a file, and begins to check it. */
  begin: staffAction({
    permission,
    input: z.object({
      key: z.uuid('Reload the page and try again.'),
      file: z
        .file(CHOOSE)
        .min(1, CHOOSE)
        .max(
          MOST_FILE_BYTES,
          `This file is larger than ${megabytes} MB. Split it into several, each with the first row.`,
        ),
      stock: z.boolean(),
      pictures: z.boolean(),
    }),
    async handler({ key: id, file, stock, pictures }, asked) {
      const { admin, staff, now } = asked;
      const to = paths.admin.productImport(id);
      const { before } = await admin.ask({ before: admin.productImports.byId(id) });
      // The same form sent twice goes on with what it began.
      if (before) return { data: { to }, changes: [] };
      const stored = await store(id, file, asked);
      await admin.productImports.begin(
        { id, file: stored, options: { takesStock: stock, takesPictures: pictures } },
        staff,
        now,
      );
      await runSlices(id, asked, bucketAndImages());
      return { data: { to }, changes: [] };
    },
  }),

  /** Goes on with a check or an import that is under way. */
  step: staffAction({
    permission,
    input: z.object({ run }),
    async handler({ run: id }, asked) {
      const before = await askedRun(id, asked);
      const after = await runSlices(id, asked, bucketAndImages());
      const data: StepAnswer = { to: paths.admin.productImport(id), progress: progressOf(after) };
      return { data, changes: before.state === 'running' && after.state === 'done' ? [logged('done', after)] : [] };
    },
  }),

  /** Imports what was checked. */
  start: staffAction({
    permission,
    input: z.object({ run }),
    async handler({ run: id }, asked) {
      const { admin, now } = asked;
      const { state, file } = await askedRun(id, asked);
      if (state === 'checking') throw refuse('This file is still being checked.');
      const begin = { cursor: file.begin, line: file.firstLine, rows: 0 };
      const nextRank = await admin.productImport.nextRank();
      if (state === 'checked') await admin.productImports.turn(id, 'running', { ...begin, nextRank }, now);
      const after = await runSlices(id, asked, bucketAndImages());
      const changes = state === 'checked' ? [logged('begin', after)] : [];
      if (after.state === 'done') changes.push(logged('done', after));
      const said = after.state === 'done' ? doneWords(after) : undefined;
      return { data: { to: paths.admin.productImport(id), ...(said && { said }) }, changes };
    },
  }),

  /** Stops for good: what was imported so far stays. */
  stop: staffAction({
    permission,
    input: z.object({ run }),
    async handler({ run: id }, asked) {
      const before = await askedRun(id, asked);
      await asked.admin.productImports.turn(id, 'cancelled', {}, asked.now);
      const after = await askedRun(id, asked);
      const isStopped = before.state !== 'cancelled' && after.state === 'cancelled';
      if (isStopped) await dropFile(env.MEDIA, asked.siteId, id);
      return {
        data: { to: paths.admin.productImport(id), said: isStopped ? 'Stopped' : 'It was over already' },
        changes: isStopped ? [logged('stop', after)] : [],
      };
    },
  }),
};

const bucketAndImages = () => ({ bucket: env.MEDIA, images: env.IMAGES });

async function store(id: string, file: File, { siteId }: StaffContext): Promise<RunFile> {
  try {
    return await storeFile(env.MEDIA, siteId, id, file);
  } catch (error) {
    throw error instanceof UnreadableFile ? refuseFields({ file: error.message }) : error;
  }
}

const logged = (verb: 'begin' | 'done' | 'stop', { id, file, options, done }: ImportRun): Change => ({
  action: `import.${verb}`,
  subject: { kind: 'import', id, name: file.name },
  after: { ...options, ...done },
});
