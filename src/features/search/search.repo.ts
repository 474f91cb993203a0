import type { Question, SiteDb } from '#db/site-db.ts';
import type { ProductCard } from '#features/catalog/card.ts';
import type { Cursor } from '#features/listing/cursor.ts';
import { searchFrom, searchKey } from './search-cursor.ts';
import type { SearchResults, Suggestions } from './search.ts';
import { typedSpellings } from './spellings.ts';
import { queryWords, type QueryWord } from './words.ts';

const pageSize = 24;
const countedUpTo = 100;
const countedWithout = 20;
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
      const asked = words.map(searchWord);
      const from = searchFrom(after);
      return {
        statements: [
          site.index.found(asked, from, pageSize + 1),
          site.index.foundCorrected(asked, from, pageSize + 1),
          site.index.corrections(asked),
          site.index.counts(asked, countedUpTo + 1),
          site.index.without(asked, countedWithout + 1),
        ],
        answer: ([typed, corrected, corrections, counts, without]) => {
          const [count] = counts as { typed: number; corrected: number }[];
          if (count?.typed) return page(words, null, typed as FoundRow[], count.typed, after);
          if (!count?.corrected) return { ...nothingFound(words), without: withoutOne(words, without as CountRow[]) };
          const better = words.map(({ text }, i) => (corrections as CorrectionRow[])[i]?.word ?? text);
          return page(words, better, corrected as FoundRow[], count.corrected, after);
        },
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
          site.index.beginning(words.map(searchWord), mostSuggested.products),
          site.index.wordsFrom(begun, vocabularyRead, mostSuggested.words),
        ],
        answer: ([cards, found]) => ({
          products: cardsIn(cards as { card: string }[]),
          words: (found as { word: string }[]).map(({ word }) => [...words.slice(0, -1).map(({ text }) => text), word].join(' ')),
        }),
      };
    },
  };
}

type FoundRow = { tier: number; key: number; card: string };
type CorrectionRow = { place: number; word: string | null };
type CountRow = { place: number; count: number };

const searchWord = ({ text, parts }: QueryWord) => ({ parts, spellings: parts.length > 1 ? [] : typedSpellings(text) });

function page(words: QueryWord[], corrected: string[] | null, found: FoundRow[], count: number, after: Cursor | null): SearchResults {
  const rows = found.slice(0, pageSize);
  const offset = after?.offset ?? 0;
  const last = rows.at(-1);
  const next: Cursor | null =
    last && found.length > pageSize ? { direction: 'after', key: searchKey(last), offset: offset + rows.length } : null;
  return {
    ...nothingFound(words),
    corrected,
    cards: cardsIn(rows),
    total: { count: Math.min(count, countedUpTo), more: count > countedUpTo },
    range: rows.length ? { first: offset + 1, last: offset + rows.length } : { first: 0, last: 0 },
    next,
  };
}

function withoutOne(words: QueryWord[], counts: CountRow[]): SearchResults['without'] {
  return counts
    .filter(({ count }) => count > 0)
    .map(({ place, count }) => ({
      word: words[place]?.text ?? '',
      q: words
        .toSpliced(place, 1)
        .map(({ text }) => text)
        .join(' '),
      count: Math.min(count, countedWithout),
      more: count > countedWithout,
    }));
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
