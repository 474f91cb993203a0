import { send, type Answer, type Asked } from './http.ts';

/** Someone with a browser of their own at one store: keeps cookies, and sends forms from the store's own pages. */
export type Visitor = {
  role: string;
  host: string;
  ask: (asked: Omit<Asked, 'host'>) => Promise<Answer>;
};

/** @param cookies what this browser has from before */
export function visitor(port: number, role: string, host: string, cookies: Record<string, string> = {}): Visitor {
  const jar = new Map(Object.entries(cookies));
  return {
    role,
    host,
    async ask(asked) {
      const Cookie = [...jar].map((pair) => pair.join('=')).join('; ');
      const headers = { ...(Cookie && { Cookie }), ...asked.headers };
      const answer = await send(port, { ...asked, host, headers });
      for (const line of answer.cookies) keep(jar, line);
      return answer;
    },
  };
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const [name = '', value = ''] = pair.split(/=(.*)/s);
  const gone = attributes.some((one) => /^\s*max-age=0\s*$/i.test(one));
  if (gone) jar.delete(name);
  else jar.set(name, value);
}
