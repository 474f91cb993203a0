import { z } from 'zod';
import { darkColours, lightColours, type Palette } from './colours.ts';
import { fontIds } from './font-families.ts';

/** Aspect ratios of the ground behind pictures, width to height. */
export const plateRatios = ['1:1', '4:5', '3:4', '2:3', '5:4', '4:3', '3:2'] as const;

const between = (low: number, high: number) => z.number().min(low).max(high);

/** Two values between which a size travels with the window, from 390 px to 1280 px. */
const span = (low: number, high: number, min: number, max: number) =>
  z
    .strictObject({ min: between(low, high).default(min), max: between(low, high).default(max) })
    .refine((range) => range.min <= range.max, 'The smaller size must not be above the larger one')
    .prefault({});

const weight = z.int().min(100).max(900);
/** Per cent of the normal width; only typefaces with an axis of width follow it. */
const stretch = between(62, 125).default(100);
/** Space between letters, in em. */
const tracking = between(-0.08, 0.2);

/** Layouts a store chooses from. Each is a `data-` attribute of `<html>` and a stylesheet of its own. */
const structure = z
  .strictObject({
    header: z.enum(['utility', 'masthead']).default('utility'),
    card: z.enum(['spec', 'plate']).default('plate'),
    listing: z.enum(['rail', 'bar']).default('rail'),
    gallery: z.enum(['thumbs', 'stack']).default('thumbs'),
    footer: z.enum(['columns', 'wordmark', 'line']).default('columns'),
  })
  .prefault({});

/** Sizes in rem, letter spacing in em, widths in per cent, leading as a multiple of the size. */
const type = z
  .strictObject({
    text: z.enum(fontIds).default('system-sans'),
    display: z.enum(fontIds).default('system-sans'),
    /** Size of body text: never under 16 px. */
    base: span(1, 1.25, 1, 1),
    /** Each step of the scale is this many times the one below. */
    ratio: span(1.05, 1.5, 1.18, 1.25),
    textLeading: between(1.3, 1.9).default(1.5),
    displayWeight: weight.default(700),
    displayStretch: stretch,
    displayTracking: tracking.default(-0.015),
    displayLeading: between(0.8, 1.5).default(1.05),
    titleWeight: weight.default(600),
    titleStretch: stretch,
    titleTracking: tracking.default(0),
    labelWeight: weight.default(600),
    labelStretch: stretch,
    labelTracking: tracking.default(0),
    labelCase: z.enum(['none', 'uppercase']).default('none'),
    /** Step of the scale at which the product page prints its price and its title. */
    priceStep: z.int().min(0).max(5).default(3),
    productTitleStep: z.int().min(3).max(7).default(5),
  })
  .prefault({});

/** In rem, apart from `density`, which multiplies every space. */
const space = z
  .strictObject({
    density: between(0.8, 1.3).default(1),
    pageMax: between(60, 110).default(82),
    gutter: span(0.5, 6, 1, 2.5),
    gridGap: span(0.25, 4, 1.5, 1.5),
    /** Height of buttons and fields: never under 44 px. */
    controlHeight: between(2.75, 4).default(2.75),
    controlPadding: between(0.5, 4).default(1.25),
  })
  .prefault({});

/** `radius` and `lineWidth` in px. */
const shape = z
  .strictObject({
    radius: between(0, 32).default(6),
    lineWidth: between(1, 4).default(1),
    plateRatio: z.enum(plateRatios).default('1:1'),
    /** Photographs fill the plate and are cropped; cut-outs stand on it whole. */
    pictures: z.enum(['fill', 'whole']).default('fill'),
    fields: z.enum(['boxed', 'underlined']).default('boxed'),
    shadow: z.enum(['none', 'soft', 'deep']).default('soft'),
  })
  .prefault({});

/**
 * A store's look: settings document of group `theme`. Values only, each within bounds and none of them free text, so
 * that no selector, address or rule can come in with them. `themeSettings.parse({})` is the neutral theme.
 */
export const themeSettings = z
  .strictObject({
    structure,
    /** `auto` follows what the shopper's system prefers. */
    mode: z.enum(['light', 'dark', 'auto']).default('light'),
    type,
    space,
    shape,
    colours: z.strictObject({ light: lightColours.prefault({}), dark: darkColours.optional() }).prefault({}),
  })
  .refine((theme) => theme.mode === 'light' || theme.colours.dark !== undefined, {
    path: ['mode'],
    message: 'Choose the dark colours first',
  });

export type ThemeSettings = z.infer<typeof themeSettings>;
export type ThemeInput = z.input<typeof themeSettings>;
export type Structure = ThemeSettings['structure'];

/** The colours of dark mode in full, or null where the theme has none. */
export function darkPalette(theme: ThemeSettings): Palette | null {
  const { light, dark } = theme.colours;
  return dark ? { ...light, ...dark } : null;
}
