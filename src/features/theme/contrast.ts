import { clampRgb, modeLrgb, modeOklch, modeRgb, useMode, wcagContrast } from 'culori/fn';
import type { ColourRole, Palette } from './colours.ts';
import { darkPalette, type ThemeSettings } from './theme.ts';

const rgb = useMode(modeRgb);
useMode(modeLrgb);
useMode(modeOklch);

/** Text needs 4.5:1, the edge of a control and the ring of focus 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). */
const text = 4.5;
const edge = 3;

const grounds = ['page', 'surface', 'sunk'] as const;
const plates = ['plate', 'plate2', 'plate3', 'plate4'] as const;

type Pair = { foreground: ColourRole; background: ColourRole; needed: number };

/** What stands on what. */
const pairs: Pair[] = [
  ...on(grounds, ['ink', 'ink2', 'ink3', 'sale', 'ok', 'warn', 'danger'], text),
  ...on(plates, ['ink', 'ink2'], text),
  ...on(['action'], ['onAction'], text),
  ...on(['actionHover'], ['onActionHover'], text),
  ...on(['brand'], ['onBrand', 'onBrand2'], text),
  ...on(['bar'], ['onBar'], text),
  ...on(['foot'], ['onFoot', 'onFoot2'], text),
  ...on(['select'], ['page'], text),
  ...on(['pick'], ['ink', 'ink2', 'ink3', 'sale'], text),
  ...on(['saleSoft'], ['sale'], text),
  ...on(['okSoft'], ['ok'], text),
  ...on(['warnSoft'], ['warn'], text),
  ...on(['dangerSoft'], ['danger'], text),
  ...on(grounds, ['lineControl', 'select', 'focus'], edge),
];

function on(backgrounds: readonly ColourRole[], foregrounds: readonly ColourRole[], needed: number): Pair[] {
  return backgrounds.flatMap((background) => foregrounds.map((foreground) => ({ foreground, background, needed })));
}

/** Two colours of a theme that cannot be told apart well enough. `ratio` is rounded down to a hundredth. */
export type ContrastProblem = Pair & { mode: 'light' | 'dark'; ratio: number };

/**
 * The pairs of colour roles that are too close to each other, in light mode and, where the theme has one, in dark mode.
 * Empty for a theme that everyone can read.
 */
export function contrastProblems(theme: ThemeSettings): ContrastProblem[] {
  const dark = darkPalette(theme);
  return [...problemsOf('light', theme.colours.light), ...(dark ? problemsOf('dark', dark) : [])];
}

function problemsOf(mode: 'light' | 'dark', palette: Palette): ContrastProblem[] {
  return pairs
    .map((pair) => {
      const exact = wcagContrast(shown(palette[pair.foreground]), shown(palette[pair.background]));
      return { ...pair, mode, ratio: Math.floor(exact * 100) / 100 };
    })
    .filter(({ ratio, needed }) => ratio < needed);
}

/** A colour as a screen without a wide gamut shows it. */
function shown(colour: string) {
  return clampRgb(rgb(colour)!);
}
