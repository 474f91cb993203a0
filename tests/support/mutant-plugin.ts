import type { Plugin } from 'vite';
import { mutants } from './mutants.ts';

/**
 * Makes `import('…?mutant=<name>')` answer with a copy of the module from which one lock was taken out, so that the suites
 * can show that they notice. Production code has no switch for it.
 */
export function mutantsOnRequest(): Plugin {
  return {
    name: 'mutants-on-request',
    enforce: 'pre',
    transform(code, id) {
      const name = new URLSearchParams(id.split('?')[1]).get('mutant');
      if (!name) return null;
      const mutant = mutants.find((one) => one.name === name);
      if (!mutant) throw new Error(`There is no mutant ${name}.`);
      const mutated = code.replace(mutant.lock, mutant.without);
      if (mutated === code) throw new Error(`The lock of mutant ${name} is not in ${id} any more.`);
      return { code: mutated, map: null };
    },
  };
}
