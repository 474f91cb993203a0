import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import type { ImportSummary } from '#features/import/import-products.ts';
import { problemLine, problemReport, reportHeader, reportRow } from '#features/import/report.ts';
import type { Problem } from '#features/import/problem.ts';
import { bold, dim, red, yellow } from '../lib/log.mjs';

/** Rows of one kind that are printed; a report file has all. */
const SHOWN_OF_EACH = 25;

/**
 * Prints what became of a file, and writes every refused and warned row into a file when one is named.
 * @param file path of the CSV report, or null
 */
export function reporter(file: string | null) {
  const report = problemReport(SHOWN_OF_EACH);
  const out = file === null ? null : openReport(file);
  return {
    add(problem: Problem): void {
      report.add(problem);
      out?.write(reportRow(problem));
    },
    async print(summary: ImportSummary, { store, dryRun }: { store: string; dryRun: boolean }): Promise<void> {
      const { rows, created, updated, unchanged, refused, ignoredColumns } = summary;
      console.log(`\n  ${bold(store)}: ${rows} rows read${dryRun ? ', nothing written (dry run)' : ''}`);
      console.log(`  ${created} products new, ${updated} changed, ${unchanged} unchanged, ${refused} refused`);
      if (ignoredColumns.length) console.log(dim(`  Columns that were not read: ${ignoredColumns.join(', ')}`));
      for (const { level, count, shown } of report.groups()) {
        console.log(
          `\n  ${level === 'refused' ? red('Refused') : yellow('Taken, but')}${count > 1 ? dim(` (${count})`) : ''}`,
        );
        for (const problem of shown) console.log(`    ${problemLine(problem)}`);
        if (count > shown.length)
          console.log(dim(`    and ${count - shown.length} more like this${file ? '' : ': --report FILE lists all'}`));
      }
      console.log();
      if (!out) return;
      out.end();
      await once(out, 'close');
      console.log(dim(`  All ${report.count('refused') + report.count('warned')} in ${file}\n`));
    },
  };
}

function openReport(file: string): WriteStream {
  const out = createWriteStream(file);
  out.write(`\uFEFF${reportHeader}`);
  return out;
}
