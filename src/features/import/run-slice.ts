import type { Change } from '#features/catalog/changes.ts';
import { readHeader } from './columns.ts';
import { importGroup, type GroupRun } from './import-group.ts';
import { countedWith, type ImportRun, type Marks, type PictureTrouble, type ReportLine } from './import-run.ts';
import type { ImportRunsRepo, Slice } from './import-runs.repo.ts';
import type { ImportRepo } from './import.repo.ts';
import { planWords } from './plan-words.ts';
import type { Problem } from './problem.ts';
import type { PictureDraft } from './product-draft.ts';
import { readSlice, type FileSlice, type StoredFile } from './read-slice.ts';
import { shelvesOf } from './shelves.ts';
import { readSeen } from './slice-marks.ts';
import type { MediaRow } from './take-pictures.ts';

export type SliceWays = {
  runs: ImportRunsRepo;
  repo: ImportRepo;
  ask: (questions: { seen: ReturnType<ImportRunsRepo['marks']> }) => Promise<{ seen: Map<string, number> }>;
  file: StoredFile;
  /** ISO 4217 code of the store's prices. */
  currency: string;
  /** Fetches some pictures into the bucket; what could not be had is added to the trouble. */
  fetchPictures: (
    wanted: PictureDraft[],
    trouble: PictureTrouble,
  ) => Promise<{ rows: MediaRow[]; trouble: PictureTrouble }>;
  newId: () => string;
  /** Epoch milliseconds. */
  now: number;
};

const PRODUCTS_A_SLICE = 50;
const PICTURES_A_SLICE = 8;

/**
 * Does the next slice of a run: all of it in one batch, which also moves the run on, or nothing where somebody else did it.
 * Pictures that the store does not have are fetched before, some at a time, and the slice is left to the next call.
 * @returns whether this call did it
 * @throws FileGone when the stored file is not there
 */
export async function runSlice(run: ImportRun, ways: SliceWays): Promise<boolean> {
  const header = readHeader(run.file.header);
  let most = PRODUCTS_A_SLICE;
  for (let tries = 1; ; tries += 1) {
    const file = await readSlice(ways.file, header, run.file.delimiter, run, most);
    const planned = await planSlice(file, run, ways);
    const outcome = await ways.runs.advance(run, planned.slice, ways.now);
    if (outcome === 'done' || outcome === 'taken') return outcome === 'done';
    const products = file.events.filter(({ kind }) => kind === 'product').length;
    if (products === 0) throw new Error(`Nothing of a product was written, and yet ${outcome.refusedBy} was broken.`);
    if (products > 1) most = Math.ceil(products / 2);
    // Somebody may have changed the store between reading and writing: once more, before it is given up.
    else if (tries > 1 && most === 1) {
      return (await ways.runs.advance(run, withoutProduct(file, run, outcome.refusedBy), ways.now)) === 'done';
    } else most = 1;
  }
}

async function planSlice(file: FileSlice, run: ImportRun, ways: SliceWays): Promise<{ slice: Slice }> {
  const lines: ReportLine[] = [];
  const changes: Change[][] = [];
  const onProblem = ({ line, level, handle, message }: Problem) =>
    lines.push({ line, outcome: level, handle, message });
  const { drafts, skuLines, newMarks } = await readSeen(file.events, run, ways, onProblem);
  const isCheck = run.state === 'checking';
  const group: GroupRun = {
    options: {
      repo: { ...ways.repo, write: async (some) => void changes.push(some) },
      ...{ currency: ways.currency, newId: ways.newId, now: ways.now, dryRun: isCheck },
      takesStock: run.options.takesStock,
      takePictures: run.options.takesPictures ? onlyKnown(run.trouble) : null,
      onProblem,
      onProduct: (draft, plan) =>
        lines.push({ line: draft.line, outcome: plan.outcome, handle: draft.handle, message: planWords(draft, plan) }),
      onProgress: () => {},
    },
    shelves: shelvesOf(await ways.repo.shelves(), ways.newId, ways.now),
    counts: { rows: 0, created: 0, updated: 0, unchanged: 0, refused: 0 },
    skuLines,
    nextRank: run.nextRank,
  };
  try {
    await importGroup(drafts, group);
  } catch (error) {
    if (!(error instanceof PicturesMissing)) throw error;
    const { rows, trouble } = await ways.fetchPictures(error.pictures.slice(0, PICTURES_A_SLICE), run.trouble);
    return { slice: { run: { trouble }, pass: 'run', lines: [], marks: {}, changes: [rows] } };
  }
  return { slice: sliceOf(file, run, lines, changes, isCheck ? newMarks(group.skuLines) : {}, group.nextRank) };
}

function sliceOf(
  { cursor, line, isLast, rows }: FileSlice,
  run: ImportRun,
  lines: ReportLine[],
  changes: Change[][],
  marks: Marks,
  nextRank: number,
): Slice {
  const isCheck = run.state === 'checking';
  const counts = countedWith(isCheck ? run.checked : run.done, lines);
  return {
    ...{ pass: isCheck ? 'check' : 'run', lines, marks, changes },
    run: {
      ...{ cursor, line, nextRank, rows: run.rows + rows, trouble: { ...run.trouble, failed: {} } },
      ...(isCheck ? { checked: counts } : { done: counts }),
      ...(isLast && { state: isCheck ? 'checked' : 'done' }),
    },
  };
}

/** What is written of a slice whose only product the database refuses. */
function withoutProduct(file: FileSlice, run: ImportRun, constraint: string): Slice {
  const lines = file.events.map((event): ReportLine => {
    if (event.kind === 'problem') {
      const { line, level, handle, message } = event.problem;
      return { line, outcome: level, handle, message };
    }
    const { handle, rows } = event.product;
    const message = `The database refused it: ${constraint}.`;
    return { line: rows[0]?.line ?? 0, outcome: 'refused', handle, message };
  });
  return sliceOf(file, run, lines, [], {}, run.nextRank);
}

/** The slice needs pictures that nobody has tried to fetch yet. */
class PicturesMissing extends Error {
  readonly pictures: PictureDraft[];
  constructor(pictures: PictureDraft[]) {
    super(`${pictures.length} pictures are missing.`);
    this.pictures = pictures;
  }
}

/** Pictures were fetched before the slice: what is missing still could not be had. */
const onlyKnown =
  ({ failed }: PictureTrouble) =>
  async (wanted: PictureDraft[], onFailure: (picture: PictureDraft, why: string) => void): Promise<MediaRow[]> => {
    const untried = wanted.filter(({ url }) => failed[url] === undefined);
    if (untried.length > 0) throw new PicturesMissing(untried);
    for (const picture of wanted) onFailure(picture, failed[picture.url] ?? '');
    return [];
  };
