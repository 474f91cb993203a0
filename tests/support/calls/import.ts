import { GIVEN_UP_AFTER } from '#features/import/import-run.ts';
import { now, slug, type Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';

const changes = (i: number) => [
  { do: 'update', table: 'products', id: idOf('products', i), patch: { title: 'Imported' } },
  { do: 'stock', variantId: idOf('variants', i), tracked: true, delta: 1 },
  { do: 'remove', table: 'productTags', id: idOf('productTags', i) },
];

export const calls: Calls = {
  'importRuns.advance': {
    args: (i) => [
      { id: idOf('productImports', i), part: 0, state: ['checked', 'running'][i] ?? 'done' },
      {
        run: { cursor: 30, line: 3 },
        pass: 'run',
        lines: [{ line: 2, outcome: 'updated', handle: slug(i), message: 'Changes: title' }],
        marks: { 'slug:other': 9 },
        changes: [changes(i)],
      },
      now,
    ],
  },
  'importRuns.begin': {
    args: () => [
      {
        id: 'a-new-import',
        file: { name: 'new.csv', size: 30, begin: 13, firstLine: 2, header: ['Handle'], delimiter: ',' },
        options: { takesStock: false, takesPictures: false },
      },
      { accountId: 'staff', name: 'Ada' },
      now,
    ],
  },
  'importRuns.giveUp': { args: (i) => [idOf('productImports', i), now + GIVEN_UP_AFTER] },
  'importRuns.leftAlone': { args: () => [now + GIVEN_UP_AFTER] },
  'importRuns.byId': { args: (i) => [idOf('productImports', i)] },
  'importRuns.latest': { args: () => [5] },
  'importRuns.lines': { args: (i) => [idOf('productImports', i), 'check', null, null, 5] },
  'importRuns.marks': { args: (i) => [idOf('productImports', i), [`slug:slug-${i + 1}`]] },
  'importRuns.turn': { args: (i) => [idOf('productImports', i), 'cancelled', {}, now] },
  'import.find': { args: (i) => [{ slugs: [slug(i)], skus: [`sku-${i + 1}`], pictureUrls: [`source_url-${i + 1}`] }] },
  'import.nextRank': { args: () => [] },
  'import.shelves': { args: () => [] },
  'import.write': { args: (i) => [changes(i), now] },
};
