import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './project.mjs';

/**
 * A hash over the names and contents of files and of all files in folders.
 * @param places relative to the project; what is missing counts as missing
 * @param counts leaves out a file by its path relative to the project
 */
export function fingerprint(places: string[], counts: (file: string) => boolean = () => true): string {
  const hash = createHash('sha256');
  for (const file of places.flatMap(filesOf).filter(counts)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Runs `work` unless it was done for the same `mark` before; `file` (absolute) remembers it. */
export async function once(file: string, mark: string, work: () => Promise<string>): Promise<string | null> {
  if (existsSync(file) && readFileSync(file, 'utf8') === mark) return null;
  const said = await work();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, mark);
  return said;
}

function filesOf(place: string): string[] {
  if (!existsSync(inRoot(place))) return [];
  if (statSync(inRoot(place)).isFile()) return [place];
  return readdirSync(inRoot(place), { withFileTypes: true })
    .flatMap((entry) => filesOf(path.join(place, entry.name)))
    .sort();
}
