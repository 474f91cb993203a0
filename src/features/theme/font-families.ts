/** A typeface a merchant may choose. Families without faces are on the shopper's machine. */
type FontFamily = {
  /** What a merchant reads, and the family's name in the stylesheet. */
  name: string;
  /** What is shown instead, in order. */
  fallback: string;
  /** Axis of width, where the files have one. */
  stretch?: string;
  /**
   * A typeface most machines have, set to the same width and height in per cent, so that lines do not break anew when
   * the file arrives. `sizeAdjust` was measured on running text (Imbue at 80 px); the rest follows from the font.
   */
  standIn?: { local: readonly string[]; sizeAdjust: number; ascent: number; descent: number };
  /** Downloadable files; `file` names the address in `FontUrls`. */
  faces: { file: string; style: 'normal' | 'italic'; subset: keyof typeof unicodeRanges }[];
};

/** Characters of each file, as its publisher cut them: a browser fetches only the files a page's words need. */
export const unicodeRanges = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,' +
    'U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,' +
    'U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
} as const;

/** The typefaces that are installed with Hermes, all variable in weight from 100 to 900. */
export const fontFamilies = {
  'system-sans': { name: 'System sans-serif', fallback: 'system-ui,sans-serif', faces: [] },
  'system-serif': { name: 'System serif', fallback: 'ui-serif,Georgia,serif', faces: [] },
  archivo: {
    name: 'Archivo',
    fallback: 'Arial,sans-serif',
    stretch: '62% 125%',
    standIn: { local: ['Arial', 'Liberation Sans'], sizeAdjust: 97.4, ascent: 90.1, descent: 21.6 },
    faces: [
      { file: 'archivo-latin', style: 'normal', subset: 'latin' },
      { file: 'archivo-latin-ext', style: 'normal', subset: 'latin-ext' },
      { file: 'archivo-latin-italic', style: 'italic', subset: 'latin' },
    ],
  },
  'hanken-grotesk': {
    name: 'Hanken Grotesk',
    fallback: 'Arial,sans-serif',
    standIn: { local: ['Arial', 'Liberation Sans'], sizeAdjust: 100.7, ascent: 99.3, descent: 30.1 },
    faces: [
      { file: 'hanken-grotesk-latin', style: 'normal', subset: 'latin' },
      { file: 'hanken-grotesk-latin-ext', style: 'normal', subset: 'latin-ext' },
      { file: 'hanken-grotesk-latin-italic', style: 'italic', subset: 'latin' },
    ],
  },
  imbue: {
    name: 'Imbue',
    fallback: '"Bodoni 72",Didot,serif',
    standIn: { local: ['Times New Roman', 'Liberation Serif'], sizeAdjust: 68.7, ascent: 138.3, descent: 36.4 },
    faces: [
      { file: 'imbue-latin', style: 'normal', subset: 'latin' },
      { file: 'imbue-latin-ext', style: 'normal', subset: 'latin-ext' },
    ],
  },
} as const satisfies Record<string, FontFamily>;

export type FontId = keyof typeof fontFamilies;
export const fontIds = Object.keys(fontFamilies) as [FontId, ...FontId[]];

export type FontFace = (typeof fontFamilies)[FontId]['faces'][number];

/** Where each font file is served. */
export type FontUrls = Record<FontFace['file'], string>;
