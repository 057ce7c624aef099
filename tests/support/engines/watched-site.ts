import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { watchPage } from './watch.ts';

/** A site as it is, with the watch as the first script of each page; the page's policy allows that one script more. */
export interface WatchedSite {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const WATCH = `(${watchPage})()`;
const HASH = `'sha256-${createHash('sha256').update(WATCH).digest('base64')}'`;

/** For a browser whose protocol can't put a script into a page before the page's own ones. */
export const watchSite = async (site: string): Promise<WatchedSite> => {
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(`${site}${request.url ?? '/'}`, {
        method: request.method ?? 'GET',
        redirect: 'manual',
        headers: { accept: request.headers.accept ?? '*/*', 'accept-encoding': 'identity' },
      });
      const headers = new Headers(answer.headers);
      for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection'])
        headers.delete(name);
      let content = Buffer.from(await answer.arrayBuffer());
      if (headers.get('content-type')?.startsWith('text/html') === true) {
        content = Buffer.from(content.toString('utf8').replace('<head>', `<head><script>${WATCH}</script>`));
        const policy = headers.get('content-security-policy') ?? '';
        headers.set('content-security-policy', policy.replace('script-src ', `script-src ${HASH} `));
      }
      response.writeHead(answer.status, Object.fromEntries(headers));
      response.end(content);
    })().catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
