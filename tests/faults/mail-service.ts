import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a mail service does with one request. */
export type Conduct =
  | 'takes it'
  | 'is broken'
  | 'refuses for now'
  /** Nothing was taken, and nobody says so. */
  | 'does not answer'
  /** It was taken, and nobody says so. */
  | 'takes it and hangs up'
  | 'takes it and answers late';

export type MailService = {
  url: string;
  /** What it does with the messages to an address, one request after the other; then it takes them. */
  plan: Map<string, Conduct[]>;
  /** The messages to an address that went out: a key that comes again is the same message. */
  delivered: (address: string) => { key: string; subject: string }[];
  requests: (address: string) => number;
  stop: () => void;
};

/** Later than a sender is patient, in milliseconds. */
const LATE = 12_000;

/** A mail service like those that MAIL_API_URL may name, which fails as planned. */
export async function startMailService(): Promise<MailService> {
  const plan: MailService['plan'] = new Map();
  const heard: { to: string; key: string; subject: string; taken: boolean }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { to, subject } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { to: string; subject: string };
    const conduct = plan.get(to)?.shift() ?? 'takes it';
    heard.push({ to, subject, key: String(request.headers['idempotency-key']), taken: conduct.startsWith('takes it') });
    answer(conduct, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/emails`,
    plan,
    delivered(address) {
      const taken = heard.filter((message) => message.to === address && message.taken);
      return [...new Map(taken.map((message) => [message.key, message])).values()];
    },
    requests: (address) => heard.filter(({ to }) => to === address).length,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answer(conduct: Conduct, response: ServerResponse): void {
  switch (conduct) {
    case 'takes it':
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"id":"m"}');
      return;
    case 'takes it and answers late':
      setTimeout(() => response.writeHead(200).end('{"id":"m"}'), LATE).unref();
      return;
    case 'is broken':
      response.writeHead(500).end('oh no');
      return;
    case 'refuses for now':
      response.writeHead(429, { 'Retry-After': '1' }).end('slow down');
      return;
    case 'takes it and hangs up':
      response.destroy();
      return;
    case 'does not answer':
  }
}
