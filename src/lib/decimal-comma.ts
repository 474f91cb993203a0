/**
 * What somebody typed, with a point for a decimal comma: half of the world's keyboards have no other. Before three digits a
 * comma could as well set thousands apart, unless nothing but a zero stands before it: there it stays.
 */
export const withPoint = (typed: string): string =>
  typed.trim().replace(/^([-+]?(?:0(?=,)|\d+(?=,(?:\d{1,2}|\d{4,})$))),(\d+)$/, '$1.$2');
