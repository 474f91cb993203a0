import { type FontFace, fontFamilies, type FontId, type FontUrls, unicodeRanges } from './font-families.ts';
import type { ThemeSettings } from './theme.ts';

/** The same statement opens every stylesheet of the storefront, so it does not matter which one arrives first. */
const layers = '@layer reset,tokens,theme,base,layout,components,sections,utilities;';

const shadows = {
  none: 'none',
  soft: '0 1px 2px rgb(0 0 0 / 0.06),0 12px 32px rgb(0 0 0 / 0.14)',
  deep: '0 2px 6px rgb(0 0 0 / 0.1),0 24px 64px rgb(0 0 0 / 0.28)',
};

const fields = {
  boxed: {
    'field-border': 'var(--line-w)',
    'field-radius': 'var(--radius-m)',
    'field-pad': '0.75rem',
    'field-bg': 'var(--c-surface)',
    'field-bg-error': 'var(--c-danger-soft)',
  },
  underlined: {
    'field-border': '0 0 var(--line-w) 0',
    'field-radius': '0px',
    'field-pad': '0rem',
    'field-bg': 'transparent',
    'field-bg-error': 'transparent',
  },
};

type Declarations = Record<string, string | number>;

/**
 * A store's theme as a stylesheet: its fonts, and the value of every token. `theme` must come from `themeSettings`,
 * which lets nothing through that could close a rule or load a file; the addresses of the fonts are those of the build.
 */
export function themeStylesheet(theme: ThemeSettings, fontUrls: FontUrls): string {
  const { mode, colours } = theme;
  const dark = rule({ 'color-scheme': 'dark', ...tokens(colourTokens(colours.dark ?? {})) });
  const light = rule({ 'color-scheme': 'light', ...tokens(knobs(theme)), ...tokens(colourTokens(colours.light)) });
  const rules = {
    light,
    dark: light + dark,
    auto: `${light}@media (prefers-color-scheme:dark){${dark}}`,
  };
  return `${layers}${fontFaces(theme, fontUrls)}@layer theme{${rules[mode]}}`;
}

function fontFaces({ type }: ThemeSettings, fontUrls: FontUrls): string {
  const chosen = new Set<FontId>([type.text, type.display]);
  return [...chosen]
    .flatMap((id) => [...fontFamilies[id].faces.map((face) => fontFace(id, face, fontUrls[face.file])), standIn(id)])
    .join('');
}

function fontFace(id: FontId, face: FontFace, url: string): string {
  const family = fontFamilies[id];
  return `@font-face${block({
    'font-family': `"${family.name}"`,
    'font-style': face.style,
    'font-weight': '100 900',
    ...('stretch' in family && { 'font-stretch': family.stretch }),
    'font-display': 'swap',
    src: `url("${url}") format("woff2")`,
    'unicode-range': unicodeRanges[face.subset],
  })}`;
}

function standIn(id: FontId): string {
  const family = fontFamilies[id];
  if (!('standIn' in family)) return '';
  const { local, sizeAdjust, ascent, descent } = family.standIn;
  return `@font-face${block({
    'font-family': `"${family.name} stand-in"`,
    src: local.map((name) => `local("${name}")`).join(','),
    'size-adjust': `${sizeAdjust}%`,
    'ascent-override': `${ascent}%`,
    'descent-override': `${descent}%`,
    'line-gap-override': '0%',
  })}`;
}

function knobs({ type, space, shape }: ThemeSettings): Declarations {
  return {
    density: space.density,
    'type-base-min': type.base.min,
    'type-base-max': type.base.max,
    'type-ratio-min': type.ratio.min,
    'type-ratio-max': type.ratio.max,
    radius: `${shape.radius}px`,
    'line-w': `${shape.lineWidth}px`,
    'font-text': fontStack(type.text),
    'font-display': fontStack(type.display),
    'text-leading': type.textLeading,
    'display-weight': type.displayWeight,
    'display-stretch': `${type.displayStretch}%`,
    'display-tracking': `${type.displayTracking}em`,
    'display-leading': type.displayLeading,
    'title-weight': type.titleWeight,
    'title-stretch': `${type.titleStretch}%`,
    'title-tracking': `${type.titleTracking}em`,
    'label-weight': type.labelWeight,
    'label-stretch': `${type.labelStretch}%`,
    'label-tracking': `${type.labelTracking}em`,
    'label-case': type.labelCase,
    'page-max': `${space.pageMax}rem`,
    gutter: fluid(space.gutter, '4vw'),
    'grid-gap': fluid(space.gridGap, '1.8vw'),
    'control-h': `${space.controlHeight}rem`,
    'control-pad': `${space.controlPadding}rem`,
    'plate-ratio': shape.plateRatio.replace(':', ' / '),
    'plate-fit': shape.pictures === 'fill' ? 'cover' : 'contain',
    shadow: shadows[shape.shadow],
    ...fields[shape.fields],
    'price-l': `var(--step-${type.priceStep})`,
    'pdp-title': `var(--step-${type.productTitleStep})`,
  };
}

function fontStack(id: FontId): string {
  const { name, fallback, faces } = fontFamilies[id];
  return faces.length ? `"${name}","${name} stand-in",${fallback}` : fallback;
}

function fluid({ min, max }: { min: number; max: number }, travel: string): string {
  return min === max ? `${min}rem` : `clamp(${min}rem, ${travel}, ${max}rem)`;
}

/** `onBrand2` is the token `--c-on-brand-2`. */
function colourTokens(colours: Record<string, string | undefined>): Declarations {
  return Object.fromEntries(
    Object.entries(colours)
      .filter((entry): entry is [string, string] => entry[1] !== undefined)
      .map(([role, value]) => [`c-${role.replace(/[A-Z0-9]/g, (char) => `-${char.toLowerCase()}`)}`, value]),
  );
}

function tokens(declarations: Declarations): Declarations {
  return Object.fromEntries(Object.entries(declarations).map(([name, value]) => [`--${name}`, value]));
}

function rule(declarations: Declarations): string {
  return `:root${block(declarations)}`;
}

function block(declarations: Declarations): string {
  return `{${Object.entries(declarations)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}`;
}
