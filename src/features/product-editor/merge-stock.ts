/**
 * Stock after one person typed it and others bought meanwhile: what was typed counts as so many more or fewer than were seen.
 * Null where that makes no number of units: it begins or ends to be counted, or more were sold than are left.
 */
export function mergeStock(seen: string, typed: string, now: string): string | null {
  if (![seen, typed, now].every((text) => /^\d{1,12}$/.test(text))) return null;
  const left = Number(now) + Number(typed) - Number(seen);
  return left < 0 ? null : String(left);
}
