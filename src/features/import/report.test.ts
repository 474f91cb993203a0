import { expect, it } from 'vitest';
import type { Problem } from './problem.ts';
import { problemLine, problemReport, reportRow } from './report.ts';

const problem = (line: number, level: Problem['level'], code: string): Problem => ({
  ...{ line, level, code, handle: 'cup', message: `Message ${line}.` },
});

it('counts every problem and keeps the first of each kind, refused rows first', () => {
  const report = problemReport(2);
  for (const line of [9, 4, 12]) report.add(problem(line, 'warned', 'tags'));
  report.add(problem(7, 'refused', 'wrong-price'));
  expect(report.groups().map(({ code, count, shown }) => [code, count, shown.map(({ line }) => line)])).toEqual([
    ['wrong-price', 1, [7]],
    ['tags', 3, [4, 9]],
  ]);
  expect([report.count('refused'), report.count('warned')]).toEqual([1, 3]);
});

it('writes a problem for people', () => {
  expect(problemLine(problem(7, 'refused', 'x'))).toBe('line 7 cup: Message 7.');
  expect(problemLine({ ...problem(7, 'refused', 'x'), handle: '' })).toBe('line 7: Message 7.');
});

it('writes a problem as a row that a spreadsheet takes for text', () => {
  const row = reportRow({ ...problem(7, 'refused', 'x'), handle: '=HYPERLINK("x")', message: 'a, "b"' });
  expect(row).toBe('7,refused,"\'=HYPERLINK(""x"")",x,"a, ""b"""\n');
});
