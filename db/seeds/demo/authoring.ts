/** Shorthand for writing demo products: what it returns is the plain data of `format.ts`. */
import type { CompareAtSeed, PictureSeed, ProductSeed, SpecSeed, VariantSeed } from './format.ts';

type Choices = Pick<ProductSeed, 'options' | 'variants'>;

type GridRow = {
  label: string;
  /** Part of the SKU. */
  code: string;
  swatch?: string;
  picture?: string;
  /** One number a column, or one number where there are no columns. */
  stock: number[];
  price?: number;
  compareAt?: CompareAtSeed;
};

type GridColumn = { label: string; code: string; price?: number; weightGrams?: number };

type Grid = {
  sku: string;
  price: number;
  weightGrams: number;
  compareAt?: CompareAtSeed;
  rows: { name: string; values: GridRow[] };
  columns?: { name: string; values: GridColumn[] };
};

/**
 * One variant for each row, or for each cell where there are columns. A row's price goes before a column's, and a
 * column's before the grid's (minor units). Throws when a row has not exactly one stock figure a column.
 */
export function variantGrid(grid: Grid): Choices {
  const { rows, columns } = grid;
  return {
    options: [
      { name: rows.name, values: rows.values.map(({ label, swatch }) => ({ label, ...(swatch && { swatch }) })) },
      ...(columns ? [{ name: columns.name, values: columns.values.map(({ label }) => ({ label })) }] : []),
    ],
    variants: rows.values.flatMap((row) => {
      const width = columns?.values.length ?? 1;
      if (row.stock.length !== width) throw new Error(`${grid.sku} ${row.label}: ${width} stock figures expected`);
      return row.stock.map((stock, i) => cell(grid, row, columns?.values[i], stock));
    }),
  };
}

function cell(grid: Grid, row: GridRow, column: GridColumn | undefined, stock: number): VariantSeed {
  const compareAt = row.compareAt ?? grid.compareAt;
  return {
    options: column ? [row.label, column.label] : [row.label],
    sku: [grid.sku, row.code, column?.code].filter(Boolean).join('-'),
    price: row.price ?? column?.price ?? grid.price,
    ...(compareAt && { compareAt }),
    weightGrams: column?.weightGrams ?? grid.weightGrams,
    stock,
    ...(row.picture && { picture: row.picture }),
  };
}

/** A product without options. */
export function oneVariant(variant: Omit<VariantSeed, 'options'>): Choices {
  return { options: [], variants: [{ options: [], ...variant }] };
}

/** A picture from the studio: 800 px square. */
export function picture(file: string, alt: string): PictureSeed {
  return { file: `${file}.webp`, alt, width: 800, height: 800 };
}

/** Keeps one label for each specification key within a store, and the order of `values` as the order of the table. */
export function specTable<Key extends string>(labels: Record<Key, string>) {
  return (values: Partial<Record<Key, string>>): SpecSeed[] =>
    (Object.entries(values) as [Key, string][]).map(([key, value]) => ({ key, label: labels[key], value }));
}
