import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/project.mjs';

export type Migration = { name: string; text: string; statements: string[] };

/** All migrations in their order, each with its statements. */
export function migrations(folder = inRoot('db/migrations')): Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  return files.sort().map((name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    return { name, text, statements: text.split('--> statement-breakpoint').map((one) => one.trim()) };
  });
}
