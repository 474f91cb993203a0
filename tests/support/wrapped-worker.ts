import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { builtWorker } from '../../scripts/lib/built-worker.ts';
import { inRoot, root } from '../../scripts/lib/project.mjs';

/** A test's own module around the Worker: a function that takes it and returns another. */
export type Wrapper = {
  /** From the project's root. */
  file: string;
  /** Name of the function in it. */
  name: string;
  /** Further modules that it imports. */
  imports?: string[];
};

/** The same Worker with a test's own code around it. */
export function wrapped(worker: ReturnType<typeof builtWorker>['worker'], { file, name, imports = [] }: Wrapper) {
  const built = worker.modules.map((module) => ({ ...module }));
  const folder = path.dirname(file);
  const glue = `import worker from '${path.relative(inRoot(folder), built[0]!.path)}';
    import { ${name} } from './${path.basename(file)}';
    export default ${name}(worker);`;
  const entry = { type: 'ESModule' as const, path: inRoot(`${folder}/wrapped.mjs`), contents: glue };
  return { ...worker, modules: [entry, ...[file, ...imports].map(moduleOf), ...built], modulesRoot: root };
}

/** A TypeScript file as a module that workerd takes. */
export function moduleOf(file: string) {
  const compilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };
  const contents = ts.transpileModule(readFileSync(inRoot(file), 'utf8'), { compilerOptions }).outputText;
  return { type: 'ESModule' as const, path: inRoot(file), contents };
}
