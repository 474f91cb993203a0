import type { Answer } from './http.ts';
import { brokenOut } from './html.ts';
import { MARK } from './payloads.ts';

/** In milliseconds. Nothing that one request carries may keep a Worker busy for longer. */
const LONGEST = 10_000;
const INNARDS = /SQLITE_|D1_ERROR|DrizzleQuery|constraint failed|node_modules|\.mjs:\d+|\n\s+at (?:async )?[\w.]+ \(/;

/** What is wrong with an answer, whatever was asked; nothing for a good one. */
export function complaintsAbout({ status, headers, cookies, body, ms }: Answer): string[] {
  const type = headers['content-type'] ?? '';
  return [
    ...(status >= 500 ? [`status ${status}`] : []),
    ...(ms > LONGEST ? [`${Math.round(ms)} ms`] : []),
    ...(INNARDS.test(body) ? [`innards: ${INNARDS.exec(body)?.[0]}`] : []),
    ...(headers['x-content-type-options'] === 'nosniff' ? [] : ['no nosniff']),
    ...(hasPolicy(headers['content-security-policy'] ?? '') ? [] : ['no policy']),
    ...Object.keys(headers)
      .filter((name) => name.includes(MARK))
      .map((name) => `header ${name}`),
    ...cookies.filter((line) => line.split('=')[0]?.includes(MARK)).map((line) => `cookie ${line}`),
    ...(/^text\/|\+xml/.test(type) && !/charset=utf-8/i.test(type) ? ['text in letters that are not told'] : []),
    ...(body && !type ? ['content without a type'] : []),
    ...(type.startsWith('text/html') ? brokenOut(body) : []),
    ...(type.startsWith('application/json') && !isJson(body, type) ? ['no JSON'] : []),
    ...(leadsAway(headers['location']) ? [`leads to ${headers['location']}`] : []),
  ];
}

/** Nobody frames an answer; our own pages frame one that may do nothing at all. */
const hasPolicy = (policy: string) =>
  policy.includes("frame-ancestors 'none'") ||
  /default-src 'none';.*form-action 'none'; frame-ancestors 'self'/.test(policy);

function isJson(body: string, type: string): boolean {
  if (!body && type === '') return true;
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

/** Whether a redirect leaves the store: none does, but to a payment provider's page, which is ours in development. */
function leadsAway(location: string | undefined): boolean {
  if (location === undefined) return false;
  const target = new URL(location, 'http://here.invalid/');
  return target.hostname !== 'here.invalid' && !target.hostname.endsWith('.localhost');
}
