/**
 * A postcode as the country writes it, or null if it is none: `sw1a1aa` becomes `SW1A 1AA`, `00950` in Poland `00-950`.
 * Spaces and hyphens are put where the example has them, counted from the end, as the first part varies in length.
 */
export function normalisePostcode(typed: string, pattern: RegExp | null, example: string | undefined): string | null {
  const tidy = typed.trim().toUpperCase().replace(/\s+/g, ' ');
  if (!pattern) return tidy;
  const candidates = example ? [spacedLike(example, tidy), tidy] : [tidy];
  return candidates.find((candidate) => pattern.test(candidate)) ?? null;
}

/** How many digits a postcode has, if it is just digits and always as many; else null. */
export function digitCount(pattern: RegExp | null, example: string | undefined): number | null {
  if (!pattern || !example || !/^\d+$/.test(example)) return null;
  const isOneLength = !pattern.test(example.slice(1)) && !pattern.test(`${example}0`);
  return isOneLength ? example.length : null;
}

function spacedLike(example: string, postcode: string): string {
  let left = postcode.replace(/[\s-]/g, '');
  let spaced = '';
  for (const character of [...example].reverse()) {
    if (left === '') return spaced;
    const isSeparator = /[\s-]/.test(character);
    spaced = (isSeparator ? character : left.slice(-1)) + spaced;
    if (!isSeparator) left = left.slice(0, -1);
  }
  return left + spaced;
}
