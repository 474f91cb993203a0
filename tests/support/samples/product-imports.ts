import type { Samples } from '../sample.ts';
import { idOf } from '../twin-rows.ts';

const counts = ({ figure }: { figure: number }) => ({
  ...{ created: figure, updated: 1, unchanged: 2, refused: 3, warned: 4 },
});

export const samples: Samples = {
  // The first waits for its import, the second runs, the third is over.
  'productImports.state': (_twin, i) => ['checked', 'running', 'done'][i] ?? 'done',
  'productImports.file': ({ mark }) => ({
    ...{ name: `${mark}.csv`, size: 30, begin: 13, firstLine: 2 },
    ...{ header: ['Handle', 'Title'], delimiter: ',' },
  }),
  'productImports.options': () => ({ takesStock: false, takesPictures: false }),
  'productImports.part': () => 0,
  'productImports.cursor': () => 13,
  'productImports.line': () => 2,
  'productImports.checked': counts,
  'productImports.done': counts,
  'productImports.trouble': ({ mark }) => ({ failed: { [`https://pictures.example/${mark}`]: mark }, hosts: {} }),
  'productImportLines.importId': (_twin, i) => idOf('productImports', i),
  'productImportMarks.marks': (_twin, i) => ({ [`slug:slug-${i + 1}`]: 2 }),
};
