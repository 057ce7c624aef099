import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readHeaders } from '../../../scripts/vite/headers.ts';
import { type Handler, redirectTo, sendJson, sendStatus } from '../../support/behaviours.ts';
import { type OriginDouble, startOriginDouble } from '../../support/origin-double.ts';
import { REAL_SUFFIX, realRecordText } from '../../support/real-record.ts';
import { testServedSite } from '../../support/served-site.ts';
import { isAbsent } from '../../support/servers/is-absent.ts';
import { startNginx } from '../../support/servers/nginx.ts';
import type { WebServer } from '../../support/servers/server.ts';
import { writeSiteFolder } from '../../support/site-folder.ts';

const breakHere: Handler = (_, response) => void response.destroy();

describe.skipIf(isAbsent('nginx'))('nginx with deploy/nginx.conf', () => {
  let folder: string;
  let origin: OriginDouble;
  let server: WebServer;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pith-nginx-'));
    origin = await startOriginDouble();
    const site = join(folder, 'site');
    await writeSiteFolder(site);
    server = await startNginx({ site, origin: origin.url, folder });
    url = server.url;
  }, 25_000);
  afterAll(async () => {
    await origin.close();
    await server?.stop();
    await rm(folder, { recursive: true });
  });

  const answered = async (handler: Handler, path = '/origin/it') => {
    origin.setHandler('*', handler);
    const response = await fetch(url + path, { redirect: 'manual' });
    return {
      status: response.status,
      location: response.headers.get('location'),
      text: await response.text(),
    };
  };

  test('passes records on', async () => {
    const response = await fetch(`${url}/origin/pith/${REAL_SUFFIX}.json`);
    expect(await response.text()).toBe(realRecordText());
    expect(response.headers.get('content-type')).toBe('application/json');
    expect((await answered(sendStatus(404))).status).toBe(404);
    expect((await answered(sendJson({ a: 1 }, 429))).text).toBe('{"a":1}');
  });

  test.each([
    ['https://pith.science/pith/X?a=b', '/origin/pith/X?a=b'],
    ['http://PITH.science/pith/X', '/origin/pith/X'],
    ['//pith.science/pith/X', '/origin/pith/X'],
    ['https://pith.science/', '/origin/'],
    ['/pith/X#c', '/origin/pith/X#c'],
    ['/', '/origin/'],
    ['../pith/X?u=https://a.example/', '../pith/X?u=https://a.example/'],
    ['X', 'X'],
  ])('keeps a redirect to %s under the prefix', async (location, own) => {
    expect(await answered(redirectTo(location, 307))).toMatchObject({ status: 307, location: own });
  });

  test.each([
    'https://elsewhere.example/pith/X',
    'https://pith.science.elsewhere.example/',
    'https://pith.science@elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '\\\\elsewhere.example/',
    'https://pith.science//elsewhere.example/',
    'https:elsewhere.example',
    'javascript:alert(1)',
  ])('does not pass a redirect to %s on', async (location) => {
    for (const status of [301, 302, 303, 307, 308]) {
      const answer = await answered(redirectTo(location, status));
      expect(answer).toMatchObject({ status: 502, location: null });
      expect(JSON.parse(answer.text)).toEqual({ error: 'The live origin redirects to another site.' });
    }
  });

  test('sends nothing of the reader up, and no body', async () => {
    origin.reset();
    expect((await fetch(`${url}/origin/it`, { method: 'POST', body: 'x' })).status).toBe(403);
    await fetch(`${url}/origin/it`, { headers: { cookie: 'a=b', authorization: 'Bearer x' } });
    expect(origin.requests).toHaveLength(1);
    for (const name of ['cookie', 'authorization', 'content-length', 'x-forwarded-for'])
      expect(origin.requests[0]?.headers).not.toHaveProperty(name);
  });

  test('goes on after paths that name no path of the origin', async () => {
    expect((await answered(redirectTo('x'), '/origin//')).status).toBeLessThan(500);
    expect((await fetch(url)).status).toBe(200);
  });

  testServedSite({
    url: () => url,
    rules: () => readHeaders(join(folder, 'site')),
    origin: () => origin,
  });

  test('asks the origin once for many, and answers with what it has while the origin is in trouble', async () => {
    origin.reset();
    const ask = () => fetch(`${url}/origin/kept`, { headers: { accept: 'application/json' } });
    origin.setHandler('/kept', sendJson({ a: 1 }, 200, { 'set-cookie': 'a=b' }));
    const answers = await Promise.all(Array.from({ length: 8 }, ask));
    for (const answer of answers) {
      expect(await answer.text()).toBe('{"a":1}');
      expect(answer.headers.has('set-cookie')).toBe(false);
    }
    expect(origin.requests).toHaveLength(1);
    for (const handler of [sendStatus(503), breakHere]) {
      origin.setHandler('/kept', handler);
      await vi.waitFor(
        async () => {
          const old = await ask();
          expect([old.status, old.headers.get('x-cache')]).toEqual([200, 'STALE']);
          expect(await old.text()).toBe('{"a":1}');
        },
        { timeout: 10_000, interval: 300 },
      );
    }
    origin.setHandler('/kept', sendStatus(404));
    expect((await ask()).status).toBe(404);
  });

  test('has a new page a moment after its files were exchanged, and data at once', async () => {
    const site = join(folder, 'site');
    const exchange = async (name: string, content: string | Uint8Array): Promise<void> => {
      await writeFile(join(site, `${name}.new`), content);
      await rename(join(site, `${name}.new`), join(site, name));
    };
    const ask = async (path: string, encoding: string): Promise<string> =>
      (await fetch(url + path, { headers: { 'accept-encoding': encoding } })).text();
    const encodings = { identity: '', gzip: '.gz', br: '.br' } as const;
    const page = await readFile(join(site, 'index.html'), 'utf8');
    const next = page.replace('The app', 'The next app');
    const packed = { identity: Buffer.from(next), gzip: gzipSync(next), br: brotliCompressSync(next) };
    for (const encoding of ['identity', 'gzip', 'br'] as const)
      expect(await ask('/abs/1', encoding)).toBe(page);
    for (const encoding of ['identity', 'gzip', 'br'] as const)
      await exchange(`index.html${encodings[encoding]}`, packed[encoding]);
    for (const encoding of ['identity', 'gzip', 'br'] as const)
      await vi.waitFor(async () => expect(await ask('/abs/1', encoding)).toBe(next), { timeout: 5_000 });
    // Without its compressed copies: as an operator leaves a page that was edited by hand.
    for (const end of ['.br', '.gz']) await rm(join(site, `index.html${end}`));
    await exchange('index.html', page);
    for (const encoding of ['identity', 'gzip', 'br'] as const)
      await vi.waitFor(async () => expect(await ask('/abs/1', encoding)).toBe(page), { timeout: 5_000 });

    for (const name of ['config.json', 'mirror/pith/A.json']) {
      await ask(`/${name}`, 'identity');
      await exchange(name, '{"a":2}');
      expect(await ask(`/${name}`, 'identity')).toBe('{"a":2}');
    }
  });

  test('refuses who asks without end, says when to come back, and answers others', async () => {
    origin.setHandler('/many', sendJson({ a: 1 }));
    const answers = await Promise.all(
      Array.from({ length: 400 }, () => fetch(`${url}/origin/many?${Math.random()}`)),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('retry-after')).toBe('2');
    expect((await fetch(url)).status).toBe(200);
  });
});
