/* A file of products that staff bring in: first it is checked, then it is imported, each in slices. */

export const IMPORT_STATES = ['checking', 'checked', 'running', 'done', 'cancelled', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Where a run may go from each state. */
const transitions: Record<ImportState, readonly ImportState[]> = {
  checking: ['checked', 'cancelled', 'failed'],
  checked: ['running', 'cancelled'],
  running: ['done', 'cancelled', 'failed'],
  done: [],
  cancelled: [],
  failed: [],
};

/** The states from which a run may come to `to`. */
export const statesBefore = (to: ImportState): ImportState[] =>
  IMPORT_STATES.filter((state) => transitions[state].includes(to));

/** Whether slices are left to be done. */
export const isUnderWay = ({ state }: Pick<ImportRun, 'state'>): boolean => state === 'checking' || state === 'running';

/** Milliseconds after which a run that nobody goes on with is given up, and its file with it. */
export const GIVEN_UP_AFTER = 7 * 24 * 60 * 60 * 1000;

export const LINE_OUTCOMES = ['created', 'updated', 'unchanged', 'refused', 'warned'] as const;
export type LineOutcome = (typeof LINE_OUTCOMES)[number];

/** Lines of the report by what is said of them. */
export type RunCounts = Record<LineOutcome, number>;

export const noCounts = (): RunCounts => ({ created: 0, updated: 0, unchanged: 0, refused: 0, warned: 0 });

/** `check` finds out what would be done, `run` does it. */
export type Pass = 'check' | 'run';

/** Of which pass the report tells: of what was done as soon as something may have been. */
export const passOf = ({ state, done }: Pick<ImportRun, 'state' | 'done'>): Pass =>
  state === 'running' || state === 'done' || Object.values(done).some((count) => count > 0) ? 'run' : 'check';

/** The stored file: its name where it came from, and in bytes its size and where the rows after the header begin. */
export type RunFile = {
  name: string;
  size: number;
  begin: number;
  firstLine: number;
  header: string[];
  delimiter: string;
};

export type RunOptions = { takesStock: boolean; takesPictures: boolean };

/** On which line the file names a handle (`slug:…`) or an SKU (`sku:…`) first. */
export type Marks = Record<string, number>;

/** Why pictures could not be had, by address, and how often in a row servers failed, by host. */
export type PictureTrouble = { failed: Record<string, string>; hosts: Record<string, number> };

export type ImportRun = {
  id: string;
  actorName: string;
  file: RunFile;
  options: RunOptions;
  state: ImportState;
  cursor: number;
  line: number;
  part: number;
  rows: number;
  checked: RunCounts;
  done: RunCounts;
  nextRank: number;
  trouble: PictureTrouble;
  problem: string;
  /** Epoch milliseconds. */
  createdAt: number;
};

/** A line of the report. */
export type ReportLine = { line: number; outcome: LineOutcome; handle: string; message: string };

/** Counts with those of further lines added. */
export function countedWith(counts: RunCounts, lines: readonly ReportLine[]): RunCounts {
  const sum = { ...counts };
  for (const { outcome } of lines) sum[outcome] += 1;
  return sum;
}
