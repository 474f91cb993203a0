import http from 'node:http';

/** A proxy for tools that do not know where `*.localhost` is: every host is the same server on this machine. */
export function proxyTo(target: number, port: number): Promise<{ stop: () => void }> {
  const server = http.createServer((request, response) => {
    const { pathname, search, host } = new URL(request.url ?? '/', 'http://nowhere.invalid');
    const { 'proxy-connection': _, ...headers } = request.headers;
    const onward = http.request(
      {
        host: '127.0.0.1',
        port: target,
        method: request.method,
        path: pathname + search,
        headers: { ...headers, host },
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  return new Promise((listening) => server.listen(port, '127.0.0.1', () => listening({ stop: () => server.close() })));
}
