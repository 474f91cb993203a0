import net from 'node:net';
import { PORT } from './stores.ts';

export type RawAnswer = { status: number; headers: Map<string, string>; body: string };

/** `rawRequestTo` the server under test. */
export const rawRequest = (...lines: string[]): Promise<RawAnswer> => rawRequestTo(PORT, ...lines);

/**
 * Sends a request exactly as written, line by line, and reads the answer to its end: for what no browser and no HTTP
 * client would send. `Connection: close` is added.
 */
export const rawRequestTo = (port: number, ...lines: string[]): Promise<RawAnswer> =>
  sendBytes(port, [...lines, 'Connection: close', '', ''].join('\r\n'));

/** Sends these characters, head and body, as they are. */
export function sendBytes(port: number, text: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.write(text);
    });
    const chunks: Buffer[] = [];
    socket.setTimeout(10_000, () => socket.destroy(new Error('no answer within 10 s')));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(parsed(Buffer.concat(chunks).toString('utf8'))));
  });
}

/** Sends a request as written and is gone before the answer comes. */
export function sendAndHangUp(port: number, ...lines: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.write([...lines, '', ''].join('\r\n'), () => setTimeout(() => socket.destroy(), 1));
    });
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
}

function parsed(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [statusLine = '', ...headerLines] = head.split('\r\n');
  const headers = headerLines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { status: Number(statusLine.split(' ')[1]), headers: new Map(headers), body: rest.join('\r\n\r\n') };
}
