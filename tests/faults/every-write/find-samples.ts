import type { DeclaredAction } from '../../hostile/support/declared.ts';
import { crawl } from '../../hostile/support/crawl.ts';
import type { FormOnPage } from '../../hostile/support/html.ts';
import { visitor } from '../../hostile/support/visitor.ts';
import { candidates, type FoundForms } from './candidates.ts';
import { failedByPaths, reasons } from './reasons.ts';
import type { Sample } from './sample.ts';
import { storedSamples, storeSamples } from './samples.ts';
import { behindGate, ready } from './try-faults.ts';
import { CALLERS, differing, prints, type Caller, type World } from './world.ts';

const SEED = 1;

/** Looks for a call that writes for each action that has none, and keeps those that were found beside the tests. */
export async function findSamples(world: World, actions: readonly DeclaredAction[]): Promise<void> {
  await world.refill();
  const forms = await formsIn(world);
  const samples = storedSamples();
  storeSamples(samples);
  for (const action of actions) {
    if (action.name in reasons || action.name in failedByPaths) continue;
    const kept = samples[action.name];
    delete samples[action.name];
    const found = await firstThatWrites(world, action.name, [
      ...(kept ? [kept] : []),
      ...candidates(action, forms, SEED),
    ]);
    if (found) samples[action.name] = found;
    storeSamples(samples);
  }
}

async function firstThatWrites(world: World, name: string, tries: Sample[]): Promise<Sample | null> {
  const refusals = new Set<string>();
  let before: Record<string, string> | null = null;
  for (const sample of tries) {
    const made = before && !sample.first ? sample : await ready(world, sample).catch(String);
    if (typeof made === 'string') {
      refusals.add(made);
      continue;
    }
    before ??= prints(await world.rows());
    const { answer, trips } = await behindGate(world, name, made);
    refusals.add(`${answer.status} ${answer.body.slice(0, 200)}`);
    if (!trips.some(({ changes }) => changes)) continue;
    const isChanged = differing(before, prints(await world.rows())).length > 0;
    if (answer.status < 400 && isChanged) return sample;
    if (isChanged) before = null;
  }
  console.log(`  nothing writes that was tried of ${name}:`, [...refusals].slice(0, 5));
  return null;
}

async function formsIn(world: World): Promise<FoundForms> {
  const found = new Map<Caller, FormOnPage[]>();
  for (const caller of CALLERS) {
    const { port, host, cookies } = world.browser(caller);
    const pages = await crawl(visitor(port, caller, host, Object.fromEntries(cookies)), [
      '/',
      '/admin',
      '/checkout',
      '/account',
    ]);
    found.set(
      caller,
      pages.flatMap(({ forms }) => forms),
    );
  }
  return found;
}
