import type { LinePlace } from './import-runs.repo.ts';

/** A place in a report as an address carries it. */
export const placeText = ({ line, id }: LinePlace): string => `${line}.${id}`;

/** Reads a place from an address; null for what is none. */
export function linePlace(text: string | null): LinePlace | null {
  const [, line, id] = /^(\d{1,9})\.([\w-]{1,64})$/.exec(text ?? '') ?? [];
  return line && id ? { line: Number(line), id } : null;
}
