import { z } from 'zod';
import type { Change } from '#features/audit/audit.ts';
import { staffAction } from '#features/staff/staff-action.ts';
import { refuse, refuseFields } from '#lib/action-failure.ts';
import type { Answer } from '#lib/answer.ts';
import { paths } from '#lib/paths.ts';
import { typedText } from '#lib/typed-text.ts';
import { askFields, askOf, askWords, MOST_IDS, type BulkScope } from '../bulk-ask.ts';
import { gridFields } from '../grid.ts';
import { doneWords } from '../done-words.ts';
import { checkGrid, type CellProblem } from './save-grid.ts';
import { askedChange, isUnderWay, runParts, type Progress } from './run-parts.ts';

/** No field is called id: it would hide the id of its form from scripts. */
const id = z.string().min(1).max(64);
const permission = 'products.write' as const;

/** What became of a grid: nothing was written while there are problems. */
type GridAnswer = Answer & { problems: CellProblem[] };

const MOST_CELLS = 2000;
const typedCell = z.object({
  productId: id,
  variantId: id.nullable(),
  field: z.enum(gridFields),
  before: z.string().max(8000),
  after: z.string().max(8000),
});
const gridRefusals = {
  moved: 'Somebody changed one of these products just now. Save again to see where.',
  'sku-taken': 'One of the SKUs has just been given to another variant.',
  'below-zero': 'Stock cannot fall below zero: some was sold just now. Save again to see where.',
};

/** Changes of many products at once: they are kept with every value before, and can be taken back. */
export const bulk = {
  begin: staffAction({
    permission,
    input: z.object({
      ...askFields.shape,
      key: z.uuid('Reload the page and try again.'),
      selected: z.array(id).max(MOST_IDS),
      scope: z.enum(['ids', 'list']),
      list: typedText(1500),
    }),
    async handler({ key, selected: ids, scope: wanted, list, ...fields }, asked) {
      const { admin, site, staff, now } = asked;
      const { currency, locale } = site.general;
      const found = askOf(fields, currency);
      if ('problems' in found) throw refuseFields(found.problems);
      const scope: BulkScope = wanted === 'list' ? { list } : { ids: [...new Set(ids)] };
      if ('ids' in scope && scope.ids.length === 0) throw refuse('Select at least one product.');
      const label = askWords(found.ask, currency, locale);
      const { before } = await admin.ask({ before: admin.bulk.byId(key) });
      // The same form sent twice goes on with what it began.
      if (!before) await admin.bulk.begin({ id: key, label, ask: found.ask, scope }, staff, now);
      const progress = await runParts(key, asked);
      const back = list ? `${paths.admin.products()}?${list}` : paths.admin.products();
      return { data: answerOf(progress, back), changes: before ? [] : [logged('product.bulk', progress)] };
    },
  }),

  /** Saves what was typed into a grid: all of it, or nothing and what is wrong at which cell. */
  grid: staffAction({
    permission,
    accept: 'json',
    input: z.object({ key: z.uuid(), cells: z.array(typedCell).min(1).max(MOST_CELLS) }),
    async handler({ key, cells }, asked) {
      const { admin, staff, now } = asked;
      const { products, problems } = await checkGrid(cells, asked);
      if (problems.length > 0 || products.length === 0) return { data: { problems } as GridAnswer, changes: [] };
      const { before } = await admin.ask({ before: admin.bulk.byId(key) });
      const ids = products.map(({ productId }) => productId);
      if (!before)
        await admin.bulk.begin(
          { id: key, label: 'Edited as a grid', ask: { kind: 'grid' }, scope: { ids } },
          staff,
          now,
        );
      const change = before ?? (await askedChange(key, asked));
      const part = { products, cursor: String(ids.length), seen: ids.length, state: 'done' as const };
      const outcome = await admin.bulk.apply(change, part, staff, now);
      if (outcome !== 'done' && outcome !== 'taken') throw refuse(gridRefusals[outcome]);
      await asked.shop.indexing.drain({ now, limit: ids.length, first: ids });
      const done = await askedChange(key, asked);
      const undo = { action: 'admin.bulk.undo', input: { change: key } };
      const data: GridAnswer = { problems, said: doneWords(done), undo };
      return { data, changes: [logged('product.bulk', { change: done, kept: 0 })] };
    },
  }),

  /** Goes on with a change that is under way. */
  step: staffAction({
    permission,
    input: z.object({ change: id }),
    async handler({ change: id }, asked) {
      return { data: answerOf(await runParts(id, asked), paths.admin.bulkChange(id)), changes: [] };
    },
  }),

  stop: staffAction({
    permission,
    input: z.object({ change: id }),
    async handler({ change: id }, asked) {
      const { label } = await askedChange(id, asked);
      await asked.admin.bulk.turn(id, 'stopped', asked.now);
      return { data: { to: paths.admin.bulkChange(id), said: `Stopped: ${label}` }, changes: [] };
    },
  }),

  undo: staffAction({
    permission,
    input: z.object({ change: id }),
    async handler({ change: id }, asked) {
      const before = await askedChange(id, asked);
      if (before.state === 'undone') throw refuse('This was undone already.');
      if (before.state !== 'undoing') await asked.admin.bulk.turn(id, 'undoing', asked.now);
      const progress = await runParts(id, asked);
      return { data: undoneAnswer(progress), changes: [logged('product.bulk-undo', progress)] };
    },
  }),
};

/** What a change says of itself when it is done, and where it goes on when it is not. */
function answerOf({ change, kept }: Progress, back: string): Answer {
  const { id, state } = change;
  if (isUnderWay(change)) return { to: paths.admin.bulkChange(id) };
  if (state === 'undone') return undoneAnswer({ change, kept });
  return { to: back, said: doneWords(change), undo: { action: 'admin.bulk.undo', input: { change: id } } };
}

function undoneAnswer({ change, kept }: Progress): Answer {
  const to = paths.admin.bulkChange(change.id);
  if (isUnderWay(change)) return { to };
  if (kept === 0) return { said: `Undone: ${change.label}` };
  const fields = kept === 1 ? 'one value' : `${kept} values`;
  return { to, said: `Undone, but for ${fields} that somebody changed since` };
}

const logged = (action: Change['action'], { change }: Progress): Change => ({
  action,
  subject: { kind: 'bulk-change', id: change.id, name: change.label },
  after: { asked: change.ask, scope: change.scope, products: change.changed },
});
