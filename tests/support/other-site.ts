import { once } from 'node:events';
import { createServer } from 'node:http';
import { freePort } from './free-port.ts';

/** A page of somebody else, at an origin of its own. */
export interface OtherSite {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves one document at every address of a port of its own, without any header that would matter. */
export const startOtherSite = async (html: string, charset = 'utf-8'): Promise<OtherSite> => {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': `text/html; charset=${charset}` }).end(html),
  );
  const port = await freePort();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
