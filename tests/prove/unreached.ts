import type { Route } from './routes.ts';
import type { Surface } from './surface.ts';

/** Routes that show nothing to anybody, and why. One that is shown after all does not belong here. */
const SHOW_NOTHING: Record<string, string> = {
  '/_server-islands/[name]': 'the framework adds it, and the middleware answers 404',
  '/_image': 'the framework adds it, and the middleware answers 404',
  '/_actions/[...path]': 'takes POSTs only; every action is called by its own address',
  '/404': 'is what is shown where nothing is',
  '/admin/media/upload.json': 'takes POSTs only',
  '/admin/customers/[id]/export': 'takes POSTs only',
  '/admin/orders/export.csv': 'takes POSTs only',
  '/admin/theme': 'takes POSTs only',
  '/payments/[provider]/notifications': 'takes POSTs only, which are crafted',
};

/** Routes that nobody got anything from: what is never reached is not proved, however many probes end in a 404. */
export function unreached(routes: Route[], { own }: Surface): string[] {
  const silent = routes.filter(({ pattern }) => !own.has(pattern) && !(pattern in SHOW_NOTHING));
  const wrong = Object.keys(SHOW_NOTHING).filter((pattern) => own.has(pattern));
  return [
    ...silent.map(({ pattern }) => `${pattern} shows nothing to any role: give the twins what it needs.`),
    ...wrong.map((pattern) => `${pattern} is said to show nothing, and does: ${SHOW_NOTHING[pattern]}.`),
  ];
}
