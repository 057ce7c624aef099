import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMirror } from '../../../../scripts/mirror/make-mirror.ts';
import { filesUnder } from '../../../support/corpus-files.ts';
import { REGISTRY_KEY } from '../../../support/examining.ts';
import { bundleFace } from '../../../support/examining-faces.ts';
import { REAL_SUFFIX, realRecordText } from '../../../support/real-record.ts';
import { isAbsent } from '../../../support/servers/is-absent.ts';
import { startMirrorNginx } from '../../../support/servers/mirror-nginx.ts';
import type { WebServer } from '../../../support/servers/server.ts';

const SHARDED_PATH = `/pith/2W/3F/${REAL_SUFFIX}`;
const FLAT_PATH = `/pith/${REAL_SUFFIX}`;

describe.skipIf(isAbsent('nginx')).each([
  ['flat', `${FLAT_PATH}.json`, '/arxiv/2503.11367.json'],
  ['sharded', `${SHARDED_PATH}.json`, '/arxiv/2503/11/2503.11367.json'],
] as const)('a %s mirror behind nginx as docs/mirrors.md has it', (layout, recordPath, arxivPath) => {
  let folder: string;
  let mirror: string;
  let server: WebServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pith-mirror-nginx-'));
    mirror = join(folder, 'mirror');
    await chmod(folder, 0o755);
    const files = [join(folder, 'record.json'), join(folder, 'bundle.json')] as const;
    await writeFile(files[0], realRecordText());
    await writeFile(files[1], JSON.stringify(bundleFace));
    const told = { refused: () => {}, looked: () => {} };
    await makeMirror({ files, out: mirror, isSharded: layout === 'sharded' }, [REGISTRY_KEY], told);
    await writeFile(join(mirror, '.writing'), '{}');
    server = await startMirrorNginx(mirror, folder);
  }, 25_000);
  afterAll(async () => {
    await server?.stop();
    await rm(folder, { recursive: true });
  });

  const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(server.url + path, { headers });

  test('every file of it can be read by pages of other sites, as JSON', async () => {
    const files = [...filesUnder(mirror)].filter(([name]) => !name.startsWith('.'));
    expect(files.length).toBeGreaterThan(4);
    for (const [name, text] of files) {
      const answer = await ask(`/${name}`);
      expect(await answer.text(), name).toBe(text);
      expect(answer.headers.get('content-type'), name).toBe('application/json');
      expect(answer.headers.get('access-control-allow-origin'), name).toBe('*');
      expect(answer.headers.get('cache-control'), name).toBe('public, max-age=300');
    }
  });

  test('its record and bundle stand at the addresses of a flat one, with the same headers', async () => {
    for (const end of ['.json', '/bundle.json']) {
      const flat = await ask(FLAT_PATH + end);
      expect(await flat.text(), end).toBe(end === '.json' ? realRecordText() : JSON.stringify(bundleFace));
      expect(flat.headers.get('access-control-allow-origin'), end).toBe('*');
      expect(flat.headers.get('cache-control'), end).toBe('public, max-age=300');
    }
    expect((await ask(recordPath)).status).toBe(200);
    expect((await ask(arxivPath)).status).toBe(200);
  });

  test.each([
    '/pith/AAAAAAAAAAAAAAAAAAAAAAAAAA.json',
    '/pith/AAAAAAAAAAAAAAAAAAAAAAAAAA/bundle.json',
    '/pith/AA/AA/AAAAAAAAAAAAAAAAAAAAAAAAAA.json',
    '/arxiv/2503.99999.json',
    '/pith/',
    '/',
    '/.writing',
    '/pith/.x',
  ])('%s is 404, which other sites can read and nobody keeps', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toBeNull();
  });

  test('a record is compressed for those who take that, and not sent twice', async () => {
    const plain = await ask(recordPath, { 'accept-encoding': 'identity' });
    const packed = await ask(recordPath, { 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toBe('Accept-Encoding');
    expect(Number(plain.headers.get('content-length'))).toBe(Buffer.byteLength(realRecordText()));
    const again = await ask(recordPath, { 'if-none-match': plain.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(again.headers.get('access-control-allow-origin')).toBe('*');
  });
});

test.skipIf(isAbsent('nginx'))(
  'a compressed copy is sent as it is, at both addresses of its record',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pith-mirror-nginx-'));
    await chmod(folder, 0o755);
    const mirror = join(folder, 'mirror');
    const file = join(folder, 'record.json');
    await writeFile(file, realRecordText());
    const told = { refused: () => {}, looked: () => {} };
    await makeMirror(
      { files: [file], out: mirror, isSharded: true, isCompressed: true },
      [REGISTRY_KEY],
      told,
    );
    // What is sent shows who compressed it: nginx makes no such copy.
    const stored = gzipSync(realRecordText(), { level: 0 });
    await writeFile(join(mirror, `${SHARDED_PATH}.json.gz`), stored);
    const server = await startMirrorNginx(mirror, folder);
    try {
      for (const path of [FLAT_PATH, SHARDED_PATH]) {
        const packed = await fetch(`${server.url}${path}.json`, {
          headers: { 'accept-encoding': 'gzip, br' },
        });
        expect(await packed.text(), path).toBe(realRecordText());
        expect(packed.headers.get('content-length'), path).toBe(`${stored.length}`);
        expect(packed.headers.get('content-type'), path).toBe('application/json');
        expect(packed.headers.get('vary'), path).toBe('Accept-Encoding');
        expect(packed.headers.get('access-control-allow-origin'), path).toBe('*');
        expect(packed.headers.get('cache-control'), path).toBe('public, max-age=300');
        const plain = await fetch(`${server.url}${path}.json`, {
          headers: { 'accept-encoding': 'identity' },
        });
        expect(plain.headers.get('content-length'), path).toBe(`${Buffer.byteLength(realRecordText())}`);
      }
    } finally {
      await server.stop();
      await rm(folder, { recursive: true });
    }
  },
);

test('the snippet names what its operator changes', async () => {
  const text = await readFile('docs/mirrors.md', 'utf8');
  for (const line of ['listen 443 ssl;', 'root /srv/mirror;', 'ssl_certificate ', 'ssl_certificate_key '])
    expect(text.split(line), line).toHaveLength(2);
});
