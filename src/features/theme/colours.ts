import { z } from 'zod';

/** One spelling for each notation, so that nothing but a colour can reach the stylesheet. */
const opaquePattern =
  /^(?:#[0-9a-f]{6}|oklch\((?:100|\d{1,2}(?:\.\d{1,3})?)% 0(?:\.\d{1,4})? \d{1,3}(?:\.\d{1,2})?\))$/;
const veilPattern = /^#[0-9a-f]{8}$/;

const colour = z.string().toLowerCase().regex(opaquePattern, 'Use a colour like #1a2b3c or oklch(62% 0.19 260)');

const veil = z.string().toLowerCase().regex(veilPattern, 'Use a colour with transparency, like #0a0c0e8c');

/**
 * What each colour is for, with the neutral theme's values. Numbers rank by weight: `ink` is text, `ink2` secondary
 * text, `ink3` captions; `plate2` to `plate4` are further tints of the ground behind pictures.
 */
export const lightColours = z.strictObject({
  page: colour.default('#ffffff'),
  surface: colour.default('#ffffff'),
  sunk: colour.default('#f4f4f5'),
  plate: colour.default('#eeeff1'),
  plate2: colour.default('#eeeff1'),
  plate3: colour.default('#eeeff1'),
  plate4: colour.default('#eeeff1'),
  ink: colour.default('#16181b'),
  ink2: colour.default('#474c53'),
  ink3: colour.default('#656b73'),
  line: colour.default('#dcdfe2'),
  lineControl: colour.default('#7f868e'),
  action: colour.default('#16181b'),
  onAction: colour.default('#ffffff'),
  actionHover: colour.default('#000000'),
  onActionHover: colour.default('#ffffff'),
  brand: colour.default('#16181b'),
  onBrand: colour.default('#ffffff'),
  onBrand2: colour.default('#d8dadd'),
  bar: colour.default('#16181b'),
  onBar: colour.default('#ffffff'),
  foot: colour.default('#16181b'),
  onFoot: colour.default('#ffffff'),
  onFoot2: colour.default('#b9bec4'),
  footLine: colour.default('#3a3f45'),
  select: colour.default('#16181b'),
  pick: colour.default('#f4f4f5'),
  sale: colour.default('#b3141c'),
  saleSoft: colour.default('#fdecec'),
  ok: colour.default('#0b6b3a'),
  okSoft: colour.default('#e8f5ed'),
  warn: colour.default('#8a4b00'),
  warnSoft: colour.default('#fdf1de'),
  danger: colour.default('#b3141c'),
  dangerSoft: colour.default('#fdecec'),
  focus: colour.default('#16181b'),
  focusGap: colour.default('#ffffff'),
  scrim: veil.default('#0a0c0e8c'),
});

export type Palette = z.infer<typeof lightColours>;
export type ColourRole = keyof Palette;

const roles = Object.keys(lightColours.shape) as ColourRole[];

/** What differs in dark mode; a role that is not named keeps its light value. */
export const darkColours = z.strictObject(
  Object.fromEntries(roles.map((role) => [role, lightColours.shape[role].unwrap().optional()])) as {
    [Role in ColourRole]: z.ZodOptional<z.ZodString>;
  },
);

export type DarkColours = z.infer<typeof darkColours>;
