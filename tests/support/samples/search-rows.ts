import type { Sample, Samples } from '../sample.ts';

/**
 * Row numbers of full-text tables are handed out across stores: the next one of either store follows the highest. They are no
 * figures of a store, by which it could be told.
 */
const doc: Sample = ({ extraRows }, i) => 1_000 * (extraRows + 1) + i;

export const samples: Samples = { 'auditSearch.doc': doc, 'customerSearch.doc': doc, 'orderSearch.doc': doc };
