import { globSync, readFileSync } from 'node:fs';

export type BuiltRoute = {
  /** As in the sources: `/products/[slug]`. */
  route: string;
  type: 'page' | 'endpoint';
  matches: (pathname: string) => boolean;
};

type RouteData = { routeData: { route: string; type: 'page' | 'endpoint'; pattern: string } };

const START = '"routes":[';

/** Every route of the built Worker, the framework's own included, in the order in which they are tried. */
export function builtRoutes(): BuiltRoute[] {
  for (const file of globSync('dist/server/chunks/*.mjs')) {
    const code = readFileSync(file, 'utf8');
    const start = code.indexOf(START);
    if (start < 0) continue;
    const listed = JSON.parse(listFrom(code, start + START.length - 1)) as RouteData[];
    return listed.map(({ routeData: { route, type, pattern } }) => {
      const expression = new RegExp(pattern);
      return { route, type, matches: (pathname) => expression.test(pathname) };
    });
  }
  throw new Error('The built Worker has no list of routes: build it first.');
}

/** The JSON list that begins here. */
function listFrom(code: string, start: number): string {
  let depth = 0;
  for (let at = start; at < code.length; at += 1) {
    if (code[at] === '"') at = endOfText(code, at);
    else if (code[at] === '[') depth += 1;
    else if (code[at] === ']' && --depth === 0) return code.slice(start, at + 1);
  }
  throw new Error('The list of routes has no end.');
}

function endOfText(code: string, start: number): number {
  let at = start + 1;
  while (code[at] !== '"') at += code[at] === '\\' ? 2 : 1;
  return at;
}
