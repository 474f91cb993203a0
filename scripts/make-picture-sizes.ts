/**
 * Writes `<name>-400.webp`, 400 px wide, beside every picture of the demo stores. A file that is newer than its
 * picture stays as it is.
 *
 *     node scripts/make-picture-sizes.ts [FOLDER…]
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const width = 400;
const suffix = `-${width}.webp`;
const demoPictures = fileURLToPath(new URL('../db/seeds/demo/pictures/', import.meta.url));
const demoFolders = ['voltline', 'maren-ode'].map((store) => join(demoPictures, store));

for (const folder of process.argv.length > 2 ? process.argv.slice(2) : demoFolders) {
  const written = await makeSizes(folder);
  console.log(`${folder}: ${written} written`);
}

async function makeSizes(folder: string): Promise<number> {
  const stale = readdirSync(folder)
    .filter((file) => file.endsWith('.webp') && !file.endsWith(suffix))
    .map((file) => ({ from: join(folder, file), to: join(folder, file.replace('.webp', suffix)) }))
    .filter(({ from, to }) => !existsSync(to) || statSync(to).mtimeMs < statSync(from).mtimeMs);
  for (const { from, to } of stale) await sharp(from).resize({ width }).webp({ quality: 78 }).toFile(to);
  return stale.length;
}
