import { globSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/*
 * The expectations in this folder hold, and none of them holds for another reason than its lock: with the lock taken out
 * of the type, the compiler reports at least one of them as unused.
 */

const expectations = globSync('tests/types/*.test-d.ts');
const UNUSED_EXPECTATION = 2578;

test('no expectation is broken, and none is idle', () => expect(problems({})).toEqual([]), 60_000);

test.each([
  ['a store id is no string', 'src/lib/site-id.ts', /string & \{.*\}/, 'string'],
  [
    'rows are without a store',
    'db/site-db.ts',
    'type NotSite = { siteId?: never }',
    'type NotSite = { siteId?: unknown }',
  ],
  ['each row of several is looked at', 'db/site-db.ts', ' | NewRow<N>[] | [];', ' | NewRow<N>[];'],
  [
    'a conflict is decided within the store',
    'db/site-db.ts',
    "Exclude<keyof Columns<N> & string, 'siteId'>[]",
    '(keyof Columns<N> & string)[]',
  ],
  [
    'platform tables have no name here',
    'db/site-db.ts',
    /const \{\s*sites: _sites[^}]*\} = schema;/,
    'const tenantTables = schema;',
  ],
  [
    'a removal has a condition',
    'db/site-db.ts',
    '(name: N, where: Where<N>) =>\n      sealed(db.delete',
    '(name: N, where: Where<N> = () => undefined) =>\n      sealed(db.delete',
  ],
  ['writes are sealed', 'db/site-guard.ts', 'Omit<B, (typeof WIDENING)[number]>', 'B'],
  [
    'only statements run',
    'db/site-db.ts',
    "export type Statement = BatchItem<'sqlite'>",
    'export type Statement = unknown',
  ],
  ['a page has repositories only', 'src/shop.ts', 'siteId: site.siteId,', '...site,'],
])(
  'the compiler is needed for it: %s',
  (_name, file, lock, without) => {
    const code = ts.sys.readFile(file)!;
    const mutant = code.replace(lock, without);
    expect(mutant).not.toBe(code);
    expect(problems({ [file]: mutant }).map(({ code }) => code)).toContain(UNUSED_EXPECTATION);
  },
  60_000,
);

/** What the compiler says of the expectations when it reads `changed` in place of those files. */
function problems(changed: Record<string, string>) {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, '.');
  const program = ts.createProgram(
    [...expectations, 'src/env.d.ts', 'worker-configuration.d.ts'],
    options,
    hostWith(options, changed),
  );
  return expectations.flatMap((file) =>
    program.getSemanticDiagnostics(program.getSourceFile(file)).map(({ code, messageText, start }) => ({
      code,
      at: `${file}:${program.getSourceFile(file)!.getLineAndCharacterOfPosition(start ?? 0).line + 1}`,
      text: ts.flattenDiagnosticMessageText(messageText, '\n'),
    })),
  );
}

/** Files that do not change are parsed once for all programs. */
const parsed = new Map<string, ts.SourceFile | undefined>();

function hostWith(options: ts.CompilerOptions, changed: Record<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const texts = new Map(Object.entries(changed).map(([file, text]) => [ts.sys.resolvePath(file), text]));
  const parse = host.getSourceFile.bind(host);
  host.getSourceFile = (file, how) => {
    const text = texts.get(ts.sys.resolvePath(file));
    if (text !== undefined) return ts.createSourceFile(file, text, how);
    if (!parsed.has(file)) parsed.set(file, parse(file, how));
    return parsed.get(file);
  };
  return host;
}
