import { leadsToSignIn, type Answer, type Client } from './client.ts';
import { formsIn, linksIn, type Form } from './forms.ts';
import type { Name } from './names.ts';
import { cookieOf, HOST, ORIGIN } from './request.ts';
import type { Role } from './roles.ts';
import { paramsIn, pathOf, type Route } from './routes.ts';

/** A page of the first store's own, and what it lets one do. */
type Found = { route: Route; params: Record<string, string> };
export type FoundForm = Form & { route: string };

/** What the first store shows to somebody who looks round in it. */
export type Surface = {
  /** By route: parameters that lead to something of the store's own. */
  own: Map<string, Record<string, string>>;
  forms: FoundForm[];
  /** By route: the names in the addresses and search forms that lead to it. */
  queries: Map<string, Set<string>>;
};

/** Pages of one route that are looked at. */
const ENOUGH = 3;

/** Walks through the store as each role, from every address that needs no name, then tries all names where none led. */
export async function explore(client: Client, routes: Route[], roles: Role[], names: Name[]): Promise<Surface> {
  const surface: Surface = { own: new Map(), forms: [], queries: new Map() };
  for (const role of roles.filter(({ name, shows }) => shows || name === 'visitor')) {
    await expectRole(client, role);
    const open = routes.filter(({ params }) => !params.length).map((route) => pathOf(route, {}));
    await walk(client, routes, role, open, surface);
    for (const route of routes.filter(({ pattern, params }) => params.length === 1 && !surface.own.has(pattern))) {
      const param = route.params[0]!.replace('...', '');
      const named = names.filter(({ whose }) => whose === 'both').map(({ text }) => pathOf(route, { [param]: text }));
      await walk(client, routes, role, await shownOf(client, role, named), surface);
    }
  }
  return surface;
}

/** Those of many addresses that show something. */
async function shownOf(client: Client, role: Role, paths: string[]): Promise<string[]> {
  const asked = await Promise.all(paths.map(async (path) => ({ path, answer: await get(client, role, path) })));
  return asked.flatMap(({ path, answer }) => (isShown(answer) ? [path] : []));
}

/** Whether there is something, for this person: being sent to sign in says nothing of the kind. */
const isShown = (answer: Answer) => answer.status < 400 && !leadsToSignIn(answer);

const get = (client: Client, { cookies }: Role, path: string): Promise<Answer> =>
  client.ask({ method: 'GET', path, headers: { Host: HOST, ...cookieOf(cookies) } });

/** @throws when somebody is not taken for who they are: then nothing that they are refused proves anything */
async function expectRole(client: Client, role: Role): Promise<void> {
  const { name, shows } = role;
  if (!shows) return;
  const { status, body } = await get(client, role, shows.path);
  if (!body.includes(shows.text)) throw new Error(`${name} is not known at ${shows.path}, which answers ${status}.`);
}

async function walk(client: Client, routes: Route[], role: Role, from: string[], surface: Surface): Promise<void> {
  const queue = [...from];
  const looked = new Set<string>();
  const counts = new Map<string, number>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const found = routeOf(routes, path);
    if (!found || looked.has(path) || (counts.get(found.route.pattern) ?? 0) >= ENOUGH) continue;
    looked.add(path);
    const answer = await get(client, role, path);
    if (answer.status >= 400) continue;
    const { pattern } = found.route;
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
    if (isShown(answer) && !surface.own.has(pattern)) surface.own.set(pattern, found.params);
    note(routes, path, answer.body, surface);
    const next = [...linksIn(answer.body), ...[answer.headers.location ?? ''].map((to) => to.replace(ORIGIN, ''))];
    queue.push(...next.filter((to) => to.startsWith('/')));
  }
}

function note(routes: Route[], path: string, body: string, { forms, queries }: Surface): void {
  const addresses = linksIn(body).map((link) => ({ link, names: [...new URL(link, ORIGIN).searchParams.keys()] }));
  for (const form of formsIn(body)) {
    const link = new URL(form.action, new URL(path, ORIGIN));
    const route = routeOf(routes, link.pathname);
    if (form.method === 'GET') addresses.push({ link: link.pathname, names: Object.keys(form.fields) });
    else if (route && !forms.some((one) => isSame(one, form, route.route.pattern)))
      forms.push({ ...form, action: link.pathname + link.search, route: route.route.pattern });
  }
  for (const { link, names } of addresses) {
    const pattern = routeOf(routes, link)?.route.pattern;
    if (pattern) queries.set(pattern, new Set([...(queries.get(pattern) ?? []), ...names]));
  }
}

const isSame = (one: FoundForm, form: Form, route: string) =>
  one.route === route &&
  new URL(one.action, ORIGIN).search === new URL(form.action, ORIGIN).search &&
  Object.keys(one.fields).join() === Object.keys(form.fields).join();

function routeOf(routes: Route[], path: string): Found | null {
  const { pathname } = new URL(path, ORIGIN);
  for (const route of routes) {
    const params = paramsIn(route, pathname);
    if (params) return { route, params };
  }
  return null;
}
