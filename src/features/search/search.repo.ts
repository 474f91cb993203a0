import type { SearchRow } from '#db/index-search.ts';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { ProductCard } from '#features/catalog/card.ts';
import type { Cursor } from '#features/listing/cursor.ts';
import { searchFrom, searchKey } from './search-cursor.ts';
import type { SearchResults, Suggestions } from './search.ts';
import { typedSpellings } from './spellings.ts';
import { queryWords, type QueryWord } from './words.ts';

const pageSize = 24;
const countedUpTo = 50;
const countedWithout = 10;
/** Spellings looked up for one search, over all its words. */
const spellingsLookedUp = 70;
const mostSuggested = { products: 6, words: 4 };
const vocabularyRead = 100;
/** From this many letters on there are few enough products to suggest. */
const shortestBeginning = 2;

/** Finding a store's products by words. Whatever is typed is harmless. */
export function searchRepo(site: SiteDb) {
  return {
    /** One page of 24; `after` is the `next` of the page before (`parseCursor('after', …)`). */
    results(q: string, after: Cursor | null): Question<SearchResults> {
      const words = queryWords(q);
      if (!words.length) return { statements: [], answer: () => nothingFound([]) };
      const limits = { page: pageSize + 1, count: countedUpTo + 1, without: countedWithout + 1 };
      return {
        statements: [site.index.search(searchWords(words), searchFrom(after), limits)],
        answer: ([rows]) => resultsOf(words, rows as SearchRow[], after),
      };
    },

    /** Up to 6 products and 4 words that begin with what was typed so far. */
    suggestions(q: string): Question<Suggestions> {
      const words = queryWords(q);
      const begun = words.at(-1)?.text ?? '';
      if (begun.length < shortestBeginning && words.length < 2) {
        return { statements: [], answer: () => ({ products: [], words: [] }) };
      }
      return {
        statements: [
          site.index.beginning(searchWords(words), mostSuggested.products),
          site.index.wordsFrom(begun, vocabularyRead, mostSuggested.words),
        ],
        answer: ([cards, found]) => ({
          products: cardsIn(cards as { card: string }[]),
          words: (found as { word: string }[]).map(({ word }) =>
            [...words.slice(0, -1).map(({ text }) => text), word].join(' '),
          ),
        }),
      };
    },
  };
}

function searchWords(words: QueryWord[]) {
  let room = spellingsLookedUp;
  return words.map(({ text, parts }) => {
    const spellings = parts.length > 1 ? [] : typedSpellings(text).slice(0, Math.max(room, 0));
    room -= spellings.length;
    return { parts, spellings };
  });
}

function resultsOf(words: QueryWord[], rows: SearchRow[], after: Cursor | null): SearchResults {
  const about = rows[0];
  const count = about?.count ?? 0;
  if (!count)
    return { ...nothingFound(words), without: withoutOne(words, JSON.parse(about?.without ?? '[]') as number[]) };
  const found = rows.filter(isFound);
  const page = found.slice(0, pageSize);
  const offset = after?.offset ?? 0;
  const last = page.at(-1);
  const fixes = JSON.parse(about?.corrections ?? '[]') as (string | null)[];
  return {
    ...nothingFound(words),
    corrected: fixes.length ? words.map(({ text }, i) => fixes[i] ?? text) : null,
    cards: cardsIn(page),
    total: { count: Math.min(count, countedUpTo), more: count > countedUpTo },
    range: page.length ? { first: offset + 1, last: offset + page.length } : { first: 0, last: 0 },
    next:
      last && found.length > pageSize
        ? { direction: 'after', key: searchKey(last), offset: offset + page.length }
        : null,
  };
}

type FoundRow = SearchRow & { tier: number; key: number; card: string };
const isFound = (row: SearchRow): row is FoundRow => row.card !== null;

function withoutOne(words: QueryWord[], counts: number[]): SearchResults['without'] {
  return words.flatMap(({ text }, i) => {
    const count = counts[i] ?? 0;
    const q = words
      .toSpliced(i, 1)
      .map((word) => word.text)
      .join(' ');
    return count ? [{ word: text, q, count: Math.min(count, countedWithout), more: count > countedWithout }] : [];
  });
}

const nothingFound = (words: QueryWord[]): SearchResults => ({
  words: words.map(({ text }) => text),
  corrected: null,
  cards: [],
  total: { count: 0, more: false },
  range: { first: 0, last: 0 },
  next: null,
  without: [],
});

const cardsIn = (rows: { card: string }[]): ProductCard[] => rows.map(({ card }) => JSON.parse(card) as ProductCard);
