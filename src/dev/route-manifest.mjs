import { mkdirSync, writeFileSync } from 'node:fs';

/**
 * Writes every route of the build to `dist/routes.json`, whoever added it: what `npm run prove` probes. The file is no
 * part of what is deployed.
 */
export default function routeManifest() {
  let routes = [];
  return {
    name: 'hermes-route-manifest',
    hooks: {
      'astro:routes:resolved'(resolved) {
        routes = resolved.routes.map(({ pattern, patternRegex, params, type }) => ({
          ...{ pattern, params, type },
          regex: patternRegex.source,
        }));
      },
      'astro:build:done'() {
        const folder = new URL('../../dist/', import.meta.url);
        mkdirSync(folder, { recursive: true });
        writeFileSync(new URL('routes.json', folder), `${JSON.stringify(routes, null, 2)}\n`);
      },
    },
  };
}
