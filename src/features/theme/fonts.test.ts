import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { fontFamilies, unicodeRanges } from './font-families.ts';
import { fontUrls, preloadsOf } from './fonts.ts';
import { themeSettings, type ThemeInput } from './theme.ts';
import { marenOde } from './themes/maren-ode.ts';
import { voltline } from './themes/voltline.ts';

const require = createRequire(import.meta.url);
const published = (name: string, file: string) => require(`@fontsource-variable/${name}/${file}.json`);
const preloads = (theme: ThemeInput) => preloadsOf(themeSettings.parse(theme));

describe('fonts', () => {
  it.each(['archivo', 'hanken-grotesk', 'imbue'] as const)('describes %s as its package does', (id) => {
    const { family, variable } = published(id, 'metadata');
    const described = fontFamilies[id];
    expect(described.name).toBe(family);
    expect([variable.wght.min, variable.wght.max]).toEqual(['100', '900']);
    expect('stretch' in described ? described.stretch : undefined).toBe(
      variable.wdth && `${variable.wdth.min}% ${variable.wdth.max}%`,
    );
    expect(published(id, 'unicode')).toMatchObject(unicodeRanges);
  });

  it('has an address for every file, and no two alike', () => {
    const files = Object.values(fontFamilies).flatMap(({ faces }) => faces.map(({ file }) => file));
    const addresses = files.map((file) => fontUrls[file]);
    expect(addresses.every((address) => address.endsWith('.woff2'))).toBe(true);
    expect(new Set(addresses).size).toBe(files.length);
  });

  it('preloads the Latin upright of each typeface once', () => {
    expect(preloads(voltline)).toEqual([fontUrls['archivo-latin']]);
    expect(preloads(marenOde)).toEqual([fontUrls['hanken-grotesk-latin'], fontUrls['imbue-latin']]);
    expect(preloads({})).toEqual([]);
  });
});
