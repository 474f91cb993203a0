import type { GeneralSettings } from '#features/settings/general.ts';
import type { ThemeSettings } from '#features/theme/theme.ts';

/** The store's icon as SVG: its mark in the brand's colours, or the first letter of its name. */
export function storeIcon({ name, mark }: Pick<GeneralSettings, 'name' | 'mark'>, theme: ThemeSettings): string {
  const { brand, onBrand } = theme.colours.light;
  const inside = mark
    ? `<path fill="${brand}" d="${mark.ground}"/><path fill="${onBrand}" d="${mark.figure}"/>`
    : `<rect width="28" height="28" fill="${brand}"/><text x="14" y="20.5" text-anchor="middle" font-family="serif" font-size="20" fill="${onBrand}">${escaped(name)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28">${inside}</svg>`;
}

function escaped(name: string): string {
  const [letter = ''] = name;
  return /[\p{L}\p{N}]/u.test(letter) ? letter : '';
}
