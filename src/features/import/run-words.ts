import type { ImportRun, ImportState, LineOutcome, Pass, RunCounts } from './import-run.ts';

/** How far a run has come: bytes of its file and rows. */
export type Progress = { state: ImportState; at: number; of: number; words: string };

/** What is said of a line, by whether it was only checked or done. */
export const outcomeWords: Record<Pass, Record<LineOutcome, string>> = {
  check: { created: 'New', updated: 'Changes', unchanged: 'Unchanged', refused: 'Refused', warned: 'Taken, but' },
  run: { created: 'Added', updated: 'Changed', unchanged: 'Unchanged', refused: 'Refused', warned: 'Taken, but' },
};

/** How far a run has come, for a bar and in words. */
export function progressOf(run: Pick<ImportRun, 'state' | 'cursor' | 'file' | 'rows' | 'checked' | 'done'>): Progress {
  const { state, cursor, file, rows, checked, done } = run;
  const words =
    state === 'checking'
      ? `${countWords(rows, 'row')} checked`
      : `${countWords(rows, 'row')} read: ${countsWords(done)}`;
  return {
    ...{ state, at: cursor - file.begin, of: Math.max(1, file.size - file.begin) },
    words: state === 'checked' ? countsWords(checked, 'new') : words,
  };
}

/** What an import did, in one line. */
export const doneWords = ({ done }: Pick<ImportRun, 'done'>): string =>
  done.created + done.updated === 0
    ? 'Nothing changed: the store has all of it already'
    : `Imported: ${countsWords(done)}`;

export const countWords = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

function countsWords({ created, updated, unchanged, refused }: RunCounts, made = 'added'): string {
  const parts = [`${created} ${made}`, `${updated} changed`, `${unchanged} unchanged`];
  return [...parts, ...(refused > 0 ? [`${countWords(refused, 'row')} refused`] : [])].join(', ');
}
