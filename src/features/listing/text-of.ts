import { textWords, vocabulary } from '#features/search/words.ts';
import type { ProductSource } from './product-source.ts';

const longestBody = 4_000;

/** The words a product is searched by, from what names it, through what it is filed under, to what is said of it. */
export function textOf(source: ProductSource): { title: string[]; keywords: string[]; body: string[] } {
  const html = [source.descriptionHtml, ...source.details.flatMap(({ title, html }) => [title, html])];
  const specs = source.specs.flatMap(({ label, value }) => [label, value]);
  return {
    title: textWords(source.title),
    keywords: words([...naming(source), ...source.variants.map(({ sku }) => sku ?? '')]),
    body: words([source.summary, ...specs, ...html.map(plainText)]).slice(0, longestBody),
  };
}

/** The words a product adds to what the store suggests and corrects towards. */
export const vocabularyOf = (source: ProductSource): string[] =>
  vocabulary([source.title, ...naming(source)].join(' . '));

function naming({ vendor, productType, tags, branch, options }: ProductSource): string[] {
  const values = options.flatMap((option) => option.values.map(({ label }) => label));
  return [vendor, productType, ...tags, ...branch.map(({ title }) => title), ...values];
}

const words = (texts: string[]): string[] => [...new Set(texts.flatMap(textWords))];

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function plainText(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
