import { valueAt, withValueAt } from '#lib/at-path.ts';

/**
 * A theme with one of its values turned. A size that travels between two ends keeps the smaller one below the larger.
 */
export function turned<T>(theme: T, path: readonly string[], value: unknown): T {
  const changed = withValueAt(theme, path, value);
  const least = [...path.slice(0, -1), 'min'];
  if (path.at(-1) !== 'max' || !(Number(valueAt(theme, least)) > Number(value))) return changed;
  return withValueAt(changed, least, value);
}
