import type { TableName } from '#db/site-db.ts';
import type { Twin } from './twin-rows.ts';

/** What a column of row `i` holds in a twin's store, where its type alone does not say. */
export type Sample = (twin: Twin, i: number) => unknown;
/** By `table.column`. */
export type Samples = Record<string, Sample>;
/** The ids of a table's first rows, where they are names that the code asks for. */
export type NamedRows = Partial<Record<TableName, string[]>>;
