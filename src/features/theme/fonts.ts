import archivoLatinExt from '@fontsource-variable/archivo/files/archivo-latin-ext-standard-normal.woff2?url';
import archivoLatinItalic from '@fontsource-variable/archivo/files/archivo-latin-standard-italic.woff2?url';
import archivoLatin from '@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2?url';
import hankenLatinExt from '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-ext-wght-normal.woff2?url';
import hankenLatinItalic from '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-italic.woff2?url';
import hankenLatin from '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2?url';
import imbueLatinExt from '@fontsource-variable/imbue/files/imbue-latin-ext-standard-normal.woff2?url';
import imbueLatin from '@fontsource-variable/imbue/files/imbue-latin-standard-normal.woff2?url';
import { fontFamilies, type FontUrls } from './font-families.ts';
import type { ThemeSettings } from './theme.ts';

/** Addresses of the installed font files in this build. Archivo with its axis of width, Imbue with its optical sizes. */
export const fontUrls: FontUrls = {
  'archivo-latin': archivoLatin,
  'archivo-latin-ext': archivoLatinExt,
  'archivo-latin-italic': archivoLatinItalic,
  'hanken-grotesk-latin': hankenLatin,
  'hanken-grotesk-latin-ext': hankenLatinExt,
  'hanken-grotesk-latin-italic': hankenLatinItalic,
  'imbue-latin': imbueLatin,
  'imbue-latin-ext': imbueLatinExt,
};

/** The files a page of this theme cannot be shown without: the Latin upright of its one or two typefaces. */
export function preloadsOf({ type }: Pick<ThemeSettings, 'type'>): string[] {
  const families = new Set([type.text, type.display]);
  return [...families].flatMap((id) => fontFamilies[id].faces.slice(0, 1).map((face) => fontUrls[face.file]));
}
