import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './project.mjs';

export type Count = { passed: number; failed: number };

export type Report = { format: 'vitest' | 'playwright'; file: string };

type VitestReport = { numPassedTests: number; numFailedTests: number };
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number } };

/** The numbers of tests in a JSON report; none when it was not written. A test that passed at the second try passed. */
export function readReport({ format, file }: Report): Count {
  if (!existsSync(inRoot(file))) return { passed: 0, failed: 0 };
  const report: unknown = JSON.parse(readFileSync(inRoot(file), 'utf8'));
  if (format === 'vitest') {
    const { numPassedTests, numFailedTests } = report as VitestReport;
    return { passed: numPassedTests, failed: numFailedTests };
  }
  const { expected, unexpected, flaky } = (report as PlaywrightReport).stats;
  return { passed: expected + flaky, failed: unexpected };
}
