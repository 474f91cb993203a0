import { twinB } from '../support/twins.ts';
import type { Cell } from './cells.ts';
import type { Asked, Client } from './client.ts';
import { crafted } from './crafted.ts';
import { findingsIn } from './judge.ts';
import type { Name } from './names.ts';
import { HOST, requestWith, type Place, type Target } from './request.ts';
import type { Tells } from './tells.ts';

/** One request of a walk through both stores. `status` is what it must be, where that is known beforehand. */
export type Step = {
  name: string;
  asked: () => Promise<Asked>;
  status?: number;
  /** What was put into it, and may come back. */
  carried?: string;
};

/** What did not go as it should, by the name of the step. */
export type Odd = { step: string; text: string };

const NOWHERE: Place = { in: 'header', name: 'Referer' };
/** Forms that another store's page sends. */
const SOME = 20;
const SENDS = new Set(['POST', 'GET']);
/** Who calls actions by script on the way: others are refused before anything is looked at, which the probes show. */
const MAY = new Set(['visitor', 'shopper', 'customer', 'owner']);
const isByScript = ({ route }: Target) => route.startsWith('/_actions/');

/**
 * A walk through the first store with the other one's pages in between: every page and every form of everybody who has
 * something here, the same with what only the other store has, requests that have to be crafted, and forms that another
 * store's page sends.
 */
export function tourOf(cells: Cell[], names: Name[]): Step[] {
  const walked = cells.filter(
    ({ role, target }) =>
      (role.shows || role.name === 'visitor') &&
      SENDS.has(target.method) &&
      (!isByScript(target) || MAY.has(role.name)),
  );
  const steps = walked.map(({ target, role }): Step => {
    const request = requestWith(target, role.cookies, NOWHERE, HOST);
    const sent = request.body === undefined ? '' : ` with ${target.encoding} ${request.body}`;
    return { name: `${role.name}: ${target.method} ${request.path}${sent}`, asked: async () => request };
  });
  const forms = walked.filter(({ target, role }) => target.encoding === 'form' && role.shows).slice(0, SOME);
  const tossed = forms.map(({ target, role }): Step => {
    const { headers, ...request } = requestWith(target, role.cookies, NOWHERE, HOST);
    const asked = async () => ({ ...request, headers: { ...headers, Origin: `http://${twinB.host}` } });
    return { name: `${role.name}: ${target.path} from the other store’s page`, asked, status: 403 };
  });
  return [theOthers, ...tossed, ...crafted, ...foreign(walked, names), ...interleaved(steps)];
}

/** The pages and forms that are about something of the store's own, with what only the other has of the same kind. */
function foreign(cells: Cell[], names: Name[]): Step[] {
  const others = new Map(names.filter(({ whose }) => whose === 'other').map(({ what, text }) => [what, text]));
  const own = new Map(names.filter(({ whose }) => whose === 'both').map(({ what, text }) => [text, what]));
  return cells
    .filter(({ target }) => !isByScript(target))
    .flatMap(({ target, role }) =>
      placesOfOwn(target).flatMap(([place, text]): Step[] => {
        const what = own.get(text);
        const other = what && others.get(what);
        if (!other || (place.in === 'body' && !isGivenOut(what))) return [];
        const request = requestWith(target, role.cookies, place, other);
        const name = `${role.name}: ${target.method} ${request.path} with the other store’s ${place.name}`;
        return [{ name, asked: async () => request, carried: other }];
      }),
    );
}

/** What a form cannot give to a thing of its own store: slugs and e-mails it can, and the rest of the walk would show them. */
const isGivenOut = (what: string) => /\.(id|token|\w+Hash)$/.test(what);

const placesOfOwn = ({ params, own, fields }: Target): [Place, string][] => [
  ...Object.keys(params).map((name): [Place, string] => [{ in: 'path', name }, own[name] ?? '']),
  ...Object.entries(fields).map(([name, text]): [Place, string] => [{ in: 'body', name }, text]),
];

/** A page of the other store, which leaves in memory whatever is kept there. */
const theOthers: Step = {
  name: 'the other store',
  asked: async () => ({ method: 'GET', path: '/', headers: { Host: twinB.host } }),
};

const interleaved = (steps: Step[]): Step[] => steps.flatMap((step, i) => (i % 40 === 20 ? [theOthers, step] : [step]));

/** The status of every step, by its name. */
export type Statuses = Map<string, number>;

/** Takes the steps one by one. `known` are the statuses of a Worker that is whole. */
export async function walk(
  client: Client,
  steps: Step[],
  tells: Tells,
  known: Statuses = new Map(),
): Promise<{ statuses: Statuses; odd: Odd[] }> {
  const statuses: Statuses = new Map();
  const odd: Odd[] = [];
  for (const { name, asked, status, carried = '' } of steps) {
    const answer = await client.ask(await asked());
    statuses.set(name, answer.status);
    const right = status ?? known.get(name);
    if (right !== undefined && right !== answer.status)
      odd.push({ step: name, text: `${name} is answered with ${answer.status}, not ${right}.` });
    if (name !== theOthers.name)
      odd.push(...findingsIn(answer, carried, tells).map(({ text }) => ({ step: name, text: `${name}: ${text}` })));
  }
  return { statuses, odd };
}

/** The steps whose status is the same each time. */
export const steady = (steps: Step[], one: Statuses, other: Statuses): Step[] =>
  steps.filter(({ name }) => one.get(name) === other.get(name));
