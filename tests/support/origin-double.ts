import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Handler, redirectTo, sendHtml, sendJson, sendStatus, sendText } from './behaviours.ts';
import { REAL_SUFFIX, realRecordText } from './real-record.ts';

export interface SeenRequest {
  readonly method: string;
  /** Path and query, as asked. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** A real HTTP server on loopback that stands for pith.science. */
export interface OriginDouble {
  /** Its root, without a slash at the end: `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Everything that it was asked, in order. */
  readonly requests: readonly SeenRequest[];
  /** From now on this path (with or without query; `*` for all that nothing else answers) is answered so. */
  setHandler(path: string, handler: Handler): void;
  /** Answers again as at the start, and forgets what it was asked. */
  reset(): void;
  close(): Promise<void>;
}

/**
 * What the registry is known or believed to answer about the one real record (docs/protocol.md "Faces of a record"). The
 * resolver's shape is not known: this is the plainest one.
 */
const known = (): Record<string, Handler> => ({
  [`/pith/${REAL_SUFFIX}.json`]: sendText(realRecordText(), 200, { 'content-type': 'application/json' }),
  [`/pith/${REAL_SUFFIX}`]: sendHtml('<h1>Efficient Distributed MLLM Training with Cornstarch</h1>'),
  '/api/pith-number/resolve?arxiv=2503.11367&json=true': sendJson({
    pith_number: `pith:2025:${REAL_SUFFIX}`,
  }),
  '/paper/2W3F2J6X': redirectTo(`/pith/${REAL_SUFFIX}`),
});

/**
 * Starts a double. Without handlers it knows the real record and answers 404 to everything else.
 * @param handlers by path, with or without query, ahead of what it knows; `*` answers all the rest.
 * @param options.port 0 for any free one.
 */
export const startOriginDouble = async (
  handlers: Readonly<Record<string, Handler>> = {},
  { port = 0 }: { readonly port?: number } = {},
): Promise<OriginDouble> => {
  const answers = new Map(Object.entries(handlers));
  const fallbacks = known();
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    requests.push({ method, url, headers });
    const path = url.replace(/\?.*/, '');
    const handler =
      answers.get(url) ??
      answers.get(path) ??
      fallbacks[url] ??
      fallbacks[path] ??
      answers.get('*') ??
      sendStatus(404);
    void handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    setHandler: (path, handler) => {
      answers.set(path, handler);
    },
    reset: () => {
      answers.clear();
      for (const [path, handler] of Object.entries({ ...known(), ...handlers })) answers.set(path, handler);
      requests.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
