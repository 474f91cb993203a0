import type { SiteDb } from '#db/site-db.ts';

type Method = (...args: never[]) => unknown;
type Module = Record<string, unknown>;

/** Every repository file of the features, whether a page can reach it or only the sweep. */
const files = import.meta.glob<Module>('/src/features/**/*.repo.ts', { eager: true });

/**
 * Every method of every repository, opened on one store, by `<repository>.<method>`. A file exports either functions named
 * `…Repo`, which take the store and give its methods, or functions whose first argument is the store.
 */
export function methodsOn(site: SiteDb): Map<string, Method> {
  const methods = new Map<string, Method>();
  for (const file of Object.values(files)) {
    for (const [name, exported] of Object.entries(file)) {
      if (typeof exported !== 'function') continue;
      if (!name.endsWith('Repo')) methods.set(name, exported.bind(null, site));
      else for (const [key, method] of functionsOf(exported(site))) methods.set(`${name.slice(0, -4)}.${key}`, method);
    }
  }
  return methods;
}

function functionsOf(repository: object, prefix = ''): [string, Method][] {
  return Object.entries(repository).flatMap(([key, value]): [string, Method][] => {
    if (typeof value === 'function') return [[prefix + key, value as Method]];
    return value && typeof value === 'object' ? functionsOf(value, `${prefix}${key}.`) : [];
  });
}
