import { existsSync, readFileSync } from 'node:fs';
import { Failure } from '../../scripts/lib/log.mjs';
import { inRoot } from '../../scripts/lib/project.mjs';

/** A route of the build. `params` are in the order in which they stand in its pattern. */
export type Route = { pattern: string; params: string[]; type: string; regex: string };

/**
 * Every route of the built Worker, those of the framework included.
 * @throws {Failure} when the build left no list of them
 */
export function routes(): Route[] {
  const file = inRoot('dist/routes.json');
  if (!existsSync(file)) throw new Failure('There is no list of routes beside the build.', '`npm run build` makes it.');
  return JSON.parse(readFileSync(file, 'utf8')) as Route[];
}

/** The path of a route with these parameters, each encoded as a browser would. */
export const pathOf = ({ pattern }: Route, params: Record<string, string>): string =>
  pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_whole, name: string) => encodeURIComponent(params[name] ?? 'none'));

/** The parameters that a path gives a route, or null when it is not one of the route's. */
export function paramsIn({ regex, params }: Route, path: string): Record<string, string> | null {
  const found = new RegExp(regex).exec(path);
  return found && Object.fromEntries(params.map((name, i) => [bare(name), decodeURIComponent(found[i + 1] ?? '')]));
}

const bare = (param: string) => param.replace('...', '');
