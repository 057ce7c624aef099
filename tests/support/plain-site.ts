import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { freePort } from './free-port.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** `_headers` as hosts read it: all rules that fit a path count, and of two headers of one name the later, or both. */
export const readHostHeaders =
  (text: string, two: 'later' | 'both') =>
  (path: string): Readonly<Record<string, string>> => {
    const headers: Record<string, string> = {};
    let isMeant = false;
    for (const line of text.split('\n')) {
      if (line.startsWith('/'))
        isMeant = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      if (!isMeant || name === '') continue;
      const before = headers[name];
      headers[name] = before === undefined || two === 'later' ? value : `${before}, ${value}`;
    }
    return headers;
  };

/**
 * A host that serves the files of a folder and nothing else, as the simplest do: a folder is its index.html, under an address
 * that ends with a slash; no fallback.
 * @param headersOf what it sends besides with a path; nothing unless said otherwise.
 */
export const startPlainSite = async (
  folder: string,
  headersOf: (path: string) => Readonly<Record<string, string>> = () => ({}),
) => {
  const port = await freePort();
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/s, ''));
    const at = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false });
    if (at(path)?.isDirectory() && !path.endsWith('/')) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (!at(file)?.isFile()) {
      response.writeHead(404).end('Not found');
      return;
    }
    response.writeHead(200, {
      ...headersOf(path),
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    createReadStream(join(folder, file)).pipe(response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
