import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Structure } from '#features/theme/theme.ts';
import { type HomeSectionKind, type PageKind, sheetsFor } from './sheets.ts';

const folder = dirname(fileURLToPath(import.meta.url));
const onRequest = ['drawer.css', 'suggestions.css'];
const entries = readdirSync(folder).filter((file) => file.endsWith('.css') && file !== 'layers.css');
const pages: PageKind[] = [
  'home',
  'listing',
  'search',
  'product',
  'cart',
  'checkout',
  'order',
  'account',
  'text',
  'not-found',
];
const sections: HomeSectionKind[] = ['hero-field', 'product-row', 'rhythm', 'band', 'ruler'];
const structures: Structure[] = [
  { header: 'utility', card: 'spec', listing: 'rail', gallery: 'thumbs', footer: 'columns' },
  { header: 'masthead', card: 'plate', listing: 'bar', gallery: 'stack', footer: 'wordmark' },
];

const source = (path: string) => readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** A stylesheet with everything it imports, as the build puts it together. */
function assembled(path: string): string {
  return source(path).replace(/@import '([^']+)';/g, (_, target: string) => assembled(join(dirname(path), target)));
}

/** Files a stylesheet imports, itself included. */
function imports(path: string): string[] {
  const targets = [...source(path).matchAll(/@import '([^']+)';/g)].map(([, target]) => join(dirname(path), target!));
  return [path, ...targets.flatMap(imports)];
}

const fileOf = (url: string) => url.split('/').at(-1)!.split('?')[0]!;

describe('sheetsFor', () => {
  it.each(structures.flatMap((structure) => pages.map((page) => [page, structure] as const)))(
    'keeps %s within five stylesheets and 16 KB of gzip, theme and drawer included',
    (page, structure) => {
      const files = sheetsFor(page, structure, sections).map(fileOf);
      expect(new Set(files).size).toBe(files.length);
      expect(files.length).toBeLessThanOrEqual(5);
      const bytes = [...files, ...onRequest].map((file) => gzipSync(assembled(join(folder, file))).length);
      const theme = 2048;
      expect(bytes.reduce((sum, size) => sum + size, theme)).toBeLessThan(16 * 1024);
    },
  );

  it('gives a store the stylesheets of its own layouts only', () => {
    const [utility, masthead] = structures.map(
      (structure) => new Set(pages.flatMap((page) => sheetsFor(page, structure))),
    );
    const shared = [...utility!].filter((sheet) => masthead!.has(sheet)).map(fileOf);
    expect(shared.sort()).toEqual([
      'account.css',
      'base.css',
      'cart.css',
      'checkout.css',
      'not-found.css',
      'order.css',
      'text.css',
    ]);
  });

  it('gives a home page the families of its sections only', () => {
    const home = (...kinds: HomeSectionKind[]) => sheetsFor('home', structures[0]!, kinds).map(fileOf);
    expect(home('product-row')).toEqual(['base.css', 'header-utility.css', 'card-spec.css']);
    expect(home('ruler', 'tiles')).toEqual([...home(), 'home-retail.css']);
    expect(home('band', 'ruler')).toEqual([...home(), 'home-editorial.css', 'home-retail.css']);
  });

  it('leaves no stylesheet unused', () => {
    const used = new Set(
      structures.flatMap((structure) => pages.flatMap((page) => sheetsFor(page, structure, sections))),
    );
    expect([...[...used].map(fileOf), ...onRequest].sort()).toEqual([...entries].sort());
    const reached = new Set(entries.flatMap((entry) => imports(join(folder, entry))));
    const present = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
    expect([...reached].map((path) => relative(folder, path)).sort()).toEqual(present.sort());
  });
});

describe('every stylesheet', () => {
  it.each(entries)('%s states the order of the layers first, and puts every rule in one', (entry) => {
    expect(source(join(folder, entry)).trim()).toMatch(/^@import '\.\/layers\.css';/);
    const outside = imports(join(folder, entry)).flatMap((path) =>
      [...source(path).matchAll(/^(?!@layer |@import |[ }])\S.*/gm)].map(([line]) => line),
    );
    expect(outside).toEqual([]);
  });

  it.each(entries)('%s uses only tokens and variables that exist', (entry) => {
    const known = assembled(join(folder, 'base.css')) + assembled(join(folder, entry));
    const defined = new Set([...known.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
    const used = [...known.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
    expect(used.filter((name) => !defined.has(name))).toEqual([]);
  });

  it('names no colour of its own outside the neutral theme', () => {
    const coloured = entries
      .flatMap((entry) => imports(join(folder, entry)))
      .filter((path) => !path.endsWith('tokens.css'))
      .filter((path) => /:[^;{]*#[0-9a-f]{3,8}\b/i.test(source(path).replace(/url\("data:[^"]*"\)/g, '')));
    expect(coloured).toEqual([]);
  });
});
