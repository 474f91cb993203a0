import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countOf, type Check } from './checks.ts';
import { inRoot } from './project.mjs';

const folder = `.hermes/checks-test-${process.pid}`;
const written = (name: string, report: object) => {
  const file = path.join(folder, name);
  writeFileSync(inRoot(file), JSON.stringify(report));
  return file;
};
const check = (report?: Check['report']): Check => ({ name: 'some', command: ['some.mjs'], ...(report && { report }) });

beforeAll(() => mkdirSync(inRoot(folder), { recursive: true }));
afterAll(() => rmSync(inRoot(folder), { recursive: true }));

it('counts a check without tests as one', () => {
  expect(countOf(check(), 0)).toEqual({ passed: 1, failed: 0 });
  expect(countOf(check(), 2)).toEqual({ passed: 0, failed: 1 });
});

it('counts the tests of a run', () => {
  const unit = written('unit.json', { numPassedTests: 7, numFailedTests: 2 });
  expect(countOf(check({ format: 'vitest', file: unit }), 1)).toEqual({ passed: 7, failed: 2 });
  const e2e = written('e2e.json', { stats: { expected: 5, flaky: 1, unexpected: 3, skipped: 4 } });
  expect(countOf(check({ format: 'playwright', file: e2e }), 1)).toEqual({ passed: 6, failed: 3 });
});

it('never lets a run pass that failed as a whole', () => {
  const file = written('load.json', { numPassedTests: 7, numFailedTests: 0 });
  expect(countOf(check({ format: 'vitest', file }), 1)).toEqual({ passed: 7, failed: 1 });
  expect(countOf(check({ format: 'vitest', file: `${folder}/never-written.json` }), 1)).toEqual({
    passed: 0,
    failed: 1,
  });
});

it('never lets a run pass whose report is missing', () => {
  expect(countOf(check({ format: 'vitest', file: `${folder}/never-written.json` }), 0)).toEqual({
    passed: 0,
    failed: 1,
  });
});
