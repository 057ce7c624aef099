import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { HeaderRules } from '../../scripts/vite/headers.ts';
import { neverAnswer, neverEnd, sendJson, sendStatus } from './behaviours.ts';
import type { OriginDouble } from './origin-double.ts';
import { COMPRESSED, RECORD, RECORD_GZIP, SCRIPT, STYLE, WRITTEN_FOR, WRITTEN_PAGE } from './site-folder.ts';

interface Site {
  /** Without a slash at its end. */
  readonly url: () => string;
  readonly rules: () => HeaderRules;
  readonly origin: () => OriginDouble;
}

/** Asks without undoing the compression. */
const getRaw = (url: string, encoding: string) =>
  new Promise<{ readonly headers: Readonly<Record<string, unknown>>; readonly body: Buffer }>(
    (resolve, reject) => {
      request(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(chunks) }));
      })
        .on('error', reject)
        .end();
    },
  );

/** What every server of the app does, whichever it is. */
export const testServedSite = ({ url, rules, origin }: Site): void => {
  test.each(['/', '/about', '/abs/2503.11367', '/pdf/2503.11367v4', '/pith/2W3F2J6X'])(
    'answers %s with the app and every header of the build',
    async (path) => {
      const response = await fetch(url() + path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<title>The app</title>');
      const all = rules()['/*'] ?? {};
      expect(all['Content-Security-Policy']).toMatch(/script-src 'self' 'sha256-.*frame-ancestors 'none'/);
      for (const [name, value] of Object.entries(all)) expect(response.headers.get(name)).toBe(value);
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  test.each(['/embed/2W3F2J6XVHMDI3LFEUIZOILSTF', '/embed/2W3F2J6XVHMDI3LFEUIZOILSTF/', '/embed/x?in=demo'])(
    'answers %s with the document for frames, under a policy of its own that lets everybody frame it',
    async (path) => {
      const response = await fetch(url() + path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<title>The frame</title>');
      const own = rules()['/embed/*'] ?? {};
      expect(own['Content-Security-Policy']).toMatch(
        /script-src 'sha256-[^']*'; .*frame-ancestors \* file:$/,
      );
      for (const [name, value] of Object.entries(own)) expect(response.headers.get(name)).toBe(value);
      expect(response.headers.has('x-frame-options')).toBe(false);
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  test.each([
    '/',
    '/embed',
    '/embed/',
    '/embed/index.html',
    '/embed/x.json',
    '/embedx/2W3F2J6XVHMDI3LFEUIZOILSTF',
    '/pith/2W3F2J6XVHMDI3LFEUIZOILSTF',
    '/badge',
    '/config.json',
    '/nothing',
  ])('lets nobody frame %s', async (path) => {
    const response = await fetch(url() + path, { redirect: 'manual' });
    expect(response.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'$/);
  });

  test.each(['/mirror/pith/B.json', '/assets/b.js', '/nothing', '/pith/A.json'])(
    'answers %s with 404, under the policy',
    async (path) => {
      const response = await fetch(url() + path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  test.each(['/nothing', '/nothing/at/all', '/pith/A.json', '/demo', '/mirror'])(
    'shows the app where %s is nothing: as a page, not as data',
    async (path) => {
      const response = await fetch(url() + path);
      expect(response.headers.get('content-type')).toMatch(/^text\/html(?:;|$)/);
      expect(await response.text()).toContain('<title>The app</title>');
    },
  );

  test.each([
    ['/sw.js', /^(?:text|application)\/javascript(?:;|$)/],
    ['/manifest.webmanifest', /^application\/manifest\+json(?:;|$)/],
  ])('sends %s as what it is, under the policy, and never as an old one', async (path, type) => {
    const { status, headers } = await fetch(url() + path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(type);
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('content-security-policy')).toMatch(/worker-src 'self'; manifest-src 'self';/);
  });

  test.each([
    ['a-1234.js', 'br', 'text/javascript', SCRIPT],
    ['a-1234.css', 'br', 'text/css', STYLE],
    ['a-1234.js', 'gzip', 'text/javascript', SCRIPT],
    ['a-1234.js', 'br;q=0, gzip', 'text/javascript', SCRIPT],
    ['a-1234.js', 'identity', 'text/javascript', SCRIPT],
    ['plain-1234.js', 'br', 'text/javascript', SCRIPT],
  ])('sends /assets/%s to who takes %s, for good', async (name, encoding, type, text) => {
    const { headers, body } = await getRaw(`${url()}/assets/${name}`, encoding);
    const isPlain = name.startsWith('plain');
    const sent = isPlain || encoding === 'identity' ? undefined : (/br$|gzip$/.exec(encoding)?.[0] ?? '');
    expect(headers['content-encoding']).toBe(sent);
    const decoded = sent === 'br' ? brotliDecompressSync(body) : sent === 'gzip' ? gunzipSync(body) : body;
    expect(decoded.toString()).toBe(text);
    expect(headers['content-type']).toMatch(new RegExp(`^(?:${type}|application/javascript)(?:;|$)`));
    expect(headers['cache-control']).toBe(rules()['/assets/*']?.['Cache-Control']);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test.each([
    ['/', 'br'],
    ['/', 'gzip'],
    ['/abs/2503.11367', 'gzip, deflate, br'],
    ['/about', 'gzip'],
    ['/pith/2W3F2J6XVHMDI3LFEUIZOILSTF', 'identity'],
  ])(
    'sends the page at %s to who takes %s as the build left it, under every header',
    async (path, encoding) => {
      const { headers, body } = await getRaw(url() + path, encoding);
      const sent = encoding === 'identity' ? undefined : (/br$|gzip$/.exec(encoding)?.[0] ?? '');
      expect(headers['content-encoding']).toBe(sent);
      if (sent !== undefined) expect(headers.vary).toMatch(/accept-encoding/i);
      expect(COMPRESSED[sent ?? 'identity']?.equals(body)).toBe(true);
      expect(headers['content-type']).toMatch(/^text\/html(?:;|$)/);
      for (const [name, value] of Object.entries(rules()['/*'] ?? {}))
        expect(headers[name.toLowerCase()]).toBe(value);
      expect(headers['cache-control']).toBe('no-cache');
    },
  );

  test.each([
    ['C', 'gzip, deflate, br', RECORD_GZIP],
    ['C', 'gzip', RECORD_GZIP],
    ['C', 'identity', Buffer.from(RECORD)],
    ['D', 'gzip, deflate, br', null],
    ['D', 'identity', Buffer.from(RECORD)],
  ])(
    'sends record %s of the mirror to who takes %s out of the copy beside it, where there is one',
    async (name, encoding, expected) => {
      const { headers, body } = await getRaw(`${url()}/mirror/pith/${name}.json`, encoding);
      const isPacked = encoding !== 'identity';
      expect(headers['content-encoding']).toBe(isPacked ? 'gzip' : undefined);
      expect((isPacked ? gunzipSync(body) : body).toString()).toBe(RECORD);
      if (expected !== null) expect(expected.equals(body)).toBe(true);
      else expect(body.length).toBeLessThan(RECORD_GZIP.length / 10);
      if (isPacked) expect(headers.vary).toMatch(/accept-encoding/i);
      expect(headers['content-type']).toMatch(/^application\/json(?:;|$)/);
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['x-content-type-options']).toBe('nosniff');
    },
  );

  test.each(['br', 'gzip', 'identity'])(
    'sends a page that was written for a record before that of the build, to who takes %s',
    async (encoding) => {
      const { headers, body } = await getRaw(`${url()}/pith/${WRITTEN_FOR}`, encoding);
      const { 'content-encoding': sent } = headers;
      const page = sent === 'br' ? brotliDecompressSync(body) : sent === 'gzip' ? gunzipSync(body) : body;
      expect(page.toString()).toBe(WRITTEN_PAGE);
      expect(headers['content-security-policy']).toBe(rules()['/*']?.['Content-Security-Policy']);
    },
  );

  test('passes 429 on with what the origin said, and no cookie', async () => {
    origin().setHandler('/busy', sendJson({ a: 1 }, 429, { 'retry-after': '7', 'set-cookie': 'a=b' }));
    for (let time = 0; time < 2; time++) {
      const response = await fetch(`${url()}/origin/busy`);
      expect(response.status).toBe(429);
      expect(response.headers.get('retry-after')).toBe('7');
      expect(response.headers.has('set-cookie')).toBe(false);
      expect(await response.text()).toBe('{"a":1}');
    }
    expect(origin().requests.filter((each) => each.url === '/busy')).toHaveLength(2);
  });

  test('tells the origin nothing of the reader, and a reader no cookie of the origin', async () => {
    origin().setHandler(
      '/cookie',
      sendJson({ a: 1 }, 200, {
        'set-cookie': 'a=b',
        'clear-site-data': '"*"',
        refresh: '0;url=//x.example',
      }),
    );
    const response = await fetch(`${url()}/origin/cookie`, {
      headers: {
        cookie: 'mine=1',
        authorization: 'Bearer x',
        referer: 'http://a.example/',
        'user-agent': 'a-reader/1.0',
      },
    });
    expect(await response.text()).toBe('{"a":1}');
    for (const name of ['set-cookie', 'clear-site-data', 'refresh'])
      expect(response.headers.has(name)).toBe(false);
    expect(response.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    const asked = origin().requests.find((each) => each.url === '/cookie');
    expect(asked).toBeDefined();
    for (const name of ['cookie', 'authorization', 'referer', 'x-forwarded-for'])
      expect(asked?.headers).not.toHaveProperty(name);
    expect(asked?.headers['user-agent'] ?? '').not.toContain('a-reader');
  });

  test('gives up on an origin that says nothing, and hands out no whole answer of one that stops', async () => {
    origin().setHandler('/silent', neverAnswer);
    expect((await fetch(`${url()}/origin/silent`)).status).toBe(504);
    origin().setHandler('/half', neverEnd('{"a":"half of it"}'));
    // Caddy 2.6 ends such an answer as if it were whole. What came of it is no JSON.
    await expect(fetch(`${url()}/origin/half`).then((response) => response.json())).rejects.toThrow();
  });

  test('passes 404 on', async () => {
    origin().setHandler('/gone', sendStatus(404));
    expect((await fetch(`${url()}/origin/gone`)).status).toBe(404);
  });
};
