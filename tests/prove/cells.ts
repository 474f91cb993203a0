import { globSync, readFileSync } from 'node:fs';
import { tableNames } from '#db/site-db.ts';
import { inRoot } from '../../scripts/lib/project.mjs';
import type { Action } from './actions.ts';
import type { Name } from './names.ts';
import { HEADERS, type Place, type Target } from './request.ts';
import type { Role } from './roles.ts';
import { pathOf, type Route } from './routes.ts';
import type { Surface } from './surface.ts';

/** One thing that one role does, and every place in it that could name something: by kind, so that none is drowned. */
export type Cell = { target: Target; role: Role; places: Place[][] };

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const HAS_BODY = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
/** Names that code which is told the store, or a row, by a request would look for. */
const TEMPTING = ['id', 'slug', 'token', 'q', 'key', 'site', 'siteId', 'site_id', 'store', 'host', 'tenant'];
/** Ids in a body, whatever they are called: `variantId`, `orderId` … */
const ROW_IDS = tableNames.map((name) => `${name.replace(/ies$/, 'y').replace(/s$/, '')}Id`);

/** Every route × method × role, every form of every page, every action called by a script. */
export function cells(routes: Route[], surface: Surface, actions: Action[], roles: Role[]): Cell[] {
  const targets = [
    ...routes.flatMap((route) => METHODS.map((method) => byRoute(route, method, surface))),
    ...surface.forms.map((form): Target => {
      const [path = '', query = ''] = form.action.split('?');
      const own = surface.own.get(form.route) ?? {};
      return { route: form.route, method: 'POST', path, query, params: {}, own, encoding: 'form', fields: form.fields };
    }),
    ...actions.flatMap((action) => (['form', 'json'] as const).map((encoding) => byScript(action, encoding, surface))),
  ];
  const cookies = [...new Set([...roles.flatMap((role) => Object.keys(role.cookies)), ...declaredCookies()])];
  return targets.flatMap((target) =>
    roles.map((role) => ({ target, role, places: placesOf(target, surface, cookies) })),
  );
}

function byRoute(route: Route, method: string, { own }: Surface): Target {
  const params = own.get(route.pattern) ?? {};
  return {
    ...{ route: route.pattern, method, path: pathOf(route, params), query: '', own: params },
    params: Object.fromEntries(route.params.map((param) => [param.replace('...', ''), route])),
    encoding: HAS_BODY.has(method) ? 'json' : 'none',
    fields: {},
  };
}

function byScript({ name, fields }: Action, encoding: 'form' | 'json', { forms }: Surface): Target {
  const shown = forms.find(({ action }) => action.endsWith(`?_action=${name}`))?.fields ?? {};
  const declared = Object.fromEntries(fields.map((field) => [field, '1']));
  return {
    ...{ route: `/_actions/${name}`, method: 'POST', path: `/_actions/${name}`, query: '', params: {}, own: {} },
    ...{ encoding, fields: { ...declared, ...shown } },
  };
}

function placesOf(target: Target, { queries }: Surface, cookies: string[]): Place[][] {
  const query = [...new Set([...(queries.get(target.route) ?? []), ...TEMPTING])];
  const body = [...new Set([...Object.keys(target.fields), ...TEMPTING, ...ROW_IDS])];
  const kinds: Place[][] = [
    Object.keys(target.params).map((name) => ({ in: 'path', name })),
    query.map((name) => ({ in: 'query', name })),
    Object.keys(HEADERS).map((name) => ({ in: 'header', name })),
    cookies.map((name) => ({ in: 'cookie', name })),
    target.encoding === 'none' ? [] : body.map((name) => ({ in: 'body', name })),
  ];
  return kinds.filter((places) => places.length);
}

/** The cookies that the code declares, whether a role holds one or not. */
function declaredCookies(): string[] {
  const sources = globSync('src/**/*.ts', { cwd: inRoot('.') }).map((file) => readFileSync(inRoot(file), 'utf8'));
  return sources.flatMap((source) => [...source.matchAll(/\btokenCookie\('(\w+)'/g)].map(([, name]) => name!));
}

/** What a cell has of a kind: every place with every name. */
export const sizeOf = (places: Place[], names: Name[]): number => places.length * names.length;
