import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { request as requestHttp } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { build, createServer, type PreviewServer, preview, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishBuild } from '../../../scripts/vite/finish-build.ts';
import { servers } from '../../../scripts/vite/servers.ts';
import { redirectTo, sendJson } from '../../support/behaviours.ts';
import { type OriginDouble, startOriginDouble } from '../../support/origin-double.ts';
import { REAL_SUFFIX, realRecordText } from '../../support/real-record.ts';

/** A small app, built and served by the plugins that build and serve the real one. */
const INLINE = 'document.documentElement.dataset.first = "1";';
const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>Fixture</title><script>${INLINE}</script>
<script type="module" src="/main.js"></script></head><body><!--${'padding '.repeat(200)}--></body></html>
`;

let root: string;
let dist: string;
let origin: OriginDouble;
let server: PreviewServer;
let port: number;
let url: string;

const portOf = ({ httpServer }: PreviewServer | ViteDevServer): number => {
  const address = httpServer?.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server does not listen.');
  return address.port;
};

const config = () => ({
  root,
  configFile: false as const,
  logLevel: 'silent' as const,
  plugins: [
    servers(new URL(origin.url), ['https://mirror.example']),
    finishBuild(['https://mirror.example'], { version: '1', commit: null, packages: [] }),
  ],
});

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'pith-viewer-'));
  dist = join(root, 'dist');
  await mkdir(join(root, 'public/mirror/pith'), { recursive: true });
  await writeFile(join(root, 'index.html'), PAGE);
  await writeFile(join(root, 'main.js'), `document.title = ${JSON.stringify('x'.repeat(2000))};`);
  await writeFile(join(root, `public/mirror/pith/${REAL_SUFFIX}.json`), realRecordText());
  await writeFile(join(root, 'public/config.json'), JSON.stringify({ a: 'b'.repeat(3000) }));
  await writeFile(join(root, 'public/icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  origin = await startOriginDouble();
  await build(config());
  server = await preview({
    ...config(),
    preview: { host: '127.0.0.1', port: 0, cors: false },
  });
  port = portOf(server);
  url = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await server.close();
  await origin.close();
  await rm(root, { recursive: true });
});

const get = (path: string, init: RequestInit = {}) => fetch(url + path, { redirect: 'manual', ...init });
const isApp = async (response: Response) => (await response.text()).includes('<title>Fixture</title>');

/** Asks without undoing the compression. */
const getRaw = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      requestHttp(url + path, { headers, method }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
        );
      })
        .on('error', reject)
        .end();
    },
  );

describe('addresses', () => {
  test.each([
    '/',
    '/?in=demo',
    `/pith/${REAL_SUFFIX}`,
    `/pith/${REAL_SUFFIX}?v=2&tab=citations`,
    '/abs/2503.11367',
    '/abs/2503.11367v4',
    '/abs/hep-lat/0305021',
    '/pdf/2503.11367',
    '/pdf/2503.11367v4.pdf',
    '/html/2503.11367v1',
    '/p/2503.11367',
    '/paper/2W3F2J6X',
    '/doi/10.48550/arXiv.2503.11367',
    '/file',
    '/file?d=0123456789abcdef',
    '/about',
  ])('%s is the app', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await isApp(response)).toBe(true);
  });

  test.each([
    '/nothing',
    '/pith/',
    '/abs',
    '/filed',
    '/Abs/2503.11367',
    '/pith',
    '/.hidden',
    '/mirror',
    '/demo',
  ])('%s is the app, which says that nothing is there', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await isApp(response)).toBe(true);
  });

  test.each([
    '/mirror/pith/AAAABBBBCCCCDDDDEEEEFFFFGG.json',
    '/mirror/pith/nothing',
    '/mirror/',
    '/demo/',
    '/demo/config.json',
    '/big/config.json',
    `/pith/${REAL_SUFFIX}.json`,
    '/assets/index-gone.js',
    '/favicon.ico',
    '/robots.txt',
    '/nothing.json?x=1',
  ])('%s is missing and not the app', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('There is no such file.\n');
  });

  test('files are themselves', async () => {
    const record = await get(`/mirror/pith/${REAL_SUFFIX}.json`);
    expect(record.status).toBe(200);
    expect(record.headers.get('content-type')).toBe('application/json');
    expect(await record.text()).toBe(realRecordText());
    expect((await get('/icon.svg')).headers.get('content-type')).toBe('image/svg+xml');
  });

  test('no file outside the build can be had', async () => {
    await writeFile(join(root, 'secret.txt'), 'secret');
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/..%5csecret.txt',
      '/icon.svg%00.txt',
      '/%',
      '//secret.txt',
    ]) {
      const answer = await new Promise<string>((resolve) => {
        const socket = connect(port, '127.0.0.1');
        let text = '';
        socket.on('data', (data) => {
          text += data.toString();
        });
        socket.on('close', () => resolve(text));
        socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
      });
      expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
      expect(answer).not.toContain('\r\n\r\nsecret');
    }
  });

  test.each(['POST', 'PUT', 'DELETE'])('%s is refused', async (method) => {
    const response = await get('/', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  test('HEAD gets the head alone', async () => {
    const { status, headers, body } = await getRaw('/config.json', {}, 'HEAD');
    expect([status, body.length]).toEqual([200, 0]);
    expect(Number(headers['content-length'])).toBeGreaterThan(3000);
  });

  test('the live origin stands under /origin/', async () => {
    origin.setHandler('/hello', sendJson({ hello: 'world' }));
    expect(await (await get('/origin/hello')).json()).toEqual({ hello: 'world' });
    expect((await get('/origin/paper/2W3F2J6X')).headers.get('location')).toBe(`/origin/pith/${REAL_SUFFIX}`);
  });

  test('a path that names no path of the origin is refused, and the server goes on', async () => {
    origin.setHandler('*', redirectTo('/pith/X'));
    expect((await get('/origin//')).status).toBe(400);
    expect((await get('/')).status).toBe(200);
    origin.reset();
  });
});

describe('headers', () => {
  const hash = `'sha256-${createHash('sha256').update(INLINE).digest('base64')}'`;

  test.each(['/', `/pith/${REAL_SUFFIX}`, '/config.json', '/nothing', '/nothing.json', '/%'])(
    'of %s keep everything foreign out',
    async (path) => {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      const directives = Object.fromEntries(
        policy.split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1).join(' ')]),
      );
      expect(directives).toEqual({
        'default-src': "'none'",
        'script-src': `'self' ${hash}`,
        'style-src': "'self'",
        'img-src': "'self' data: blob:",
        'font-src': "'self'",
        'connect-src': "'self' https://mirror.example",
        'worker-src': "'self'",
        'manifest-src': "'self'",
        'object-src': "'none'",
        'base-uri': "'none'",
        'form-action': "'self'",
        'frame-ancestors': "'none'",
      });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin')).toBe(null);
    },
  );

  test('the page states the policy itself, ahead of its first script', async () => {
    const html = await (await get('/')).text();
    const [tag = '', policy] =
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)" \/>/.exec(html) ?? [];
    expect(policy).toContain(`script-src 'self' ${hash};`);
    expect(policy).not.toContain('frame-ancestors');
    expect(html.indexOf(tag)).toBeLessThan(html.indexOf('<script'));
    expect(html.indexOf(tag)).toBeGreaterThan(html.indexOf('<meta charset'));
  });

  test('static hosts get the same from files', async () => {
    const { headers } = await get('/');
    const file = await readFile(join(dist, '_headers'), 'utf8');
    const policy = headers.get('content-security-policy')?.replace("; frame-ancestors 'none'", '');
    expect(file).toContain(`/*\n  Content-Security-Policy: ${policy}\n`);
    expect(file).toContain('\n  X-Frame-Options: DENY\n');
    expect(file).toContain('\n/embed/*\n  Content-Security-Policy: frame-ancestors * file:\n');
    expect(file).toMatch(/\n\/assets\/\*\n {2}Cache-Control: public, max-age=31536000, immutable\n$/);
    expect(await readFile(join(dist, '404.html'), 'utf8')).toBe(
      await readFile(join(dist, 'index.html'), 'utf8'),
    );
    expect(await readFile(join(dist, '_redirects'), 'utf8')).toContain('/abs/* / 200\n');
  });

  test('let assets be kept for good, and everything else be asked about again', async () => {
    const html = await (await get('/')).text();
    const script = /src="(\/assets\/[^"]+)"/.exec(html)?.[1] ?? '';
    expect((await get(script)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const { headers } = await get('/config.json');
    expect(headers.get('cache-control')).toBe('no-cache');
    const again = await get('/config.json', { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    const nothing = (await get('/nothing')).headers.get('etag') ?? '';
    expect((await get('/nothing', { headers: { 'if-none-match': nothing } })).status).toBe(404);
    expect((await get('/about', { headers: { 'if-none-match': nothing } })).status).toBe(304);
    expect((await get('/nothing', { headers: { 'if-none-match': headers.get('etag') ?? '' } })).status).toBe(
      404,
    );
  });
});

describe('compression', () => {
  test('of what was built was done beforehand', async () => {
    const plain = await readFile(join(dist, 'index.html'));
    const script = /src="\/(assets\/[^"]+)"/.exec(plain.toString())?.[1] ?? '';
    for (const file of ['index.html', script]) {
      const original = await readFile(join(dist, file));
      expect(brotliDecompressSync(await readFile(join(dist, `${file}.br`))).equals(original)).toBe(true);
      expect(gunzipSync(await readFile(join(dist, `${file}.gz`))).equals(original)).toBe(true);
    }
    const { headers, body } = await getRaw('/abs/2503.11367', { 'accept-encoding': 'gzip, deflate, br' });
    expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(body.equals(await readFile(join(dist, 'index.html.br')))).toBe(true);
    expect((await getRaw('/', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
    expect((await getRaw('/', { 'accept-encoding': 'br;q=0, gzip' })).headers['content-encoding']).toBe(
      'gzip',
    );
    expect((await getRaw('/')).headers['content-encoding']).toBe(undefined);
    expect((await getRaw('/')).body.equals(plain)).toBe(true);
  });

  test('of small files is not worth it', async () => {
    await expect(readFile(join(dist, 'icon.svg.br'))).rejects.toThrow('ENOENT');
  });

  test('of data is done when it is sent, so that a replaced file counts at once', async () => {
    await expect(readFile(join(dist, 'config.json.br'))).rejects.toThrow('ENOENT');
    const before = await getRaw('/config.json', { 'accept-encoding': 'br' });
    expect(before.headers['content-encoding']).toBe('br');
    expect(JSON.parse(brotliDecompressSync(before.body).toString())).toEqual({ a: 'b'.repeat(3000) });
    await writeFile(join(dist, 'config.json'), JSON.stringify({ a: 'c'.repeat(3000) }));
    await utimes(join(dist, 'config.json'), 1, 1);
    const now = await getRaw('/config.json', { 'accept-encoding': 'br' });
    expect(JSON.parse(brotliDecompressSync(now.body).toString())).toEqual({ a: 'c'.repeat(3000) });
    expect(now.headers.etag).not.toBe(before.headers.etag);
  });

  test('of an older copy of a page is not served, and a changed page gets the policy that fits it', async () => {
    await cp(dist, join(root, 'kept'), { recursive: true, preserveTimestamps: true });
    const page = (await readFile(join(dist, 'index.html'), 'utf8')).replace(INLINE, 'other();');
    await writeFile(join(dist, 'index.html'), page);
    const later = Date.now() / 1000 + 10;
    await utimes(join(dist, 'index.html'), later, later);
    const { headers, body } = await getRaw('/', { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBe(undefined);
    expect(body.toString()).toBe(page);
    const hash = createHash('sha256').update('other();').digest('base64');
    expect(headers['content-security-policy']).toContain(`'sha256-${hash}'`);
    await cp(join(root, 'kept'), dist, { recursive: true, preserveTimestamps: true, force: true });
  });
});

describe('the development server', () => {
  let dev: ViteDevServer;
  beforeAll(async () => {
    dev = await createServer({ ...config(), server: { host: '127.0.0.1', port: 0 } });
    await dev.listen();
  });
  afterAll(() => dev.close());
  const getDev = (path: string) => fetch(`http://127.0.0.1:${portOf(dev)}${path}`, { redirect: 'manual' });

  test('serves the app under its addresses, data as it is, and missing data as missing', async () => {
    for (const path of ['/', '/abs/2503.11367', `/pith/${REAL_SUFFIX}`, '/doi/10.48550/arXiv.2503.11367'])
      expect(await isApp(await getDev(path))).toBe(true);
    expect(await (await getDev(`/mirror/pith/${REAL_SUFFIX}.json`)).text()).toBe(realRecordText());
    for (const path of ['/mirror/pith/X.json', '/demo/config.json', `/pith/${REAL_SUFFIX}.json?x`])
      expect((await getDev(path)).status).toBe(404);
  });

  test('reaches the live origin', async () => {
    expect(await (await getDev(`/origin/pith/${REAL_SUFFIX}.json`)).text()).toBe(realRecordText());
  });
});
