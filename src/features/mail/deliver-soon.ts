import { env } from 'cloudflare:workers';
import { deliver } from './deliver.ts';

/** Sends what is due once the answer is on its way. What fails, or is cut short, the sweep sends. */
export function deliverSoon({ cfContext, shop, people, now }: App.Locals): void {
  cfContext.waitUntil(deliver({ shop, people }, env, now));
}
