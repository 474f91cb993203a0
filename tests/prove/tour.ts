import { twinB } from '../support/twins.ts';
import type { Cell } from './cells.ts';
import type { Answer, Asked, Client } from './client.ts';
import { crafted } from './crafted.ts';
import { findingsIn } from './judge.ts';
import { HOST, requestWith, type Place } from './request.ts';
import type { Tells } from './tells.ts';

/** One request of a walk through both stores. `status` is what it must be, where that is known beforehand. */
export type Step = { name: string; asked: () => Promise<Asked>; status?: number };

/** What did not go as it should, by the name of the step. */
export type Odd = { step: string; text: string };

const NOWHERE: Place = { in: 'header', name: 'Referer' };
/** Forms that another store's page sends. */
const SOME = 20;
const SENDS = new Set(['POST', 'GET']);

/**
 * A walk through the first store with the other one's pages in between: every page and every form of everybody who has
 * something here, requests that have to be crafted, and forms that another store's page sends.
 */
export function tourOf(cells: Cell[]): Step[] {
  const walked = cells.filter(
    ({ role, target }) => (role.shows || role.name === 'visitor') && SENDS.has(target.method),
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
  return [theOthers, ...tossed, ...crafted, ...interleaved(steps)];
}

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
  for (const { name, asked, status } of steps) {
    const answer = await client.ask(await asked());
    statuses.set(name, answer.status);
    const right = status ?? known.get(name);
    if (right !== undefined && right !== answer.status)
      odd.push({ step: name, text: `${name} is answered with ${answer.status}, not ${right}.` });
    if (name !== theOthers.name) odd.push(...tellingOf(answer, name, tells));
  }
  return { statuses, odd };
}

const tellingOf = (answer: Answer, step: string, tells: Tells): Odd[] =>
  findingsIn(answer, '', tells).map(({ text }) => ({ step, text: `${step}: ${text}` }));

/** The steps whose status is the same each time. */
export const steady = (steps: Step[], one: Statuses, other: Statuses): Step[] =>
  steps.filter(({ name }) => one.get(name) === other.get(name));
