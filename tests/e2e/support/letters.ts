import type { APIRequestContext } from 'playwright/test';
import { ask } from './direct.ts';

/** How long, in milliseconds, a letter may take to be written. */
const PATIENCE = 10_000;

/** The text of the newest letter to an address, once there are `count` of them. */
export async function letterTo(
  request: APIRequestContext,
  host: string,
  recipient: string,
  count = 1,
): Promise<string> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const letters = await lettersTo(request, host, recipient);
    if (letters.length >= count) return letters[0]!;
    if (Date.now() > until) throw new Error(`${letters.length} letters to ${recipient}, not ${count}.`);
    await new Promise((later) => setTimeout(later, 100));
  }
}

/** The texts of all letters to an address that were sent, the newest first. */
export async function lettersTo(request: APIRequestContext, host: string, recipient: string): Promise<string[]> {
  const list = await (await ask(request, host, '/_dev/mail')).text();
  const rows = [
    ...list.matchAll(/href="(\/_dev\/mail\/[\w-]+)"[^]*?<td>([^<]*)<\/td>[^]*?<td>[^<]*<\/td>\s*<td>(\w+)/g),
  ];
  const sent = rows.filter(([, , to, state]) => to === recipient && state === 'sent');
  return Promise.all(sent.map(async ([, path]) => textOf(await (await ask(request, host, path!)).text())));
}

/** The path that a letter's link leads to. */
export function linkIn(letter: string): string {
  const [, path] = /https?:\/\/[^/\s]+(\/\S*)/.exec(letter) ?? [];
  if (!path) throw new Error(`No link in: ${letter}`);
  return path;
}

const textOf = (page: string) => /<pre[^>]*>([^]*?)<\/pre>/.exec(page)?.[1]?.replaceAll('&#x27;', "'") ?? '';
