import ts from 'typescript';

/** A piece of code and what stands there when a condition is gone. */
export type Change = { operator: string; start: number; end: number; was: string; without: string };

/** What code calls the store that a row, a key or a signature belongs to. */
const STORE = /^(?:\w+\.)*(?:siteId|site\.id|siteKey|site\.key)$/;

type Operator = (node: ts.Node, text: (node: ts.Node) => string) => Omit<Change, 'operator' | 'was'> | null;

/** By name: how a condition is recognised, and what is left without it. */
const operators: Record<string, Operator> = {
  /** `eq(rows.siteId, store)`: true for every row. */
  'a comparison with the store': (node, text) => {
    if (!ts.isCallExpression(node) || !/^eq(\$\d+)?$/.test(text(node.expression))) return null;
    const [column, value] = node.arguments;
    if (!column || !value || !/(?:\.siteId|\bsites\.id|\bdomains\.host)$/.test(text(column))) return null;
    return { start: value.getStart(), end: value.end, without: text(column) };
  },
  /** `inArray(rows.siteId, stores)`: true for every row. */
  'a list of stores': (node, text) => {
    if (!ts.isCallExpression(node) || !/^inArray(\$\d+)?$/.test(text(node.expression))) return null;
    const [column] = node.arguments;
    if (!column || !/(?:\.siteId|\bsites\.id)$/.test(text(column))) return null;
    return { start: node.getStart(), end: node.end, without: `eq(${text(column)}, ${text(column)})` };
  },
  /** `site_id = ${store}` in SQL: true for every row. */
  'a comparison in SQL': (node) => {
    if (!ts.isTemplateSpan(node)) return null;
    const before = literalBefore(node);
    const column = before && /((?:\w+\.)?site_id)\s*=\s*$/.exec(before.text)?.[1];
    // `${` stands between the literal and the expression, `}` begins the next literal.
    return column ? { start: before.end - 2, end: node.literal.getStart() + 1, without: column } : null;
  },
  /** A key of a bucket, of a cache or of a signature that is the same for every store. */
  'the store in a key': (node, text) => {
    if (!ts.isTemplateSpan(node) || !STORE.test(text(node.expression))) return null;
    if (ts.isTaggedTemplateExpression(node.parent.parent)) return null;
    return { start: node.expression.getStart(), end: node.expression.end, without: "'any-store'" };
  },
  /** A look-up in memory that is the same for every host. */
  'the host in a cache': (node, text) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
    const [key] = node.arguments;
    if (node.expression.name.text !== 'get' || !key || text(key) !== 'host') return null;
    return { start: key.getStart(), end: key.end, without: "'any-host'" };
  },
  /** `a.host === b.host`: a form of any store is taken. */
  'the same host': (node, text) => {
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsEqualsEqualsToken) return null;
    if (![node.left, node.right].every((side) => /\.host$/.test(text(side)))) return null;
    return { start: node.getStart(), end: node.end, without: 'true' };
  },
  /** The store's prefix of every word in the full-text tables. */
  'the prefix of a token': (node, text) => {
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
    if (text(node.left) !== 'prefix' || text(node.right) !== 'token') return null;
    return { start: node.getStart(), end: node.end, without: text(node.right) };
  },
};

/** Every change that an operator makes of a file. */
export function changes(source: ts.SourceFile): Change[] {
  const found: Change[] = [];
  const text = (node: ts.Node) => node.getText(source);
  const visit = (node: ts.Node): void => {
    for (const [operator, change] of Object.entries(operators)) {
      const made = change(node, text);
      if (made) found.push({ ...made, operator, was: source.text.slice(made.start, made.end) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What stands before an expression in a template: its end is after `${`. */
function literalBefore(span: ts.TemplateSpan): { text: string; end: number } | null {
  const template = span.parent;
  const at = template.templateSpans.indexOf(span);
  const literal = at === 0 ? template.head : template.templateSpans[at - 1]!.literal;
  return { text: literal.text, end: literal.end };
}
