import cloudflare from '@astrojs/cloudflare';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { buildId } from './scripts/lib/build-id.ts';
import routeManifest from './src/dev/route-manifest.mjs';
import devRoutes from './src/dev/routes.mjs';
import ownRuntime from './src/islands/own-runtime.mjs';

export default defineConfig({
  output: 'server',
  adapter: cloudflare({
    imageService: 'passthrough',
    persistState: process.env.HERMES_STATE ? { path: process.env.HERMES_STATE } : true,
  }),
  integrations: [svelte(), devRoutes(), routeManifest()],
  vite: {
    plugins: [ownRuntime()],
    define: { __BUILD_ID__: JSON.stringify(buildId()) },
    // The adapter begins every file with an environment for the Worker; browsers need none.
    environments: { client: { build: { rolldownOptions: { output: { banner: '' } } } } },
  },
  session: false,
  trailingSlash: 'never',
  // Stylesheets are linked by address, never inlined: pages stay small and the policy below needs no exceptions.
  build: { inlineStylesheets: 'never' },
  prefetch: false,
  devToolbar: { enabled: false },
  security: {
    // Every mutation is checked in src/middleware.ts, for all content types.
    checkOrigin: false,
    // In bytes. The limits of each kind of request are in src/features/tenancy/request-limits.ts; this is the highest.
    actionBodySizeLimit: 20 * 1024 * 1024,
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "connect-src 'self'",
      ],
    },
  },
});
