import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FontUrls } from './font-families.ts';
import { themeSettings, type ThemeInput } from './theme.ts';
import { themeStylesheet } from './theme-css.ts';
import { marenOde } from './themes/maren-ode.ts';
import { voltline } from './themes/voltline.ts';

const fontUrls = new Proxy({} as FontUrls, { get: (_, file) => `/_astro/${String(file)}.woff2` });
const css = (theme: ThemeInput) => themeStylesheet(themeSettings.parse(theme), fontUrls);

/** The declarations of the first `:root` rule. */
function tokensOf(stylesheet: string): Map<string, string> {
  const rule = stylesheet.match(/:root\s*\{([^}]*)\}/)![1]!.replace(/\/\*[\s\S]*?\*\//g, '');
  const declarations = rule.split(';').flatMap((text) => {
    const [name, ...value] = text.split(':');
    return value.length ? [[name!.trim(), value.join(':').replace(/,\s+/g, ',').trim()] as const] : [];
  });
  return new Map(declarations);
}

const storefront = (file: string) => readFileSync(new URL(`../../styles/storefront/${file}`, import.meta.url), 'utf8');

describe('themeStylesheet', () => {
  it('sets the same tokens, to the same values, as the base stylesheet does without a theme', () => {
    expect(tokensOf(css({}))).toEqual(tokensOf(storefront('base/tokens.css')));
  });

  it('states the order of the layers as the base stylesheet does', () => {
    const statement = /@layer [^;{]*;/;
    const [stated] = css({}).match(statement)!;
    expect(css({}).startsWith(stated)).toBe(true);
    expect(stated.replaceAll(',', ', ')).toBe(storefront('layers.css').match(statement)![0]);
  });

  it('writes Voltline', () => {
    const stylesheet = css(voltline);
    expect(stylesheet).toContain(
      '@font-face{font-family:"Archivo";font-style:normal;font-weight:100 900;font-stretch:62% 125%;font-display:swap;' +
        'src:url("/_astro/archivo-latin.woff2") format("woff2");unicode-range:U+0000-00FF,',
    );
    const tokens = tokensOf(stylesheet);
    expect(tokens.get('--density')).toBe('0.9');
    expect(tokens.get('--display-stretch')).toBe('108%');
    expect(tokens.get('--font-text')).toBe('"Archivo","Archivo stand-in",Arial,sans-serif');
    expect(tokens.get('--grid-gap')).toBe('0.75rem');
    expect(tokens.get('--c-on-action-hover')).toBe('#ffdd00');
    expect(tokens.get('--c-plate-3')).toBe('#fff3a3');
    expect(tokens.get('--field-border')).toBe('var(--line-w)');
  });

  it('writes Maren Ode', () => {
    const stylesheet = css(marenOde);
    const families = [...stylesheet.matchAll(/font-family:"([^"]+)"/g)].map(([, family]) => family);
    expect([...new Set(families)]).toEqual(['Hanken Grotesk', 'Hanken Grotesk stand-in', 'Imbue', 'Imbue stand-in']);
    const tokens = tokensOf(stylesheet);
    expect(tokens.get('--font-display')).toBe('"Imbue","Imbue stand-in","Bodoni 72",Didot,serif');
    expect(tokens.get('--plate-ratio')).toBe('4 / 5');
    expect(tokens.get('--grid-gap')).toBe('clamp(0.75rem,1.8vw,1.5rem)');
    expect(tokens.get('--field-border')).toBe('0 0 var(--line-w) 0');
    expect(tokens.get('--pdp-title')).toBe('var(--step-6)');
    expect(stylesheet).not.toContain('prefers-color-scheme');
  });

  it('loads no font for a store that uses those of the system', () => {
    expect(css({})).not.toContain('@font-face');
  });

  describe('mode', () => {
    const dark = 'color-scheme:dark;--c-page:#101214;';

    it('auto puts the dark colours where the system asks for them', () => {
      expect(css({ ...voltline, mode: 'auto' })).toContain(`@media (prefers-color-scheme:dark){:root{${dark}`);
    });

    it('dark lets them follow the light ones, whatever the system asks for', () => {
      const stylesheet = css({ ...voltline, mode: 'dark' });
      expect(stylesheet).toContain(`:root{${dark}`);
      expect(stylesheet.indexOf('color-scheme:light')).toBeLessThan(stylesheet.indexOf('color-scheme:dark'));
      expect(stylesheet).not.toContain('@media');
    });

    it('light leaves them out', () => {
      expect(css({ ...voltline, mode: 'light' })).not.toContain('#101214');
    });

    it('keeps the light value of a role that has no dark one', () => {
      const [, inDark] = css({ ...voltline, mode: 'auto' }).split('@media');
      expect(inDark).not.toContain('--c-brand');
    });
  });
});
