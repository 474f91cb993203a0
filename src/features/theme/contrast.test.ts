import { describe, expect, it } from 'vitest';
import { contrastProblems } from './contrast.ts';
import { themeSettings, type ThemeInput } from './theme.ts';
import { marenOde } from './themes/maren-ode.ts';
import { voltline } from './themes/voltline.ts';

const problems = (theme: ThemeInput) => contrastProblems(themeSettings.parse(theme));

describe('contrastProblems', () => {
  it.each([
    ['the neutral theme', {}],
    ['Voltline, light and dark', voltline],
    ['Maren Ode', marenOde],
  ])('finds none in %s', (_, theme) => {
    expect(problems(theme)).toEqual([]);
  });

  it('names what stands on what, and rounds down: 4.478 is not 4.5', () => {
    expect(problems({ colours: { light: { onAction: '#777777', action: '#ffffff' } } })).toEqual([
      { foreground: 'onAction', background: 'action', needed: 4.5, mode: 'light', ratio: 4.47 },
    ]);
  });

  it('asks 3:1 of the edge of a control', () => {
    const found = problems({ colours: { light: { lineControl: '#999999' } } });
    expect(found.map(({ background }) => background)).toEqual(['page', 'surface', 'sunk']);
    expect(found.every(({ needed }) => needed === 3)).toBe(true);
  });

  it('asks more of text on pictures’ grounds than captions are used for', () => {
    const found = problems({ colours: { light: { plate4: '#8d9096' } } });
    expect(found.map(({ foreground }) => foreground)).toEqual(['ink2']);
  });

  it('judges dark mode with the light colours it keeps', () => {
    const found = problems({ mode: 'auto', colours: { dark: { page: '#101214' } } });
    expect(found).toContainEqual(expect.objectContaining({ mode: 'dark', foreground: 'ink', background: 'page' }));
    expect(found.some(({ mode }) => mode === 'light')).toBe(false);
  });

  it('reads both notations', () => {
    const hex = problems({ colours: { light: { ink3: '#b5b5b5' } } });
    const oklch = problems({ colours: { light: { ink3: 'oklch(77.5% 0 0)' } } });
    expect(hex.length).toBeGreaterThan(0);
    expect(oklch.map(({ background }) => background)).toEqual(hex.map(({ background }) => background));
    expect(oklch[0]!.ratio).toBeCloseTo(hex[0]!.ratio, 1);
  });
});
