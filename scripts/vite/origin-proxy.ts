import { type IncomingMessage, request as requestHttp, type ServerResponse } from 'node:http';
import { request as requestHttps } from 'node:https';
import { guard, guardEvent } from './guard.ts';

/** Where the live origin appears on this site. */
export const ORIGIN_PREFIX = '/origin/';
const DEFAULT_ORIGIN = 'https://pith.science';

/** What the origin is told and what it tells: nothing that names the reader, nothing that acts on this site. */
const ASKED = [
  'accept',
  'accept-encoding',
  'accept-language',
  'if-modified-since',
  'if-none-match',
  'user-agent',
];
const ANSWERED = [
  'age',
  'cache-control',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'expires',
  'last-modified',
  'retry-after',
  'vary',
];
/** Types that are passed on. Everything else becomes plain text: no script of another site may run as one of this. */
const PASSED_TYPES = /^(?:application\/(?:[\w.+-]+\+)?json|text\/html|text\/plain)\s*(?:;|$)/i;

/** `PITH_ORIGIN`, or the registry. Throws a sentence where it isn't the root of a site. */
export const readOrigin = (text: string | undefined): URL => {
  const origin = text && URL.canParse(text) ? new URL(text) : text ? null : new URL(DEFAULT_ORIGIN);
  if (origin && /^https?:$/.test(origin.protocol) && origin.pathname === '/' && origin.search === '')
    return origin;
  throw new Error(
    `PITH_ORIGIN is ${JSON.stringify(text)}: it takes the root of a site such as http://127.0.0.1:9999.`,
  );
};

const refuse = (response: ServerResponse, status: number, error: string): void => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = JSON.stringify({ error });
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }).end(body);
};

/** An address of the origin → the same under this site's prefix; null where it leads elsewhere. */
const toOwnLocation = (location: string, asked: URL, origin: URL): string | null => {
  const target = URL.canParse(location, asked) ? new URL(location, asked) : null;
  return target?.host === origin.host && isOwnPath(target.pathname)
    ? ORIGIN_PREFIX + (target.pathname + target.search + target.hash).slice(1)
    : null;
};

/** `//` at its start, and a backslash where a slash may stand, would be read as the name of another host. */
const isOwnPath = (path: string): boolean => /^\/(?![/\\])/.test(path);

const passOn = (answer: IncomingMessage, response: ServerResponse, asked: URL, origin: URL): void => {
  const { location, 'content-type': type } = answer.headers;
  if (location !== undefined) {
    const own = toOwnLocation(location, asked, origin);
    if (own === null) {
      answer.destroy();
      refuse(response, 502, `${origin.host} redirects to another site.`);
      return;
    }
    response.setHeader('Location', own);
  }
  for (const name of ANSWERED) {
    const value = answer.headers[name];
    if (value !== undefined) response.setHeader(name, value);
  }
  if (type !== undefined) response.setHeader('Content-Type', PASSED_TYPES.test(type) ? type : 'text/plain');
  // Opened as a page by itself, an answer of the origin must not run as part of this site.
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.writeHead(answer.statusCode ?? 502);
  answer.on('error', () => response.destroy());
  answer.pipe(response);
};

/**
 * Answers what is asked under `/origin/` with what the origin says: the prefix is taken off, redirects stay under it,
 * cookies and credentials go neither way. Everything else is left to `next`.
 * @param options.timeoutMs longest silence of the origin, before or within its answer.
 */
export const originProxy = (origin: URL, { timeoutMs = 30_000 }: { readonly timeoutMs?: number } = {}) => {
  const send = origin.protocol === 'https:' ? requestHttps : requestHttp;
  return guard((request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const { url = '', method = 'GET' } = request;
    if (!url.startsWith(ORIGIN_PREFIX)) {
      next();
      return;
    }
    if (method !== 'GET' && method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      refuse(response, 405, 'Only GET and HEAD are passed on.');
      return;
    }
    const path = url.slice(ORIGIN_PREFIX.length - 1);
    if (!isOwnPath(path) || !URL.canParse(path, origin)) {
      refuse(response, 400, `This is no path of ${origin.host}.`);
      return;
    }
    const asked = new URL(path, origin);
    const headers: Record<string, string> = { host: origin.host };
    for (const name of ASKED) {
      const value = request.headers[name];
      if (typeof value === 'string') headers[name] = value;
    }
    const asking = send(new URL(origin), { method, path, headers, timeout: timeoutMs });
    asking.on(
      'response',
      guardEvent(response, (answer: IncomingMessage) => passOn(answer, response, asked, origin)),
    );
    asking.on(
      'timeout',
      guardEvent(response, () => {
        refuse(response, 504, `${origin.host} did not answer within ${timeoutMs / 1000} s.`);
        asking.destroy();
      }),
    );
    asking.on(
      'error',
      guardEvent(response, () => {
        if (!response.writableEnded) refuse(response, 502, `${origin.host} could not be reached.`);
      }),
    );
    response.on('close', () => asking.destroy());
    asking.end();
  });
};
