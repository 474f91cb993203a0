import type { Problem } from './problem.ts';

export type ReportGroup = { code: string; level: Problem['level']; count: number; shown: Problem[] };

/** Collects problems for the end of a run; of each kind it keeps no more than `shownOfEach`, so that it does not grow. */
export function problemReport(shownOfEach: number) {
  const groups = new Map<string, ReportGroup>();
  return {
    add(problem: Problem): void {
      const { code, level } = problem;
      const group = groups.get(code) ?? { code, level, count: 0, shown: [] };
      groups.set(code, group);
      group.count += 1;
      if (group.shown.length < shownOfEach) group.shown.push(problem);
    },
    /** Refused rows before warned ones, the most frequent kind first; within a kind in the order of the file. */
    groups: (): ReportGroup[] =>
      [...groups.values()]
        .map((group) => ({ ...group, shown: group.shown.toSorted((a, b) => a.line - b.line) }))
        .sort((a, b) => a.level.localeCompare(b.level) || b.count - a.count),
    count: (level: Problem['level']): number =>
      [...groups.values()].reduce((sum, group) => sum + (group.level === level ? group.count : 0), 0),
  };
}

/** A problem as a line for people: `line 12 blue-shirt: The price …`. */
export const problemLine = ({ line, handle, message }: Problem): string =>
  `line ${line}${handle && ` ${handle}`}: ${message}`;

/** The first row of a report file, and a problem as a row of it (CSV). */
export const reportHeader = 'Line,Level,Handle,Code,Message\n';
export const reportRow = ({ line, level, handle, code, message }: Problem): string =>
  `${[line, level, handle, code, message].map(csvCell).join(',')}\n`;

/** A leading `=`, `+`, `-` or `@` would be a formula to a spreadsheet. */
function csvCell(value: string | number): string {
  const text = String(value).replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
