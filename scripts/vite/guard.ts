import type { IncomingMessage, ServerResponse } from 'node:http';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

/**
 * Ends one response that a mistake in this program met, and says so on the console. One request must never end the
 * server for everybody else.
 */
export const endInTrouble = (response: ServerResponse, cause: unknown): void => {
  // Out of reach in both of these: whoever asked went away, or has half an answer, which must not look like a whole one.
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  console.error(cause);
  for (const name of response.getHeaderNames())
    if (/^(?:content-|location$|etag$)/.test(name)) response.removeHeader(name);
  response
    .writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end('This server met a mistake of its own.\n');
};

/**
 * The same handler, which neither throws nor rejects.
 * @param handler what it begins later, in an event, needs a guard of its own: `guardEvent`.
 */
export const guard =
  (handler: Handler) =>
  (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    try {
      Promise.resolve(handler(request, response, next)).catch((cause: unknown) =>
        endInTrouble(response, cause),
      );
    } catch (cause) {
      endInTrouble(response, cause);
    }
  };

/** A listener that never throws: `response` is ended in trouble instead. */
export const guardEvent =
  <Arguments extends readonly unknown[]>(response: ServerResponse, listener: (...args: Arguments) => void) =>
  (...args: Arguments): void => {
    try {
      listener(...args);
    } catch (cause) {
      endInTrouble(response, cause);
    }
  };
