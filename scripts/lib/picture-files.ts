import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { PictureFile } from '#db/seeds/seed-pictures.ts';
import { Failure } from './log.mjs';
import { inRoot } from './project.mjs';

const SMALL = 400;

/**
 * Reads a demo store's picture and its smaller copy beside it (`name-400.webp`).
 * @throws {Failure} when a file is missing
 */
export async function readPictureFile(store: string, file: string): Promise<PictureFile> {
  const large = await bytesOf(store, file);
  const { width, height } = await sharp(large).metadata();
  if (width <= SMALL) return { width, height, sizes: [{ width, bytes: large }] };
  const small = await bytesOf(store, file.replace(/\.webp$/, `-${SMALL}.webp`));
  return {
    width,
    height,
    sizes: [
      { width: SMALL, bytes: small },
      { width, bytes: large },
    ],
  };
}

async function bytesOf(store: string, file: string): Promise<Uint8Array> {
  const place = inRoot('db/seeds/demo/pictures', store, file);
  if (!existsSync(place)) throw new Failure(`The picture db/seeds/demo/pictures/${store}/${file} is missing.`);
  return readFile(place);
}
