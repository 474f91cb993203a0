import type { StaffContext } from '#features/staff/staff-action.ts';
import { isAbove, sameValue, valueIn, withMoment, type Cell, type ProductState } from '../cell.ts';
import { cellText, readCell, type TypedCell } from '../grid.ts';

/** A cell that could not be saved, and why. */
export type CellProblem = Pick<TypedCell, 'productId' | 'variantId' | 'field'> & { problem: string };
export type Checked = { products: { productId: string; title: string; cells: Cell[] }[]; problems: CellProblem[] };

/** What was typed as changes of products as they stand now, with what is wrong at each cell. */
export async function checkGrid(typed: readonly TypedCell[], asked: StaffContext): Promise<Checked> {
  const { admin, site } = asked;
  const { currency } = site.general;
  const ids = [...new Set(typed.map(({ productId }) => productId))];
  const skus = typed.filter(({ field }) => field === 'sku').map(({ after }) => after.trim());
  const { states, owners } = await admin.ask({ states: admin.bulk.states(ids), owners: admin.bulk.skuOwners(skus) });
  const read = typed.map((cell) => readTyped(cell, states, currency));
  const problems = read.flatMap((one) => ('problem' in one ? [one] : []));
  const cells = read.flatMap((one) => ('cell' in one ? [one] : []));
  const taken = takenCodes(cells, owners);
  return {
    problems: [...problems, ...taken, ...notAbove(cells, states)],
    products: states
      .map(({ id, title }) => ({
        ...{ productId: id, title },
        cells: cells
          .filter(({ productId, cell }) => productId === id && !sameValue(cell.before, cell.after))
          .map(({ cell }) => cell),
      }))
      .filter(({ cells }) => cells.length > 0),
  };
}

type Read = CellProblem | { productId: string; cell: Cell };

function readTyped(typed: TypedCell, states: readonly ProductState[], currency: string): Read {
  const { productId, variantId, field, before, after } = typed;
  const wrong = (problem: string): Read => ({ productId, variantId, field, problem });
  const state = states.find(({ id }) => id === productId);
  const now = state && valueIn(state, typed);
  if (!state || now === undefined || (field === 'available' && now === null))
    return wrong('This is not there any more.');
  const was = readCell(field, before, currency);
  const is = readCell(field, after, currency);
  if ('problem' in is) return wrong(is.problem);
  if ('problem' in was || !sameValue(was.value, now)) {
    return wrong(`Somebody changed this to “${cellText(field, now, currency)}”. Load the page again to see it.`);
  }
  return { productId, cell: withMoment(state, { variantId, field, before: now, after: is.value }) };
}

type ReadCell = Extract<Read, { cell: Cell }>;

/** Compare-at prices that would not be above their price, as both will be. */
function notAbove(cells: readonly ReadCell[], states: readonly ProductState[]): CellProblem[] {
  const prices = cells.filter(({ cell: { field } }) => field === 'price' || field === 'compareAt');
  return prices.flatMap(({ productId, cell: { variantId, field } }): CellProblem[] => {
    const state = states.find(({ id }) => id === productId);
    const will = (wanted: 'price' | 'compareAt') => {
      const typed = prices.find(({ cell }) => cell.variantId === variantId && cell.field === wanted);
      return typed ? typed.cell.after : state && valueIn(state, { variantId, field: wanted });
    };
    if (isAbove((will('compareAt') ?? null) as number | null, Number(will('price')))) return [];
    const isBoth = field === 'price' && prices.some(({ cell }) => cell.variantId === variantId && cell.field !== field);
    const problem =
      field === 'price' ? 'The compare-at price would not be above it.' : 'It has to be above the price, or empty.';
    return isBoth ? [] : [{ productId, variantId, field, problem }];
  });
}

/** Codes that two of the typed cells have, or a variant that keeps its own. */
function takenCodes(cells: readonly ReadCell[], owners: readonly { sku: string; variantId: string; title: string }[]) {
  const codes = cells.filter(({ cell }) => cell.field === 'sku' && cell.after !== null);
  const changed = new Set(cells.filter(({ cell }) => cell.field === 'sku').map(({ cell }) => cell.variantId));
  return codes.flatMap(({ productId, cell: { variantId, field, after } }): CellProblem[] => {
    const owner = owners.find(({ sku, variantId: id }) => sku === after && id !== variantId && !changed.has(id));
    const twice = codes.some(({ cell }) => cell.after === after && cell.variantId !== variantId);
    if (!owner && !twice) return [];
    return [{ productId, variantId, field, problem: owner ? `Already used by ${owner.title}.` : 'Typed twice.' }];
  });
}
