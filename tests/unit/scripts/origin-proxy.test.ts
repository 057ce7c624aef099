import { createServer, request as requestHttp } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { originProxy, readOrigin } from '../../../scripts/vite/origin-proxy.ts';
import {
  breakOff,
  type Handler,
  neverAnswer,
  neverEnd,
  redirectTo,
  sendHtml,
  sendJson,
  sendStatus,
  sendText,
} from '../../support/behaviours.ts';
import { type OriginDouble, startOriginDouble } from '../../support/origin-double.ts';
import { REAL_SUFFIX, realRecordText } from '../../support/real-record.ts';

let origin: OriginDouble;
let site: { readonly url: string; readonly port: number; close(): Promise<void> };

const startSite = async (to: string, timeoutMs = 30_000) => {
  const proxy = originProxy(new URL(to), { timeoutMs });
  const server = createServer((request, response) =>
    proxy(request, response, () => {
      response.writeHead(418).end('left to others');
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
beforeEach(async () => {
  origin = await startOriginDouble();
  site = await startSite(origin.url);
});
afterEach(async () => {
  await site.close();
  await origin.close();
});

const ask = (path: string, init: RequestInit = {}) => fetch(site.url + path, { redirect: 'manual', ...init });
/** Asks with this very first line; what came back, as text. */
const askWith = async (line: string): Promise<string> => {
  const socket = connect(site.port, '127.0.0.1');
  socket.setEncoding('latin1').write(`${line}\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`, 'latin1');
  let text = '';
  for await (const part of socket) text += String(part);
  return text;
};
const askLiterally = (path: string) => askWith(`GET ${path} HTTP/1.1`);
const answered = (handler: Handler) => {
  origin.setHandler('/it', handler);
  return ask('/origin/it');
};

describe('what is asked', () => {
  test('reaches the origin without the prefix, with its query', async () => {
    const response = await ask(`/origin/pith/${REAL_SUFFIX}.json?a=1&b=%2F`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(realRecordText());
    expect(origin.requests.map(({ method, url }) => [method, url])).toEqual([
      ['GET', `/pith/${REAL_SUFFIX}.json?a=1&b=%2F`],
    ]);
  });

  test('is left to others where it is not under the prefix', async () => {
    for (const path of ['/', '/origin', '/origins/x', '/x/origin/', '/Origin/x'])
      expect((await ask(path)).status).toBe(418);
    expect(origin.requests).toEqual([]);
  });

  test('says nothing of the reader', async () => {
    await ask('/origin/it', {
      headers: {
        cookie: 'a=b',
        authorization: 'Bearer x',
        referer: 'http://127.0.0.1/pith/X',
        'x-forwarded-for': '10.0.0.1',
        accept: 'application/json',
        'if-none-match': '"e"',
      },
    });
    const headers = origin.requests[0]?.headers ?? {};
    expect(headers).toMatchObject({ accept: 'application/json', 'if-none-match': '"e"' });
    for (const name of ['cookie', 'authorization', 'referer', 'origin', 'x-forwarded-for'])
      expect(headers).not.toHaveProperty(name);
    expect(headers.host).toBe(new URL(origin.url).host);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('with %s is refused', async (method) => {
    const response = await ask('/origin/it', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(await response.json()).toEqual({ error: 'Only GET and HEAD are passed on.' });
    expect(origin.requests).toEqual([]);
  });

  test('with HEAD gets the head', async () => {
    const response = await ask(`/origin/pith/${REAL_SUFFIX}.json`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(origin.requests[0]?.method).toBe('HEAD');
  });

  test('never reaches another host', async () => {
    const elsewhere = await startOriginDouble();
    expect(await askLiterally(`/origin/${elsewhere.url}/x`)).toMatch(/^HTTP\/1.1 404 /);
    expect(origin.requests.map(({ url }) => url)).toEqual([`/${elsewhere.url}/x`]);
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
  });

  test.each([
    '/origin//',
    '/origin///',
    '/origin//elsewhere.example/x',
    '/origin//127.0.0.1:1/x',
    '/origin/\\x',
  ])(
    'as %s, which could be read as the name of a host, is refused, whatever the origin would say',
    async (path) => {
      for (const handler of [redirectTo('/pith/X'), redirectTo('x'), sendStatus(404)]) {
        origin.setHandler('*', handler);
        expect(await askLiterally(path)).toMatch(/^HTTP\/1.1 400 [\s\S]*This is no path of /);
      }
      expect(origin.requests).toEqual([]);
      expect((await ask(`/origin/pith/${REAL_SUFFIX}.json`)).status).toBe(200);
    },
  );

  test.each([
    'GET /origin/%zz HTTP/1.1',
    'GET /origin/a\u00ff HTTP/1.1',
    'GET /origin/?//x HTTP/1.1',
    'GET /origin/a//b HTTP/1.1',
    'GET /origin/../x HTTP/1.1',
    'GET /origin/x#y HTTP/1.1',
  ])('as the odd line %j does not end the server', async (line) => {
    origin.setHandler('*', redirectTo('//'));
    await askWith(line);
    expect((await ask(`/origin/pith/${REAL_SUFFIX}.json`)).status).toBe(200);
  });
});

describe('what is answered', () => {
  test('keeps status, type, age and patience, and loses what acts on this site', async () => {
    const response = await answered(
      sendText('{"a":1}', 429, {
        'content-type': 'application/json',
        'retry-after': '7',
        etag: '"e"',
        'cache-control': 'max-age=60',
        'set-cookie': 'a=b',
        'strict-transport-security': 'max-age=1',
        'content-security-policy': "default-src 'self'",
        'clear-site-data': '"*"',
        'access-control-allow-origin': '*',
        refresh: '0; url=https://elsewhere.example',
      }),
    );
    expect(response.status).toBe(429);
    expect(await response.json()).toEqual({ a: 1 });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json',
      'retry-after': '7',
      etag: '"e"',
      'cache-control': 'max-age=60',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    for (const name of [
      'set-cookie',
      'strict-transport-security',
      'clear-site-data',
      'refresh',
      'access-control-allow-origin',
    ])
      expect(response.headers.get(name)).toBe(null);
  });

  test.each([
    ['application/json; charset=utf-8', 'application/json; charset=utf-8'],
    ['application/ld+json', 'application/ld+json'],
    ['text/html', 'text/html'],
    ['text/javascript', 'text/plain'],
    ['application/javascript', 'text/plain'],
    ['image/svg+xml', 'text/plain'],
    ['text/css', 'text/plain'],
    ['application/jsonp', 'text/plain'],
  ])('of type %s is passed on as %s', async (type, passed) => {
    const response = await answered(sendText('x', 200, { 'content-type': type }));
    expect(response.headers.get('content-type')).toBe(passed);
  });

  test('may be compressed', async () => {
    const body = gzipSync('{"a":1}');
    const response = await answered(
      sendText(body, 200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }),
    );
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.json()).toEqual({ a: 1 });
  });
});

describe('a redirect', () => {
  test.each([
    ['/pith/X', '/origin/pith/X'],
    ['../pith/X?a=b#c', '/origin/pith/X?a=b#c'],
    ['X', '/origin/X'],
    ['ORIGIN/pith/X', '/origin/pith/X'],
    ['//HOST/pith/X', '/origin/pith/X'],
    ['', '/origin/it'],
  ])('to %j stays under the prefix', async (location, own) => {
    const { host } = new URL(origin.url);
    const response = await answered(
      redirectTo(location.replace('ORIGIN', origin.url).replace('HOST', host), 307),
    );
    expect(response.status).toBe(307);
    expect(response.headers.get('location')).toBe(own);
  });

  test.each([
    'https://elsewhere.example/pith/X',
    '//elsewhere.example/',
    'javascript:alert(1)',
    'http://[bad',
  ])('to %j is not passed on', async (location) => {
    const response = await answered(redirectTo(location));
    expect(response.status).toBe(502);
    expect(response.headers.get('location')).toBe(null);
    expect(await response.json()).toEqual({
      error: `${new URL(origin.url).host} redirects to another site.`,
    });
  });

  test('can be followed to the end by a client', async () => {
    origin.setHandler('/it', redirectTo('/paper/2W3F2J6X'));
    const response = await ask('/origin/it', { redirect: 'follow' });
    expect(response.url).toBe(`${site.url}/origin/pith/${REAL_SUFFIX}`);
  });
});

describe('trouble with the origin', () => {
  let impatient: Awaited<ReturnType<typeof startSite>>;
  beforeEach(async () => {
    impatient = await startSite(origin.url, 1000);
  });
  afterEach(() => impatient.close());
  const askImpatiently = (path: string) => fetch(impatient.url + path);

  test('an origin that is not there', async () => {
    await origin.close();
    const response = await ask('/origin/it');
    expect(response.status).toBe(502);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ error: `${new URL(origin.url).host} could not be reached.` });
  });

  test('an origin that says nothing', async () => {
    origin.setHandler('/it', neverAnswer);
    const begun = Date.now();
    const response = await askImpatiently('/origin/it');
    expect(Date.now() - begun).toBeLessThan(4000);
    expect(response.status).toBe(504);
    expect(await response.json()).toEqual({
      error: `${new URL(origin.url).host} did not answer within 1 s.`,
    });
  });

  test('an origin that stops within its answer, or cuts it: so does the proxy', async () => {
    const text = realRecordText();
    for (const handler of [neverEnd(text), breakOff(text), breakOff(text, { isDeclared: false })]) {
      origin.setHandler('/it', handler);
      const response = await askImpatiently('/origin/it');
      expect(response.status).toBe(200);
      await expect(response.text()).rejects.toThrow();
    }
  });

  test('its own errors pass as they are', async () => {
    expect((await answered(sendStatus(404))).status).toBe(404);
    expect((await answered(sendStatus(500))).status).toBe(500);
    expect(await (await answered(sendHtml('hi'))).text()).toContain('hi');
    expect(await (await answered(sendJson({}, 418))).json()).toEqual({});
  });

  test('a reader who goes away is not waited for', async () => {
    let isClosed = false;
    origin.setHandler('/it', (_, response) => {
      response.on('close', () => {
        isClosed = true;
      });
    });
    const asking = requestHttp(`${site.url}/origin/it`).on('error', () => {});
    asking.end();
    await expect.poll(() => origin.requests.length).toBe(1);
    asking.destroy();
    await expect.poll(() => isClosed).toBe(true);
  });
});

describe('readOrigin', () => {
  test('takes the root of a site', () => {
    expect(readOrigin(undefined).href).toBe('https://pith.science/');
    expect(readOrigin('').href).toBe('https://pith.science/');
    expect(readOrigin('http://127.0.0.1:9999').href).toBe('http://127.0.0.1:9999/');
  });
  test.each(['pith.science', 'ftp://x/', 'http://x/y', 'http://x/?y', 'nonsense'])(
    'names %j as a mistake',
    (text) => {
      expect(() => readOrigin(text)).toThrow(
        `PITH_ORIGIN is ${JSON.stringify(text)}: it takes the root of a site such as http://127.0.0.1:9999.`,
      );
    },
  );
});
