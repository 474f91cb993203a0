import type { Verb } from './bulk-ask.ts';

/** What the page of each verb is called, and what its button says. */
export const bulkTitles: Record<Verb, { title: string; button: string }> = {
  active: { title: 'Publish products', button: 'Publish' },
  draft: { title: 'Take products off the storefront', button: 'Make drafts' },
  archive: { title: 'Archive products', button: 'Archive' },
  tags: { title: 'Tag products', button: 'Change tags' },
  price: { title: 'Change prices', button: 'Change prices' },
  'clear-compare-at': { title: 'Remove compare-at prices', button: 'Remove them' },
};
