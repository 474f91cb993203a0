import { runnerImport, type Plugin } from 'vite';
import { root } from './project.mjs';

/**
 * Loads a module outside the Worker as the bundler would: with `import.meta.glob`, and with stand-ins for what only the
 * framework and the runtime have, so that what code declares (actions and their schemas) can be read without running it.
 * @param file from the project's root
 */
export async function loadAsBundled<T>(file: string): Promise<T> {
  const { module } = await runnerImport<T>(`/${file}`, {
    ...{ configFile: false, root, logLevel: 'error', plugins: [standIns()] },
  });
  return module;
}

const STAND_INS: Record<string, string> = {
  'astro:actions': `
    export const defineAction = (declared) => declared;
    export class ActionError extends Error {}
    export const isInputError = () => false;`,
  'cloudflare:workers': 'export const env = {};',
};

function standIns(): Plugin {
  return {
    name: 'stand-ins',
    enforce: 'pre',
    resolveId: (id) => (id in STAND_INS ? `\0${id}` : null),
    load: (id) => STAND_INS[id.slice(1)] ?? null,
  };
}
