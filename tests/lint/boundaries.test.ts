import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

const RULES = new Set([
  '@typescript-eslint/no-restricted-imports',
  'no-restricted-syntax',
  'no-console',
  'astro/no-set-html-directive',
  'svelte/no-at-html-tags',
]);

/** The boundary rules that this text breaks if it stands in this file. */
async function broken(filePath: string, code: string): Promise<string[]> {
  const text = filePath.endsWith('.astro') ? `---\n${code}\n---\n` : wrapped(filePath, code);
  return brokenAsIs(filePath, text);
}

const wrapped = (filePath: string, code: string) =>
  filePath.endsWith('.svelte') ? `<script lang="ts">\n${code}\n</script>\n` : code;

async function brokenAsIs(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  const fatal = result!.messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  const rules = result!.messages.map((message) => message.ruleId ?? '').filter((rule) => RULES.has(rule));
  return [...new Set(rules)];
}

const uses = (specifier: string) => `import { thing } from '${specifier}';\nthing();`;
const typeOf = (specifier: string) =>
  `import type { Thing } from '${specifier}';\nexport const thing = (given: Thing) => given;`;

const IMPORTS = ['@typescript-eslint/no-restricted-imports'];
const SYNTAX = ['no-restricted-syntax'];

const page = 'src/pages/products/[slug].astro';
const rule = 'src/features/cart/cart.ts';
const repo = 'src/features/cart/cart.repo.ts';
const action = 'src/features/cart/cart.actions.ts';
const island = 'src/features/cart/CartLine.svelte';
const button = 'src/ui/Button.astro';

describe('an import that is refused', () => {
  it.each([
    ['a page and the database', page, '#db/platform.ts'],
    ['a page and a repository', page, '#features/cart/cart.repo.ts'],
    ['a page and a query', page, 'drizzle-orm'],
    ['a page and a way round the alias', page, '../../../db/platform.ts'],
    ['a layout and a repository', 'src/layouts/Storefront.astro', '#features/content/content.repo.ts'],
    ['a rule and a query', rule, 'drizzle-orm'],
    ['a rule and a table', rule, '#db/schema/carts.ts'],
    ['a rule and the Worker’s bindings', rule, 'cloudflare:workers'],
    ['a rule and the framework', rule, 'astro:actions'],
    ['a rule and the disk', rule, 'node:fs'],
    ['a rule and a component', rule, './CartLine.svelte'],
    ['a rule and its own repository', rule, './cart.repo.ts'],
    ['a repository and a table', repo, '#db/schema/carts.ts'],
    ['a repository and a connection', repo, 'drizzle-orm/d1'],
    ['a repository and the platform', repo, '#db/platform.ts'],
    ['a repository and another feature’s', repo, '#features/orders/orders.repo.ts'],
    ['an action and a repository', action, './cart.repo.ts'],
    ['an action and the database', action, '#db/site-db.ts'],
    ['an island and a repository', island, './cart.repo.ts'],
    ['an island and the database', island, '#db/site-db.ts'],
    ['an island and the shop', island, '../../shop.ts'],
    ['a button and a feature', button, '#features/cart/cart.ts'],
    ['a library and a feature', 'src/lib/money.ts', '#features/cart/cart.ts'],
    ['the shop and a table', 'src/shop.ts', '#db/schema/carts.ts'],
    ['the middleware and a repository', 'src/middleware.ts', '#features/cart/cart.repo.ts'],
    ['the database and a repository', 'db/site-db.ts', '#features/cart/cart.repo.ts'],
  ])('%s', async (_name, file, specifier) => {
    expect(await broken(file, uses(specifier))).toEqual(IMPORTS);
  });
});

describe('an import that is allowed', () => {
  it.each([
    ['a page and a rule', page, uses('#features/cart/cart.ts')],
    ['a page and a layout', page, uses('#layouts/Storefront.astro')],
    ['a rule and a library', rule, uses('#lib/money.ts')],
    ['a rule and the type of a column', rule, typeOf('#db/schema/carts.ts')],
    ['a repository and a query', repo, uses('drizzle-orm')],
    ['a repository and the type of its SiteDb', repo, typeOf('#db/site-db.ts')],
    ['a repository and a part of its own', repo, uses('./cart-lines.repo.ts')],
    ['an island and a rule', island, uses('./cart.ts')],
    ['an island and the actions', island, uses('astro:actions')],
    ['the shop and a repository', 'src/shop.ts', uses('#features/cart/cart.repo.ts')],
    ['the middleware and the platform', 'src/middleware.ts', uses('#db/platform.ts')],
    ['a rule’s test and the disk', 'src/features/cart/cart.test.ts', uses('node:fs')],
  ])('%s', async (_name, file, code) => {
    expect(await broken(file, code)).toEqual([]);
  });
});

describe('what is refused beside imports', () => {
  it.each([
    [
      'raw SQL in a repository',
      repo,
      "export const order = (sql: { raw(text: string): string }) => sql.raw('desc');",
      SYNTAX,
    ],
    [
      'a database opened outside db/',
      'src/middleware.ts',
      'export const open = (drizzle: (d: unknown) => unknown) => drizzle(1);',
      SYNTAX,
    ],
    ['the environment in the Worker', rule, 'export const secret = process.env.SECRET;', SYNTAX],
    ['a late import of a repository', rule, "export const late = () => import('./cart.repo.ts');", SYNTAX],
    ['a barrel', rule, "export * from './other.ts';", SYNTAX],
    ['console.log in a rule', rule, "console.log('here');", ['no-console']],
  ])('%s', async (_name, file, code, rules) => {
    expect(await broken(file, code)).toEqual(rules);
  });

  it('raw SQL stays possible in db/', async () => {
    const code = "export const order = (sql: { raw(text: string): string }) => sql.raw('desc');";
    expect(await broken('db/index-listings.ts', code)).toEqual([]);
  });

  it('html that is not escaped, except from those who made it safe', async () => {
    const html = '---\nconst { html } = Astro.props;\n---\n\n<div set:html={html} />\n';
    expect(await brokenAsIs(page, html)).toEqual(['astro/no-set-html-directive']);
    expect(await brokenAsIs('src/ui/Html.astro', html)).toEqual([]);
    const asItIs = "import { asItIs } from '#lib/html.ts';\nexport const shown = asItIs('<b>');";
    expect(await broken(rule, asItIs)).toEqual(SYNTAX);
    expect(await broken('src/ui/rich-text.ts', asItIs)).toEqual([]);
    expect(
      await brokenAsIs(island, '<script lang="ts">\n  let { html } = $props();\n</script>\n\n{@html html}\n'),
    ).toEqual(['svelte/no-at-html-tags']);
  });
});
