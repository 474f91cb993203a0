import http from 'node:http';
import { DatabaseSync } from 'node:sqlite';

/** A shop as it must not be: what is asked for goes into its query and into its page as it is. Every referee has to see that. */
export function hole(port: number): Promise<{ stop: () => void }> {
  const db = new DatabaseSync(':memory:');
  db.exec(
    `create table products (id integer primary key, title text); insert into products (title) values ('a'), ('b')`,
  );
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://hole.invalid');
    const html = pathname === '/search' ? found(db, searchParams.get('q') ?? '') : home;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
  });
  return new Promise((listening) => server.listen(port, '127.0.0.1', () => listening({ stop: () => server.close() })));
}

const home = `<!doctype html><title>A hole</title><a href="/search?q=a">a</a><form action="/search"><input name="q"></form>`;

function found(db: DatabaseSync, q: string): string {
  try {
    const rows = db.prepare(`select title from products where title = '${q}'`).all();
    return `<!doctype html><p>Found for ${q}:<ul>${rows.map(({ title }) => `<li>${String(title)}`).join('')}</ul>`;
  } catch (error) {
    return `<!doctype html><p>SQLite error: ${String(error)}`;
  }
}
