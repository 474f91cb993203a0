import { isWrite, type Asked } from '../rig/gate.ts';

/** A round trip in a few words: which tables it writes, or which it reads. */
export function told(statements: Asked[]): string {
  const writes = statements.filter(isWrite);
  const verb = writes.length ? 'writes' : 'reads';
  const tables = (writes.length ? writes : statements).map(({ sql }) => tableOf(sql));
  return `${verb} ${[...new Set(tables)].join(', ')}`;
}

function tableOf(sql: string): string {
  const found =
    /^\s*(?:insert into|update|delete from)\s+["`]?(\w+)/i.exec(sql) ?? /\bfrom\s+\(?["`]?(?!select)(\w+)/i.exec(sql);
  const inner = /from\s+\(select\b.*?\bfrom\s+"(\w+)"/is.exec(sql);
  return inner?.[1] ?? found?.[1] ?? 'something';
}
