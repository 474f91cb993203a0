import { tableNames } from '#db/site-db.ts';
import { rowsOf, type Twin } from '../support/twin-rows.ts';
import { tellsOf, twinA, twinB } from '../support/twins.ts';
import type { Name } from './names.ts';

/** Finds what can only come from the other store. */
export type Tells = {
  /** In an answer to a request that had `carried` in it: what was sent may come back, and nothing else. */
  inAnswer: (text: string, carried: string) => string | null;
  /** A text of a store in what the other one keeps, where everything that was ever sent may stand. */
  inRows: (text: string, whose: Twin) => string | null;
};

/** An id that was made for an answer. Those of the twins are not among them. */
export const FRESH_ID = /\b(?!01900000)[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;

/** Reads from the twins' rows what the other store's texts are, and which names only it has. */
export function tells(names: Name[]): Tells {
  const only = names
    .filter(({ whose, text }) => whose === 'other' && /[a-z]-\d|\d{4}$|@/.test(text) && !/^\d+$/.test(text))
    .map(({ text }) => text);
  const othersOnly = new RegExp(`(?<![\\w-])(?:${only.map(RegExp.escape).join('|')})(?![\\w-])`);
  const phrases = new Map([twinA, twinB].map((twin) => [twin, phrasesOf(twin)]));
  const inRows: Tells['inRows'] = (text, whose) => {
    const found = folded(withoutChance(text));
    return phrases.get(whose)!.find((one) => found.includes(one)) ?? null;
  };
  return {
    inAnswer(text, carried) {
      const rest = without(text, carried);
      const found = tellsOf(twinB, withoutChance(rest)) ?? othersOnly.exec(rest)?.[0] ?? null;
      // Taking out what was sent must not hide a text of the other store that begins with it.
      return found ?? (carried && folded(twinB.mark).includes(folded(carried)) ? inRows(text, twinB) : null);
    },
    inRows,
  };
}

/** What no request is made of and only a store's own rows hold: its texts in full, and its figures. */
function phrasesOf(twin: Twin): string[] {
  const texts = tableNames.flatMap((name) => rowsOf(name, twin).flatMap((row) => textsIn(row, twin)));
  return [...new Set([...texts, String(twin.figure).slice(0, -3)])].map(folded);
}

/** The texts of a row that say whose they are, those within documents too. */
function textsIn(value: unknown, twin: Twin): string[] {
  if (typeof value === 'string') return value.includes(`${twin.mark} `) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((one) => textsIn(one, twin)) : [];
}

/** Six digits of a store's figure come up by themselves, sooner or later, in random ids and hashes. */
const withoutChance = (text: string) => text.replaceAll(FRESH_ID, '∎').replaceAll(/\b[0-9a-f]{32,}\b/g, '∎');

/** A text without what was sent, however it is written in pages, addresses and JSON. */
export function without(text: string, carried: string): string {
  if (!carried) return text;
  const ways = [
    carried,
    encodeURIComponent(carried),
    encodeURIComponent(encodeURIComponent(carried)),
    carried.toLowerCase(),
    carried.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  ];
  return ways.reduce((rest, way) => rest.replaceAll(way, '∎'), text);
}

const folded = (text: string) => text.toLowerCase();
