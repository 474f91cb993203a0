/** A form as a browser would send it. */
export type Form = { action: string; method: string; fields: Record<string, string> };

/** The forms of a page, with what stands in them. */
export function formsIn(page: string): Form[] {
  return [...page.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/gi)].map(([, tag = '', inner = '']) => {
    const id = attribute(tag, 'id');
    const beside = id ? elements(page).filter((element) => attribute(element.tag, 'form') === id) : [];
    const fields = [...elements(inner), ...beside].flatMap(({ tag: element, content }) => {
      const name = attribute(element, 'name');
      return name ? [[name, valueOf(element, content)] as const] : [];
    });
    const method = (attribute(tag, 'method') ?? 'get').toUpperCase();
    return { action: attribute(tag, 'action') ?? '', method, fields: Object.fromEntries(fields) };
  });
}

/** The addresses that a page leads to, as they stand in it. */
export const linksIn = (page: string): string[] =>
  [...page.matchAll(/\s(?:href|src|data-\w+)="(\/[^"]*)"/g)].map(([, address]) => unescaped(address!));

type Element = { tag: string; content: string };

const elements = (text: string): Element[] =>
  [...text.matchAll(/<(input|button|select|textarea)\b([^>]*)>(?:([^]*?)<\/\1>)?/gi)].map(
    ([, , tag = '', content = '']) => ({ tag, content }),
  );

function valueOf(tag: string, content: string): string {
  const chosen =
    /<option\b([^>]*\bselected\b[^>]*)>/.exec(content) ?? /<option\b([^>]*\bvalue="[^"]+"[^>]*)>/.exec(content);
  if (chosen) return attribute(chosen[1]!, 'value') ?? '';
  return attribute(tag, 'value') ?? (content.includes('<') ? '' : unescaped(content));
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag);
  return found ? unescaped(found[1]!) : null;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"', '#38': '&' };
const unescaped = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
