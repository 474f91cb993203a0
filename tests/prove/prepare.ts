import type { Finding } from '#features/proof/proof.ts';
import { actions } from './actions.ts';
import type { Arena } from './campaign.ts';
import { marked, workerMutants, type WorkerMutant } from './derive-mutants.ts';
import { cells as cellsOf } from './cells.ts';
import { client as clientOf } from './client.ts';
import { names as allNames } from './names.ts';
import { roles as allRoles } from './roles.ts';
import { routes as builtRoutes } from './routes.ts';
import { openBoth, serveTwins } from './served-twins.ts';
import { explore } from './surface.ts';
import { tells as tellsOf } from './tells.ts';
import { steady, tourOf, walk } from './tour.ts';
import type { Reference } from './try-mutants.ts';
import { unreached } from './unreached.ts';
import { fill, fillBucket } from './world.ts';

/** Both stores served and looked through, and a walk through them that every copy is compared with. */
export type Prepared = Arena & {
  reference: Reference;
  /** Every condition that can be taken out. */
  mutants: WorkerMutant[];
  findings: Finding[];
  stop: () => Promise<void>;
};

const CONNECTIONS = 8;

/** Serves the built Worker with both stores, and finds out what there is to be asked, by whom. */
export async function prepare(say: (text: string) => void): Promise<Prepared> {
  const mutants = workerMutants();
  const served = await serveTwins((file, code) => marked(file, code, mutants));
  const client = clientOf(served.port, CONNECTIONS);
  const stop = async () => {
    client.close();
    await served.stop();
  };
  try {
    await openBoth(served);
    await fillBucket(served);
    const [routes, roles, names] = [builtRoutes(), allRoles(), allNames()];
    const tells = tellsOf(names);
    await fill(served);
    const surface = await explore(client, routes, roles, names);
    const declared = actions();
    const cells = cellsOf(routes, surface, declared, roles);
    say(`${routes.length} routes, ${declared.length} actions, ${roles.length} roles, ${names.length} names`);
    const steps = tourOf(cells, names);
    await fill(served);
    const first = await walk(client, steps, tells);
    await fill(served);
    const second = await walk(client, steps, tells, first.statuses);
    const whole = steady(steps, first.statuses, second.statuses);
    const reference = { steps: whole, statuses: first.statuses, names, cells };
    say(`${reference.steps.length} steps of a walk through both stores`);
    const findings: Finding[] = [
      ...first.odd.map(({ step, text }) => ({ kind: 'answer' as const, text, request: step })),
      ...unreached(routes, surface).map((text) => ({ kind: 'fault' as const, text, request: '' })),
    ];
    return { served, client, cells, names, tells, reference, mutants, findings, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
