import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RefundAnswer, RefundToMake } from '#features/payments/provider.ts';

/** What a provider does with one request to give money back. */
export type Conduct =
  | 'gives it back'
  | 'refuses it'
  | 'says that it takes its time'
  | 'is broken'
  | 'talks nonsense'
  /** Nothing was given back, and nobody says so. */
  | 'does not answer'
  /** It was given back, and nobody says so. */
  | 'gives it back and hangs up'
  | 'gives it back and answers late'
  /** By a notification, twice, before it answers. */
  | 'gives it back, tells it twice and answers';

export type RefundService = {
  url: string;
  /** What it does with the requests for a refund, one after the other; then it gives it back. */
  plan: Map<string, Conduct[]>;
  /** Sends a notification that a refund is done, for those that tell. */
  tell: Map<string, () => Promise<unknown>>;
  /** How often money went out for a refund, and how often that was asked for. */
  given: (reference: string) => number;
  requests: (reference: string) => number;
  stop: () => void;
};

/** Later than the shop is patient, in milliseconds. */
const LATE = 4_000;
const done: RefundAnswer = { state: 'done', note: '' };

/** The server of a payment provider, which gives the money of one refund back once, and fails as planned. */
export async function startRefundService(): Promise<RefundService> {
  const plan: RefundService['plan'] = new Map();
  const tell: RefundService['tell'] = new Map();
  const asked: string[] = [];
  const given: string[] = [];
  const ended = new Map<string, RefundAnswer>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { reference } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as RefundToMake;
    const conduct = plan.get(reference)?.shift() ?? 'gives it back';
    asked.push(reference);
    if (conduct.startsWith('gives it back') && !ended.has(reference)) {
      given.push(reference);
      ended.set(reference, done);
    }
    if (conduct === 'refuses it' && !ended.has(reference))
      ended.set(reference, { state: 'failed', note: 'The bank refused it.' });
    if (conduct.includes('tells it twice')) await Promise.all([tell.get(reference)!(), tell.get(reference)!()]);
    answer(conduct, ended.get(reference) ?? { state: 'pending', note: 'The bank takes its time.' }, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const times = (list: string[]) => (reference: string) => list.filter((one) => one === reference).length;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/refunds`,
    ...{ plan, tell, given: times(given), requests: times(asked) },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answer(conduct: Conduct, said: RefundAnswer, response: ServerResponse): void {
  const body = JSON.stringify(said);
  switch (conduct) {
    case 'does not answer':
      return;
    case 'gives it back and hangs up':
      response.destroy();
      return;
    case 'gives it back and answers late':
      setTimeout(() => response.writeHead(200).end(body), LATE).unref();
      return;
    case 'is broken':
      response.writeHead(500).end('oh no');
      return;
    case 'talks nonsense':
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"state":"perhaps"}');
      return;
    default:
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
  }
}
