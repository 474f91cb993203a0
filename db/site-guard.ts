import { is } from 'drizzle-orm';
import { Table } from 'drizzle-orm/table';

/*
 * Drizzle's builders go on after a statement is scoped: a second `where` replaces the first, `$dynamic` brings it back, and
 * `from` takes any table. What could widen a scoped statement is closed here, for the compiler and at run time.
 */

const WIDENING = [
  '$dynamic',
  'where',
  'from',
  'leftJoin',
  'rightJoin',
  'innerJoin',
  'fullJoin',
  'onConflictDoUpdate',
] as const;
const SOURCES = ['from', 'leftJoin', 'rightJoin', 'innerJoin', 'fullJoin', 'crossJoin'] as const;

/** A write whose scope is final. */
export type Sealed<B> = Omit<B, (typeof WIDENING)[number]>;

/** Closes every method of a write that could reach more rows than it does now. */
export function sealed<B extends object>(builder: B): Sealed<B> {
  return Object.assign(builder, Object.fromEntries(WIDENING.map((method) => [method, refuse])));
}

/** Lets a select read from pre-filtered rows and from SQL, never from a whole table. */
export function fromRowsOnly<B extends object>(builder: B): B {
  const methods = builder as Record<string, (source: unknown, ...rest: unknown[]) => object>;
  for (const name of SOURCES) {
    const method = methods[name];
    if (!method) continue;
    methods[name] = (source, ...rest) => {
      if (is(source, Table)) refuse();
      const next = method.call(builder, source, ...rest);
      return next === builder ? builder : fromRowsOnly(next);
    };
  }
  return builder;
}

function refuse(): never {
  throw new Error(
    'This would reach beyond the store: read from site.rows, and give conditions to site.update and site.remove.',
  );
}
