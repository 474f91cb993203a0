import { encodeForm, encodeJson, type Field } from '../../hostile/support/encode.ts';
import { visit, type Browser } from '../../rig/browser.ts';
import type { Answer } from '../../rig/http.ts';
import type { Caller } from './world.ts';

/** What is sent to an action. */
export type Sent = { fields: [name: string, value: string][] } | { json: unknown };

/** A call of an action that writes: who makes it, what they send, and what they call before, so that there is something to change. */
export type Sample = { by: Caller; first?: ({ action: string } & Sent)[] } & Sent;

/** Calls an action as a script does. */
export async function call(browser: Browser, action: string, sent: Sent): Promise<Answer> {
  const { headers, body } =
    'json' in sent ? encodeJson(sent.json) : await encodeForm(sent.fields as Field[], 'urlencoded');
  return visit(browser, {
    method: 'POST',
    path: `/_actions/${action}`,
    headers: { ...headers, Origin: `http://${browser.host}` },
    body: new TextDecoder().decode(body),
  });
}
