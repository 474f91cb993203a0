import { twinA } from '../support/twins.ts';
import type { Asked } from './client.ts';
import { pathOf, type Route } from './routes.ts';

/** Where a name stands in a request. */
export type Place = { in: 'path' | 'query' | 'header' | 'cookie' | 'body'; name: string };

/** Something that can be asked of the first store. */
export type Target = {
  /** The route's pattern, for the report. */
  route: string;
  method: string;
  path: string;
  query: string;
  /** The route, by each parameter of it that can be exchanged. */
  params: Record<string, Route>;
  /** Parameters that lead to something of the store's own. */
  own: Record<string, string>;
  encoding: 'none' | 'form' | 'json';
  fields: Record<string, string>;
};

export const HOST = twinA.host;
export const ORIGIN = `http://${HOST}`;

/** Headers by which somebody could try to be taken for another store, or to name a thing, and how they would write it. */
export const HEADERS: Record<string, (text: string) => string> = {
  'X-Forwarded-Host': String,
  'X-Forwarded-Server': String,
  'X-Host': String,
  'X-Original-Host': String,
  Forwarded: (text) => `host=${text}`,
  'X-Original-URL': (text) => `/orders/${text}`,
  'X-Rewrite-URL': (text) => `/products/${text}`,
  'X-Site-Id': String,
  'X-Tenant': String,
  'X-Astro-Action': String,
  Origin: (text) => `http://${text}`,
  Referer: (text) => `http://${text}/`,
  Authorization: (text) => `Bearer ${text}`,
  'If-None-Match': (text) => `"${text}"`,
  'Idempotency-Key': String,
};

/** The request that has `text` at this place and is the role's own in everything else. */
export function requestWith(target: Target, cookies: Record<string, string>, place: Place, text: string): Asked {
  const at = <T>(kind: Place['in'], given: T, changed: () => T): T => (place.in === kind ? changed() : given);
  const path = at('path', target.path, () => pathOf(target.params[place.name]!, { ...target.own, [place.name]: text }));
  const query = new URLSearchParams(target.query);
  if (place.in === 'query') query.set(place.name, text);
  const fields = at('body', target.fields, () => ({ ...target.fields, [place.name]: text }));
  const body = bodyOf(target.encoding, fields);
  return {
    method: target.method,
    path: query.size ? `${path}?${query}` : path,
    headers: {
      ...{ Host: HOST, Accept: 'text/html,*/*' },
      ...(target.method === 'GET' || target.method === 'HEAD' ? {} : { Origin: ORIGIN }),
      ...cookieOf(at('cookie', cookies, () => ({ ...cookies, [place.name]: text }))),
      ...(body !== undefined && { 'Content-Type': TYPES[target.encoding] }),
      ...at('header', {}, () => ({ [place.name]: HEADERS[place.name]!(text) })),
    },
    ...(body !== undefined && { body }),
  };
}

const TYPES = { none: '', form: 'application/x-www-form-urlencoded', json: 'application/json' };

function bodyOf(encoding: Target['encoding'], fields: Record<string, string>): string | undefined {
  if (encoding === 'none') return undefined;
  return encoding === 'form' ? new URLSearchParams(fields).toString() : JSON.stringify(fields);
}

/** A browser's Cookie header, or none. */
export function cookieOf(cookies: Record<string, string>): Record<string, string> {
  const pairs = Object.entries(cookies).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length ? { Cookie: pairs.join('; ') } : {};
}
