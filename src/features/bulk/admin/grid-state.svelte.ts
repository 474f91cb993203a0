import { SvelteMap } from 'svelte/reactivity';
import type { Field } from '../cell.ts';
import { gridFields, readCell, type GridRow, type TypedCell } from '../grid.ts';

/** A place in the grid: line and column, from 0. */
export type At = { row: number; column: number };

/** What was typed into a grid, with undo, and which cells are selected. */
export class GridState {
  readonly rows: readonly GridRow[];
  readonly currency: string;
  /** What was typed, by `row:field`. */
  typed = new SvelteMap<string, string>();
  problems = new SvelteMap<string, string>();
  active = $state<At>({ row: 0, column: 0 });
  /** The other corner of what is selected. */
  anchor = $state<At>({ row: 0, column: 0 });
  #past: [string, string][][] = [];
  #future: [string, string][][] = [];

  constructor(rows: readonly GridRow[], currency: string) {
    this.rows = rows;
    this.currency = currency;
  }

  stored = (row: number, field: Field): string | undefined => this.rows[row]?.values[field];
  text = (row: number, field: Field): string | undefined =>
    this.typed.get(`${row}:${field}`) ?? this.stored(row, field);
  problem = (row: number, field: Field): string | undefined => this.problems.get(`${row}:${field}`);
  isEdited = (row: number, field: Field): boolean => this.typed.has(`${row}:${field}`);

  isSelected = (row: number, column: number): boolean => {
    const [top, bottom] = [this.active.row, this.anchor.row].toSorted((a, b) => a - b) as [number, number];
    const [left, right] = [this.active.column, this.anchor.column].toSorted((a, b) => a - b) as [number, number];
    return row >= top && row <= bottom && column >= left && column <= right;
  };

  /** Moves the cell that keys act on; `extend` leaves the other corner where it is. */
  move(rows: number, columns: number, extend = false): void {
    const row = Math.min(Math.max(this.active.row + rows, 0), this.rows.length - 1);
    const column = Math.min(Math.max(this.active.column + columns, 0), gridFields.length - 1);
    this.goTo({ row, column }, extend);
  }

  goTo(at: At, extend = false): void {
    this.active = at;
    if (!extend) this.anchor = at;
  }

  /** Types into several cells at once, as one step to be undone. Cells that a line does not have are left out. */
  type(cells: readonly { row: number; field: Field; text: string }[]): void {
    const known = cells.filter(({ row, field }) => this.stored(row, field) !== undefined);
    if (known.length === 0) return;
    this.#past.push([...this.typed]);
    this.#future = [];
    for (const cell of known) this.#set(cell.row, cell.field, cell.text);
  }

  /** Puts a block of cells at the upper left corner of what is selected; a single one fills all of it. */
  paste(block: readonly (readonly string[])[]): void {
    const top = Math.min(this.active.row, this.anchor.row);
    const left = Math.min(this.active.column, this.anchor.column);
    const only = block.length === 1 && block[0]!.length === 1 ? block[0]![0]! : null;
    if (only !== null) return this.fill(() => only);
    this.type(
      block.flatMap((line, down) =>
        line.flatMap((text, along) => {
          const field = gridFields[left + along];
          return field ? [{ row: top + down, field, text }] : [];
        }),
      ),
    );
  }

  /** Gives every selected cell a text, by its column. */
  fill(textFor: (field: Field) => string | undefined): void {
    this.type(
      this.selection().flatMap(({ row, fields }) =>
        fields.flatMap((field) => {
          const text = textFor(field);
          return text === undefined ? [] : [{ row, field, text }];
        }),
      ),
    );
  }

  /** What the first selected line has, in all selected lines. */
  fillDown(): void {
    const top = Math.min(this.active.row, this.anchor.row);
    this.fill((field) => this.text(top, field));
  }

  selection(): { row: number; fields: Field[] }[] {
    return this.rows.flatMap((_, row) => {
      const fields = gridFields.filter((_, column) => this.isSelected(row, column));
      return fields.length > 0 ? [{ row, fields }] : [];
    });
  }

  undo(): void {
    this.#step(this.#past, this.#future);
  }

  redo(): void {
    this.#step(this.#future, this.#past);
  }

  discard(): void {
    this.typed.clear();
    this.problems.clear();
  }

  /** Every cell that was typed in, as it is sent. */
  cells(): TypedCell[] {
    return [...this.typed].map(([key, after]) => {
      const [row, field] = this.#place(key);
      const { productId, variantId } = this.rows[row]!;
      const isOfProduct = field === 'title' || field === 'status' || field === 'tags';
      return {
        productId,
        variantId: isOfProduct ? null : variantId,
        field,
        before: this.stored(row, field) ?? '',
        after,
      };
    });
  }

  /** Shows what is wrong at the cells that the server names. */
  refuse(problems: readonly (Pick<TypedCell, 'productId' | 'variantId' | 'field'> & { problem: string })[]): void {
    for (const { productId, variantId, field, problem } of problems) {
      const row = this.rows.findIndex(
        (one) =>
          one.productId === productId &&
          (variantId === null || one.variantId === variantId) &&
          one.values[field] !== undefined,
      );
      if (row >= 0) this.problems.set(`${row}:${field}`, problem);
    }
  }

  #set(row: number, field: Field, text: string): void {
    const key = `${row}:${field}`;
    this.problems.delete(key);
    if (text === this.stored(row, field)) return void this.typed.delete(key);
    this.typed.set(key, text);
    const read = readCell(field, text, this.currency);
    if ('problem' in read) this.problems.set(key, read.problem);
  }

  #step(from: [string, string][][], to: [string, string][][]): void {
    const before = from.pop();
    if (!before) return;
    to.push([...this.typed]);
    this.discard();
    for (const [key, text] of before) this.#set(...this.#place(key), text);
  }

  #place(key: string): [number, Field] {
    const [row = '0', field = 'title'] = key.split(':');
    return [Number(row), field as Field];
  }
}
