/** What stands at a path in a document; undefined where the path leads nowhere. */
export const valueAt = (document: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inside, key) => (inside as Record<string | number, unknown> | null | undefined)?.[key],
    document,
  );

/** The document with another value at a path. Nothing of the one that was given changes. */
export function withValueAt<T>(document: T, path: readonly (string | number)[], value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  const inside = (document ?? {}) as Record<string | number, unknown>;
  const changed = withValueAt(inside[key], rest, value);
  if (!Array.isArray(inside)) return { ...inside, [key]: changed } as T;
  return inside.with(key as number, changed) as T;
}

/** A list with one of its things at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(Math.min(Math.max(to, 0), rest.length), 0, list[from]!);
}
