import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { MARK } from './payloads.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What became markup, script or an address in this page, of what was only to be shown. */
export function brokenOut(html: string): string[] {
  if (!html.includes(MARK)) return [];
  return elementsOf(html).flatMap((element) => {
    const { tagName, attrs } = element;
    const tags = tagName.includes(MARK) ? [`element <${tagName}>`] : [];
    const attributes = attrs.filter(({ name, value }) => name.includes(MARK) || isScript(name, value));
    const code = ['script', 'style'].includes(tagName) && !isData(element) && textOf(element).includes(MARK);
    return [
      ...tags,
      ...attributes.map(({ name, value }) => `attribute ${name}="${value.slice(0, 80)}" of <${tagName}>`),
      ...(code ? [`text of <${tagName}>: ${textOf(element).slice(0, 120)}`] : []),
    ];
  });
}

const isScript = (name: string, value: string) =>
  value.includes(MARK) &&
  (name.startsWith('on') ||
    name === 'style' ||
    name === 'srcdoc' ||
    // Browsers leave out white space and control characters.
    (/^(href|src|action|formaction|data|xlink:href)$/.test(name) &&
      /^(javascript|data|vbscript):/i.test(value.replace(/[\p{Cc}\s]/gu, ''))));

/** Data in a script element is no script, as long as it is JSON to its end. */
function isData(element: Element): boolean {
  if (!element.attrs.some(({ name, value }) => name === 'type' && value.endsWith('json'))) return false;
  JSON.parse(textOf(element));
  return true;
}

export type FormOnPage = {
  /** Where it is sent, as it stands in the page; by a button's own address if it has one. */
  action: string;
  method: string;
  fields: { name: string; value: string; kind: string; options: string[] }[];
};

/** Every form of a page, once for each address that one of its buttons sends it to. */
export function formsOf(html: string): FormOnPage[] {
  const elements = elementsOf(html);
  return elements
    .filter(({ tagName }) => tagName === 'form')
    .flatMap((form) => {
      const id = attribute(form, 'id');
      const inside = [...descendants(form), ...elements.filter((one) => id && attribute(one, 'form') === id)];
      const fields = inside.flatMap(fieldOf);
      const buttons = inside.filter(
        ({ tagName, attrs }) => tagName === 'button' && attrs.some(({ name }) => name === 'formaction'),
      );
      const actions = new Set([
        attribute(form, 'action') ?? '',
        ...buttons.map((one) => attribute(one, 'formaction') ?? ''),
      ]);
      const method = attribute(form, 'method')?.toLowerCase() ?? 'get';
      return [...actions].map((action) => ({ action, method, fields }));
    });
}

/** Every address that a page links to. */
export const linksOf = (html: string): string[] =>
  elementsOf(html)
    .flatMap((one) => (one.tagName === 'a' ? [attribute(one, 'href') ?? ''] : []))
    .filter(Boolean);

function fieldOf(element: Element): FormOnPage['fields'] {
  const name = attribute(element, 'name');
  if (!name) return [];
  switch (element.tagName) {
    case 'input':
    case 'button': {
      const isSecret = attribute(element, 'autocomplete') === 'one-time-code';
      // Nobody types into what is only shown, though anybody can send something else.
      const isShown = attribute(element, 'readonly') !== undefined;
      const kind = isSecret
        ? 'password'
        : isShown
          ? 'readonly'
          : (attribute(element, 'type') ?? (element.tagName === 'input' ? 'text' : 'submit'));
      if (/^(radio|checkbox)$/.test(kind) && attribute(element, 'checked') === undefined) return [];
      return [{ name, kind, value: attribute(element, 'value') ?? '', options: [] }];
    }
    case 'textarea':
      return [{ name, kind: 'textarea', value: textOf(element), options: [] }];
    case 'select': {
      const options = descendants(element).filter(({ tagName }) => tagName === 'option');
      const chosen = options.find((one) => attribute(one, 'selected') !== undefined) ?? options[0];
      const valueOf = (one: Element) => attribute(one, 'value') ?? textOf(one);
      return [{ name, kind: 'select', value: chosen ? valueOf(chosen) : '', options: options.map(valueOf) }];
    }
    default:
      return [];
  }
}

const elementsOf = (html: string): Element[] => descendants(parse(html));
const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = ({ attrs }: Element, wanted: string) => attrs.find(({ name }) => name === wanted)?.value;

function descendants(node: Node): Element[] {
  const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => [...(isElement(child) ? [child] : []), ...descendants(child)]);
}

const textOf = (element: Element): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : isElement(child) ? textOf(child) : '')).join('');
