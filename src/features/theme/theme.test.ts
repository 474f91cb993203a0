import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontFamilies, type FontUrls } from './font-families.ts';
import { darkPalette, themeSettings, type ThemeSettings } from './theme.ts';
import { themeStylesheet } from './theme-css.ts';
import { marenOde } from './themes/maren-ode.ts';
import { voltline } from './themes/voltline.ts';

const fontUrls = Object.fromEntries(
  Object.values(fontFamilies).flatMap(({ faces }) => faces.map(({ file }) => [file, `/fonts/${file}.woff2`])),
) as FontUrls;

const css = (theme: ThemeSettings) => themeStylesheet(theme, fontUrls);

/** What a stylesheet is made of, whatever its values: braces, selectors, at-rules and the names of properties. */
const skeleton = (stylesheet: string) =>
  stylesheet.replace(/@font-face\{[^}]*\}/g, '').replace(/(--[a-z0-9-]+|color-scheme):[^;}]*/g, '$1');

/** Path of every value in a settings document. */
function leaves(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, [...path, key]));
}

/** A copy of a settings document with another value at a path. */
function replaced(node: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  const parent = node as Record<string, unknown>;
  return { ...parent, [key]: replaced(parent[key], rest, value) };
}

const full = themeSettings.parse(voltline);

describe('themeSettings', () => {
  it('is the neutral theme when nothing was chosen', () => {
    const neutral = themeSettings.parse({});
    expect(neutral.structure).toEqual({
      header: 'utility',
      card: 'plate',
      listing: 'rail',
      gallery: 'thumbs',
      footer: 'columns',
    });
    expect(neutral.mode).toBe('light');
    expect(darkPalette(neutral)).toBeNull();
  });

  it.each([
    ['a closing brace', { colours: { light: { ink: '#000}body{display:none' } } }],
    ['a second declaration', { colours: { light: { ink: '#000000;--c-page:#000000' } } }],
    ['an address', { colours: { light: { page: 'url(https://example.com/p.gif)' } } }],
    ['a variable', { colours: { light: { page: 'var(--c-ink)' } } }],
    ['a comment', { colours: { light: { page: '#ffffff/*' } } }],
    ['an escape', { colours: { light: { page: '\\23 ffffff' } } }],
    ['a line break after a colour', { colours: { light: { page: '#ffffff\n' } } }],
    ['a named colour', { colours: { light: { page: 'red' } } }],
    ['transparency where there must be none', { colours: { light: { page: '#ffffff00' } } }],
    ['an impossible lightness', { colours: { light: { page: 'oklch(120% 0.1 20)' } } }],
    ['a role that does not exist', { colours: { light: { 'page}': '#ffffff' } } }],
    ['a dark role that does not exist', { colours: { dark: { glow: '#ffffff' } } }],
    ['text for a number', { space: { density: '1;}' } }],
    ['a number out of bounds', { space: { density: 9 } }],
    ['no number', { space: { density: Number.NaN } }],
    ['a control too low to touch', { space: { controlHeight: 2 } }],
    ['body text under 16 px', { type: { base: { min: 0.8, max: 1 } } }],
    ['a font that is not installed', { type: { text: 'Comic Sans' } }],
    ['a font with an inherited name', { type: { text: 'toString' } }],
    ['a range upside down', { type: { ratio: { min: 1.4, max: 1.2 } } }],
    ['an unknown layout', { structure: { header: 'mega' } }],
    ['an unknown setting', { css: 'body{}' }],
    ['dark mode without dark colours', { mode: 'dark' }],
  ])('refuses %s', (_, settings) => {
    expect(themeSettings.safeParse(settings).success).toBe(false);
  });

  it('takes colours as hex and as oklch, in one spelling', () => {
    const { light } = themeSettings.parse({
      colours: { light: { page: '#FAFAFA', ink: 'oklch(21.5% 0.02 264)', scrim: '#00000080' } },
    }).colours;
    expect([light.page, light.ink, light.scrim]).toEqual(['#fafafa', 'oklch(21.5% 0.02 264)', '#00000080']);
  });

  it.each([
    ['Voltline', voltline],
    ['Maren Ode', marenOde],
  ])('reads back what it gave out: %s', (_, theme) => {
    const once = themeSettings.parse(theme);
    expect(themeSettings.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });

  it('lets nothing through that changes the shape of the stylesheet', () => {
    const paths = leaves(full);
    const fragment = fc.oneof(
      fc.constantFrom('}', '{', ';', ':', 'url(', ')', '/*', '*/', '"', "'", '\\', '@import', '!important', '</style>'),
      fc.constantFrom('#ffffff', '#0a0c0e8c', 'oklch(62% 0.19 260)', '\n'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    const value = fc.oneof(
      { weight: 4, arbitrary: fc.array(fragment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')) },
      {
        weight: 2,
        arbitrary: fc.constantFrom('#ffffff', '#0a0c0e8c', 'oklch(62% 0.19 260)', 'archivo', '4:5', 'none'),
      },
      { weight: 2, arbitrary: fc.oneof(fc.double({ min: -2, max: 4 }), fc.integer({ min: 0, max: 900 })) },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
    );
    let accepted = 0;
    fc.assert(
      fc.property(fc.constantFrom(...paths), value, (path, candidate) => {
        const parsed = themeSettings.safeParse(replaced(full, path, candidate));
        if (!parsed.success) return;
        accepted += 1;
        // Another mode is another shape by intent; every other value must leave it alone.
        const expected = css({ ...full, mode: parsed.data.mode });
        expect(skeleton(css(parsed.data))).toBe(skeleton(expected));
        const addresses = css(parsed.data).match(/url\([^)]*\)/g) ?? [];
        expect(addresses.every((address) => address.startsWith('url("/fonts/'))).toBe(true);
      }),
      { numRuns: 2000, seed: 20261123 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});
