import { expect, it } from 'vitest';
import { resolutionOf } from './resolution.ts';

const open = { status: 'active', statusMessage: null, primaryHost: 'shop.example' } as const;
const closed = { status: 'suspended', statusMessage: 'Back on Monday.', primaryHost: 'shop.example' } as const;

it.each([
  ['shop.example', open, 'shop.example', 'primary', 200],
  ['SHOP.example.:443', open, 'shop.example', 'primary', 200],
  ['www.shop.example', open, 'www.shop.example', 'secondary', 301],
  ['shop.example', closed, 'shop.example', 'paused', 503],
  // The Worker looks at the status before the host: a paused store does not redirect.
  ['www.shop.example', closed, 'www.shop.example', 'paused', 503],
  ['bücher.example', null, 'xn--bcher-kva.example', 'unknown', 404],
  ['127.0.0.1', null, null, 'not a host', 404],
  ['[::1]:4321', null, null, 'not a host', 404],
  ['', null, null, 'not a host', 404],
])('%s', (typed, site, host, rule, status) => {
  expect(resolutionOf(typed, site)).toMatchObject({ host, rule, status });
});
