import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';

/** What goes wrong with one file: a status, another body, or no answer at all. */
export type Fault = {status?: number; body?: string; type?: string; hang?: boolean};

const types: Record<string, string> = {html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json', svg: 'image/svg+xml'};

/** The last build on a server whose answers a test can spoil while it runs. */
export async function faultyServer() {
  let fault: (path: string) => Fault | undefined = () => undefined;
  const asked: string[] = [];
  const send = (response: ServerResponse, file: string, status: number) => {
    response.writeHead(status, {'content-type': `${types[file.split('.').pop() ?? ''] ?? 'application/octet-stream'}; charset=utf-8`, 'cache-control': 'no-cache'});
    createReadStream(file).pipe(response);
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    asked.push(path);
    const wrong = fault(path);
    if (wrong?.hang) return;
    if (wrong?.body !== undefined || wrong?.status) {
      response.writeHead(wrong.status ?? 200, {'content-type': wrong.type ?? 'text/html'});
      response.end(wrong.body ?? '');
      return;
    }
    const file = [path, `${path}.html`, `${path}/index.html`].map((one) => join('build', one)).find((one) => existsSync(one) && statSync(one).isFile());
    send(response, file ?? 'build/404.html', file ? 200 : 404);
  });
  const listen = (port: number) => new Promise<void>((done) => { server.listen(port, '127.0.0.1', done); });
  const down = () => new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
  await listen(0);
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    spoil: (next: (path: string) => Fault | undefined) => { fault = next; },
    mend: () => { fault = () => undefined; },
    down,
    up: () => listen(port),
  };
}
