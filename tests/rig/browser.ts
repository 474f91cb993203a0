import { CLOCK } from '#lib/clock.ts';
import { TASK } from './gate.ts';
import { send, type Answer, type Request } from './http.ts';

/** Notes that a request goes out and comes back, and names it for the gate. */
export type Tasks = { begin: () => string; received: (task: string) => void };

/** What a browser keeps of one store, and sends with everything it asks there. */
export type Browser = {
  host: string;
  port: number;
  cookies: Map<string, string>;
  /** The time on the wall, in epoch milliseconds. */
  now: number;
  tasks?: Tasks;
};

/** A second window of the same browser: the same cookies, as they are now. */
export const secondWindow = (browser: Browser): Browser => ({ ...browser, cookies: new Map(browser.cookies) });

/** Asks for a page and takes the cookies of its answer. Redirects are not followed. */
export async function visit(browser: Browser, request: Request): Promise<Answer> {
  const task = browser.tasks?.begin();
  const cookies = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const own = { [CLOCK]: String(browser.now), ...(cookies && { Cookie: cookies }), ...(task && { [TASK]: task }) };
  try {
    const answer = await send(browser.port, browser.host, { ...request, headers: { ...own, ...request.headers } });
    for (const line of answer.headers['set-cookie'] ?? []) takeCookie(browser, line);
    return answer;
  } finally {
    if (task) browser.tasks?.received(task);
  }
}

/** Sends a form as a browser without script does. */
export function submit(browser: Browser, path: string, fields: Record<string, string>): Promise<Answer> {
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    Origin: `http://${browser.host}`,
  };
  return visit(browser, { method: 'POST', path, headers, body: new URLSearchParams(fields).toString() });
}

function takeCookie({ cookies }: Browser, line: string) {
  const [pair = '', ...attributes] = line.split('; ');
  const [name = '', value = ''] = pair.split('=');
  if (attributes.some((one) => /^max-age=0$/i.test(one))) cookies.delete(name);
  else cookies.set(name, value);
}
