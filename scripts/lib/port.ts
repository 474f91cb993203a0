import net from 'node:net';
import { Failure } from './log.mjs';

/** @throws {Failure} when something listens on the port already */
export async function ensurePortIsFree(port: number): Promise<void> {
  if (await isFree(port)) return;
  throw new Failure(`Port ${port} is in use.`, `Choose another one: PORT=${port + 1} npm start`);
}

/** Any port that is free now. */
export async function freePort(): Promise<number> {
  const server = await listen(0);
  const { port } = server.address() as net.AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function isFree(port: number): Promise<boolean> {
  try {
    const server = await listen(port);
    await new Promise((closed) => server.close(closed));
    return true;
  } catch {
    return false;
  }
}

function listen(port: number): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
