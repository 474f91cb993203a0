import { createRequire } from 'node:module';

/*
 * wrangler brings the Miniflare that fits it; there is no second copy to drift from. The package is CommonJS below
 * wrangler's own folder, so it is found from there.
 */
const fromWrangler = createRequire(createRequire(import.meta.url).resolve('wrangler'));

export const { Miniflare, convertV4MiniflareOptions } = fromWrangler('miniflare') as typeof import('miniflare');
