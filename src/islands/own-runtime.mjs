import { readFile } from 'node:fs/promises';
import { lean } from './lean-svelte.mjs';

const OWN = '?storefront';
const CODE = /\.(?:[cm]?js|ts|svelte)$/;
const PRELOAD = '\0vite/preload-helper.js';
const NO_PRELOAD = `\0no-preload`;

/**
 * Gives the storefront's islands their own copy of all code that they import. A module that admin and storefront share
 * would carry to every shopper what only the admin uses of it, above all of Svelte's runtime, from which they leave out what
 * is named in `lean-svelte.mjs`. They also do without Vite's code for preloading stylesheets: theirs are fetched when they
 * are needed.
 * @returns {import('vite').Plugin}
 */
export default function ownRuntime() {
  return {
    name: 'hermes:own-runtime',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : null),
    async resolveId(source, importer, options) {
      const own = importer?.endsWith(OWN);
      if (!own && !source.startsWith('#islands/')) return null;
      if (source === PRELOAD) return NO_PRELOAD;
      const from = own ? importer.slice(0, -OWN.length) : importer;
      const resolved = await this.resolve(source, from, { ...options, skipSelf: true });
      return resolved && CODE.test(resolved.id) ? { ...resolved, id: resolved.id + OWN } : resolved;
    },
    load(id) {
      if (id === NO_PRELOAD) return 'export const __vitePreload = (load) => load();';
      if (!id.endsWith(OWN)) return null;
      const file = id.slice(0, -OWN.length);
      const [, instead] = Object.entries(lean).find(([path]) => file.endsWith(path)) ?? [];
      return instead ?? readFile(file, 'utf8');
    },
  };
}
