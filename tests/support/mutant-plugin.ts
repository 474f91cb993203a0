import type { Plugin } from 'vite';
import { fileOf, mutated } from './mutants.ts';

/** The modules of one store's handle: a mutant of one of them is reached through the others. */
const OWN_IMPORTS = /from '(\.\/(?:prepared|site-index|index-[\w-]+)\.ts)'/g;

/**
 * Makes `import('…/site-db.ts?mutant=<name>')` answer with a copy from which one lock was taken out, so that the suites
 * can show that they notice. Production code has no switch for it.
 */
export function mutantsOnRequest(): Plugin {
  return {
    name: 'mutants-on-request',
    enforce: 'pre',
    transform(code, id) {
      const [path = '', query] = id.split('?');
      const name = new URLSearchParams(query).get('mutant');
      if (!name) return null;
      const own = path.endsWith(`/${fileOf(name)}`) ? mutated(name, code) : code;
      return { code: own.replace(OWN_IMPORTS, (_, file: string) => `from '${file}?mutant=${name}'`), map: null };
    },
  };
}
