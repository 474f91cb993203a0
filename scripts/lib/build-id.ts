import { fingerprint } from './fingerprint.ts';

const SOURCES = [
  'src',
  'db',
  'public',
  'astro.config.mjs',
  'svelte.config.js',
  'wrangler.toml',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** What a build is made from, as a hash: the same sources are the same build. The Worker knows its own. */
export const buildId = (): string =>
  fingerprint(SOURCES, (file) => !/\.test\.ts$|^db\/seeds\/|^src\/.*\.md$/.test(file));
