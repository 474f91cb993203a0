import type { NamedRows, Samples } from './sample.ts';

const files = import.meta.glob<{ samples: Samples; namedRows?: NamedRows }>('./samples/*.ts', { eager: true });
const all = Object.values(files);

/** Every JSON column must be here: a document's shape cannot be guessed from its table. Each noun has a file in `samples/`. */
export const samples: Samples = Object.assign({}, ...all.map((file) => file.samples));

export const namedRows: NamedRows = Object.assign({}, ...all.map((file) => file.namedRows));
