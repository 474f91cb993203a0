import { queryWords, textWords } from '#features/search/words.ts';

/** As much of an order as it is found by; its number besides. */
type Findable = {
  email: string;
  phone: string | null;
  shippingAddress: { name: string; company?: string; city?: string } | null;
  billingAddress: { name: string; company?: string } | null;
  lines: readonly { title: string; variantTitle: string; sku: string | null }[];
  tags?: readonly string[];
};

const MOST_WORDS = 300;

/** The words an order is found by: who ordered, what, and the store's tags. */
export function orderWords({ email, phone, shippingAddress, billingAddress, lines, tags = [] }: Findable): string[] {
  const people = [shippingAddress, billingAddress].flatMap((address) =>
    address ? [address.name, address.company ?? ''] : [],
  );
  const things = lines.flatMap(({ title, variantTitle, sku }) => [title, variantTitle, sku ?? '']);
  const texts = [email, phone?.replace(/\D/g, '') ?? '', ...people, shippingAddress?.city ?? '', ...tags, ...things];
  return [...new Set(texts.flatMap(textWords))].slice(0, MOST_WORDS);
}

/** A word of a search of orders; the last one may be unfinished. */
export type OrderSearchWord = { word: string; isBegun: boolean };

/** Numbers are looked for whole: what they begin would be found in half of all orders. */
const SHORTEST_BEGUN = 3;

/** What is typed, as words that an order must all have. */
export function orderQuery(typed: string): OrderSearchWord[] {
  const words = queryWords(typed).flatMap(({ parts }) => parts);
  return words.map((word, index) => ({
    word,
    isBegun: index === words.length - 1 && word.length >= SHORTEST_BEGUN && !/\p{N}/u.test(word),
  }));
}

/** What is typed, with numbers as orders have them: `VL-1001` is 1001 where the store puts `VL-` before its numbers. */
export function withoutPrefix(typed: string, prefix: string): string {
  const numberIn = (word: string) => {
    const rest = word.replace(/^#/, '');
    const number = rest.toLowerCase().startsWith(prefix.toLowerCase()) ? rest.slice(prefix.length) : '';
    return /^\d+$/.test(number) ? number : word;
  };
  return typed.split(/\s+/).map(numberIn).join(' ');
}
