import http from 'node:http';

const HOST_NAME = /^[a-z0-9._-]+(:\d{1,5})?$/i;
const IP_V6 = /^\[[0-9a-f:.]+\](:\d{1,5})?$/i;
/** Runs the scheduled work at once; the development server has the same address for it. */
const SCHEDULED = '/cdn-cgi/local/scheduled';
/** How large a request's head may be, in bytes, as on Cloudflare: what the Worker takes is for the Worker to say. */
const MOST_HEAD = 128 * 1024;
/** What may be asked twice. */
const REPEATABLE = new Set(['GET', 'HEAD']);
/** Headers about one connection, which are not passed on to the next. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-connection']);

export type Edge = { port: number; target: number; runScheduled: () => Promise<void> };

/**
 * Stands where Cloudflare's edge stands: refuses what is no proper request for a host (workerd alone would answer 500)
 * and passes on everything else as it came. Listens on both loopback addresses, since `*.localhost` means either.
 * @param target port of the Worker
 */
export async function edge({ port, target, runScheduled }: Edge) {
  const agent = new http.Agent({ keepAlive: true });
  const answer = (request: http.IncomingMessage, response: http.ServerResponse) =>
    request.url === SCHEDULED ? schedule(response, runScheduled) : pass(request, response, target, agent);
  const servers: http.Server[] = [];
  for (const host of ['127.0.0.1', '::1']) {
    const server = http.createServer({ maxHeaderSize: MOST_HEAD }, answer);
    if (await listens(server, port, host)) servers.push(server);
  }
  return {
    stop() {
      agent.destroy();
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

async function schedule(response: http.ServerResponse, runScheduled: () => Promise<void>) {
  try {
    await runScheduled();
    response.end('ok\n');
  } catch (error) {
    refuse(response, 500, String(error));
  }
}

/** False where this machine has no such address; a port in use is an error. */
function listens(server: http.Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' ? resolve(false) : reject(error),
    );
    server.listen(port, host, () => resolve(true));
  });
}

function pass(request: http.IncomingMessage, response: http.ServerResponse, target: number, agent: http.Agent) {
  const path = request.url ?? '';
  if (!isProper(request.rawHeaders) || !path.startsWith('/')) return refuse(response, 400, 'Bad request');
  const again = REPEATABLE.has(request.method ?? '') && !('content-length' in request.headers);
  const onward = http.request({
    ...{ host: '127.0.0.1', port: target, method: request.method, path, setHost: false },
    headers: passedOn(request.rawHeaders),
    // A kept connection may be closed by the Worker in the moment it is used; only what can be asked twice takes one.
    agent: again && agent,
  });
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage, passedOn(answer.rawHeaders));
    answer.pipe(response);
  });
  onward.on('error', () => {
    if (response.headersSent || response.destroyed) return response.destroy();
    if (again && onward.reusedSocket) return pass(request, response, target, agent);
    refuse(response, 502, 'The Worker does not answer');
  });
  response.once('close', () => onward.destroy());
  request.pipe(onward);
}

function isProper(rawHeaders: string[]): boolean {
  const hosts = rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === 'host');
  return hosts.length === 1 && hosts.every((host) => HOST_NAME.test(host) || IP_V6.test(host));
}

function passedOn(rawHeaders: string[]): string[] {
  return rawHeaders.filter((_, i) => !HOP_BY_HOP.has(rawHeaders[i - (i % 2)]?.toLowerCase() ?? ''));
}

function refuse(response: http.ServerResponse, status: number, text: string) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end(`${text}\n`);
}
