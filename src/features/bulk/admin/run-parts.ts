import type { BulkChange } from '#features/bulk/bulk.repo.ts';
import { placesNamed, productListDefinition } from '#features/product-list/product-list.ts';
import type { StaffContext } from '#features/staff/staff-action.ts';
import { refuse } from '#lib/action-failure.ts';
import { parseListQuery } from '#lib/list-query.ts';
import type { Cell } from '../cell.ts';
import { planOf, undoOf } from '../plan.ts';

/** Products in one part, which is done whole or not at all. */
const PART = 25;
/** Parts done for one press of a button; what is left goes on from the page of the change. */
const PARTS_AT_ONCE = 4;
/** How often a part is read again when somebody changes its products meanwhile. */
const TRIES = 4;

/** How far a change has come, and what of it could not be taken back in these parts. */
export type Progress = { change: BulkChange; kept: number };

/** Goes on with a change, or with taking it back, for as many parts as a request has time for. */
export async function runParts(id: string, asked: StaffContext): Promise<Progress> {
  let progress: Progress = { change: await askedChange(id, asked), kept: 0 };
  for (let part = 0; part < PARTS_AT_ONCE && isUnderWay(progress.change); part += 1) {
    const kept = await runPart(progress.change, asked);
    progress = { change: await askedChange(id, asked), kept: progress.kept + kept };
  }
  // The list shows what was done as soon as it is read again.
  await asked.shop.indexing.drain({ now: asked.now, limit: PART * PARTS_AT_ONCE });
  return progress;
}

export const isUnderWay = ({ state }: Pick<BulkChange, 'state'>) => state === 'running' || state === 'undoing';

/** @throws a refusal when this store has no such change */
export async function askedChange(id: string, { admin }: StaffContext): Promise<BulkChange> {
  const { change } = await admin.ask({ change: admin.bulk.byId(id) });
  if (!change) throw refuse('This change is not there any more.');
  return change;
}

async function runPart(change: BulkChange, asked: StaffContext): Promise<number> {
  const run: Run = change.state === 'undoing' ? undoPart : doPart;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { outcome, kept } = await run(change, asked, tries);
    if (outcome === 'done' || outcome === 'taken') return kept;
  }
  throw refuse('These products are being changed by somebody else right now. Go on in a moment.');
}

type Ran = { outcome: string; kept: number };
type Run = (change: BulkChange, asked: StaffContext, tries: number) => Promise<Ran>;

async function doPart(change: BulkChange, asked: StaffContext): Promise<Ran> {
  const { admin, site, staff, now } = asked;
  const { ids, cursor, isLast } = await idsOf(change, asked);
  const { states } = await admin.ask({ states: admin.bulk.states(ids) });
  const products = states
    .map((state) => ({
      productId: state.id,
      title: state.title,
      cells: planOf(change.ask, state, site.general.currency),
    }))
    .filter(({ cells }) => cells.length > 0);
  const part = { products, cursor, seen: ids.length, state: isLast ? ('done' as const) : ('running' as const) };
  return { outcome: await admin.bulk.apply(change, part, staff, now), kept: 0 };
}

async function idsOf({ scope, cursor }: BulkChange, { admin }: StaffContext) {
  if ('ids' in scope) {
    const from = Number(cursor);
    const ids = scope.ids.slice(from, from + PART);
    return { ids, cursor: String(from + ids.length), isLast: from + PART >= scope.ids.length };
  }
  const params = new URLSearchParams(scope.list);
  const query = parseListQuery(productListDefinition(placesNamed([params])), params, []);
  const { part } = await admin.ask({ part: admin.productList.ids(query, cursor || null, PART) });
  return { ids: part.ids, cursor: part.after ?? '', isLast: part.ids.length < PART };
}

async function undoPart(change: BulkChange, { admin, staff, now }: StaffContext, tries: number): Promise<Ran> {
  const { rows } = await admin.ask({ rows: admin.bulk.products(change.id, 'done', '', PART) });
  const { states } = await admin.ask({ states: admin.bulk.states(rows.map(({ productId }) => productId)) });
  const current = new Map(states.map((state) => [state.id, state]));
  const undone = rows.map(({ id, productId, cells }) => {
    const { back, kept } = undoOf(cells, current.get(productId) ?? null);
    // A code that somebody gave to another variant since, or stock that was sold meanwhile, keeps nothing else from going back.
    return tries < 2 ? { id, productId, back, kept } : { id, productId, ...withoutContested(back, kept) };
  });
  const state = rows.length < PART ? 'undone' : 'undoing';
  const outcome = await admin.bulk.undo(change, undone, state, staff, now);
  return { outcome, kept: undone.reduce((sum, { kept }) => sum + kept.length, 0) };
}

const isContested = ({ field }: Cell) => field === 'sku' || field === 'available';

const withoutContested = (back: Cell[], kept: Cell[]) => ({
  back: back.filter((cell) => !isContested(cell)),
  kept: [...kept, ...back.filter(isContested)],
});
