import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256Of, writeBuildManifest } from '../../../scripts/vite/build-manifest.ts';
import { writeHeaders } from '../../../scripts/vite/headers.ts';
import { serveDist } from '../../../scripts/vite/serve-dist.ts';
import { writeTags } from '../../../scripts/vite/written-page.ts';

/*
 * The command itself, built into a folder of its own and run as a process, against the server of `npm start`.
 */
const root = new URL('../../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'pith-verify-site-'));
const command = join(folder, 'bin/pith-verify-site.js');
const build = join(folder, 'build');
const served = join(folder, 'served');
const PAGE = '<!doctype html><title>Pith Viewer</title>\n';
const CODE = `export const a = ${JSON.stringify('a'.repeat(2000))};\n`;
const CONFIG = {
  config_version: 1,
  sources: [{ id: 'm', label: 'the mirror', kind: 'mirror', base: '/mirror/' }],
  keys: [{ key_id: 'k', algorithm: 'ed25519', public_key_hex: 'ab'.repeat(32), signer: 's' }],
};

const writeTo = (place: string, path: string, content: string | Uint8Array): void => {
  writeFileSync(join(place, path), content);
  // The server takes a compressed copy only where it is as new as its file.
  if (!/\.(?:br|gz)$/.test(path)) utimesSync(join(place, path), 1, 1);
};

const writeSite = (place: string): void => {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(join(place, 'assets'), { recursive: true });
  mkdirSync(join(place, 'mirror'));
  writeTo(place, 'index.html', PAGE);
  copyFileSync(join(place, 'index.html'), join(place, '404.html'));
  writeTo(place, 'config.json', JSON.stringify(CONFIG));
  writeTo(place, 'mirror/a.json', '{}');
  mkdirSync(join(place, 'embed'));
  writeTo(place, 'embed/index.html', '<!doctype html><title>The frame</title>');
  writeHeaders(place, { html: '', map: '', embed: '', connect: [] });
  writeTo(place, 'assets/a.js', CODE);
  writeTo(place, 'assets/a.js.br', brotliCompressSync(CODE));
  writeTo(place, 'assets/a.js.gz', gzipSync(CODE));
  writeBuildManifest(place, { version: '1.2.3', commit: 'c'.repeat(40) });
};

let server: Server;
let url: string;

const verify = async (...words: readonly string[]): Promise<{ status: number | null; output: string }> => {
  const child = spawn(command, words);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      output += data.toString();
    });
  const [status] = await once(child, 'close');
  return { status, output };
};

/** Runs with a site of its own. */
const withSite = async (
  listener: (request: IncomingMessage, response: ServerResponse) => unknown,
  run: (address: string) => Promise<void>,
): Promise<void> => {
  const site = createServer((request, response) => void listener(request, response));
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  const address = site.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server does not listen.');
  try {
    await run(`http://127.0.0.1:${address.port}/`);
  } finally {
    site.close();
  }
};

beforeAll(async () => {
  const built = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vite/bin/vite.js'),
      ...['build', '--config', 'scripts/vite.cli.config.ts', '--mode', 'pith-verify-site'],
      ...['--outDir', join(folder, 'bin'), '--logLevel', 'warn'],
    ],
    { cwd: root, encoding: 'utf8' },
  );
  expect(built.status, built.stderr).toBe(0);
  writeSite(build);
  writeSite(served);
  const answer = serveDist(served);
  server = createServer((request, response) => answer(request, response, () => response.end()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server does not listen.');
  url = `http://127.0.0.1:${address.port}/`;
}, 60_000);
beforeEach(() => writeSite(served));
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('pith-verify-site', () => {
  it('finds a copy to be the build, and shows apart what its operator chose', async () => {
    const { status, output } = await verify(`${url}abs/2503.11367`, '--build', build);
    expect(output).toContain('Everything that was fetched is this build.');
    for (const path of ['/assets/a.js', '/mirror/a.json', '/about', '/', '/build-manifest.json'])
      expect(output).toContain(`same          ${path}\n`);
    expect(output).toContain(`key  k  ${'ab'.repeat(32)}  fingerprint `);
    expect(output).not.toMatch(/same +\/config\.json/);
    expect(status).toBe(0);
  });

  it('says nothing against keys that the operator replaced, and names them', async () => {
    writeTo(
      served,
      'config.json',
      JSON.stringify({ ...CONFIG, keys: [{ ...CONFIG.keys[0], key_id: 'other' }] }),
    );
    const { status, output } = await verify(url, '--build', build);
    expect(output).toContain('key  other  ');
    expect(output).not.toMatch(/fiction|manifest {2}/);
    expect(status).toBe(0);
    const more = { ...CONFIG, fiction: true, mirror_manifest: '/pith-mirrors.json' };
    writeTo(served, 'config.json', JSON.stringify(more));
    const fiction = await verify(url, '--build', build);
    expect(fiction.output).toContain('  fiction  no signature by its keys turns a record green\n');
    expect(fiction.output).toContain('  mirrors of the manifest  /pith-mirrors.json\n');
  });

  it('finds pages that were written for records to be the build’s page and tags, and names one that is more', async () => {
    const path = '/pith/2W3F2J6XVHMDI3LFEUIZOILSTF';
    const write = (page: string): void => {
      for (const place of [served, build]) {
        mkdirSync(join(place, path), { recursive: true });
        writeTo(place, 'written.json', JSON.stringify({ pages: [path, '/about', 7] }));
        writeTo(place, `${path}/index.html`, page);
      }
    };
    write(writeTags(PAGE, ['<title>A paper · Pith Viewer</title>']));
    const good = await verify(url, '--build', build);
    expect(good.output).toContain(`same          ${path}/\n`);
    expect(good.output).toContain('same          /embed/2W3F2J6XVHMDI3LFEUIZOILSTF\n');
    expect(good.status).toBe(0);
    write(writeTags(PAGE, ['<title>A</title>']).replace('</title>', '</title><script>evil()</script>'));
    const bad = await verify(url, '--build', build);
    expect(bad.output).toContain(`DIFFERS       ${path}/`);
    expect(bad.status).toBe(1);
    const mark = '<!--written for one record-->';
    write(writeTags(PAGE, ['<title>A</title>']).replace(mark, `${mark}<script src="/x.js"></script>`));
    const onTheMark = await verify(url, '--build', build);
    expect(onTheMark.output).toContain(`DIFFERS       ${path}/`);
    expect(onTheMark.status).toBe(1);
    write(writeTags(PAGE, ['<title>A</title>']));
    const frame = `${path.replace('pith', 'embed')}/`;
    const answer = serveDist(served);
    await withSite(
      (request, response) =>
        request.url === frame
          ? response.end('<!doctype html><title>The frame</title><script>evil()</script>')
          : answer(request, response, () => response.end()),
      async (address) => {
        const framed = await verify(address, '--build', build);
        expect(framed.output).toContain(`DIFFERS       ${frame}`);
        expect(framed.status).toBe(1);
      },
    );
    rmSync(join(build, 'pith'), { recursive: true });
    rmSync(join(build, 'written.json'));
  });

  it.each([
    ['assets/a.js', 'export const a = 1;\n', 'identity'],
    ['assets/a.js.gz', gzipSync('export const a = 1;\n'), 'gzip'],
    ['assets/a.js.br', brotliCompressSync('export const a = 1;\n'), 'br'],
  ])('sees a changed %s', async (path, content, encoding) => {
    writeTo(served, path, content);
    const { status, output } = await verify(url, '--build', build);
    expect(output).toContain(
      `DIFFERS       /assets/a.js  asked for as ${encoding}, SHA-256 ${sha256Of(Buffer.from('export const a = 1;\n'))}`,
    );
    expect(output).toContain('This copy is not this build.');
    expect(status).toBe(1);
  });

  it('sees a changed page at every address of the app', async () => {
    writeTo(served, 'index.html', '<!doctype html><title>The app</title><script src="/x.js"></script>');
    const { status, output } = await verify(url, '--build', build);
    for (const path of ['/', '/about', '/abs/2503.11367'])
      expect(output).toContain(`DIFFERS       ${path}  `);
    expect(status).toBe(1);
  });

  it('sees a file that is gone, and passes over one that only hosts read', async () => {
    rmSync(join(served, '_headers'));
    expect(await verify(url, '--build', build)).toMatchObject({ status: 0 });
    for (const end of ['', '.br', '.gz']) rmSync(join(served, `assets/a.js${end}`));
    const { status, output } = await verify(url, '--build', build);
    expect(output).toMatch(/DIFFERS {7}\/assets\/a\.js {2}.*status 404/);
    expect(status).toBe(1);
  });

  it('without a build holds a copy against its own manifest, and says that this is less', async () => {
    const whole = await verify(url);
    expect(whole.output).toContain('as this copy’s own manifest says. Build it yourself');
    expect(whole.status).toBe(0);
    writeTo(served, 'mirror/a.json', '{"a":1}');
    expect(await verify(url)).toMatchObject({ status: 1 });
  });

  it('asks for pages as a browser does, of hosts that answer with the app only then', async () => {
    const wants = (path: string, as: string): boolean =>
      /^\/(?:$|file$|about$|abs\/|pdf\/|pith\/)/.test(path) ? as === 'document' : !as;
    const seen: string[] = [];
    const answer = serveDist(served);
    await withSite(
      (request, response) => {
        const path = request.url ?? '';
        const as =
          request.headers['sec-fetch-mode'] === 'navigate' ? String(request.headers['sec-fetch-dest']) : '';
        const isHtml = request.headers.accept?.startsWith('text/html') === true;
        if (path.startsWith('/embed/') ? as !== 'iframe' : !wants(path, as) || isHtml !== (as !== '')) {
          seen.push(path);
          response.writeHead(404).end();
        } else answer(request, response, () => response.end());
      },
      async (address) => {
        const { status, output } = await verify(address, '--build', build);
        expect(seen.filter((path) => path !== '/written.json')).toEqual([]);
        expect(output).toContain('Everything that was fetched is this build.');
        expect(status).toBe(0);
      },
    );
  });

  it('takes being turned away for no answer, and not for another file', async () => {
    const answer = serveDist(served);
    await withSite(
      (request, response) =>
        request.url === '/assets/a.js'
          ? response.writeHead(403).end()
          : answer(request, response, () => response.end()),
      async (address) => {
        const { status, output } = await verify(address, '--build', build);
        expect(output).toMatch(/not fetched {3}\/assets\/a\.js {2}.*status 403/);
        expect(output).not.toContain('This copy is not this build.');
        expect(status).toBe(2);
      },
    );
  });

  it.each(['/\\HOST/x.js', '/\t/HOST/x.js', '/.//HOST/x.js'])(
    'asks nobody else, whatever a manifest lists: %j',
    async (listed) => {
      const asked: string[] = [];
      await withSite(
        (request, response) => {
          asked.push(request.url ?? '');
          response.end('x');
        },
        async (other) => {
          const manifest = JSON.parse(readFileSync(join(served, 'build-manifest.json'), 'utf8')) as {
            hashes: Record<string, string>;
          };
          manifest.hashes[listed.replace('HOST', new URL(other).host)] = sha256Of(Buffer.from('x'));
          writeTo(served, 'build-manifest.json', JSON.stringify(manifest));
          const { status } = await verify(url);
          expect(asked).toEqual([]);
          expect(status).toBe(1);
        },
      );
    },
  );

  it('refuses a build that was changed since, and says what can’t be used or reached', async () => {
    const changed = join(folder, 'changed');
    writeSite(changed);
    writeTo(changed, 'assets/a.js', '');
    const refused = await verify(url, '--build', changed);
    expect(refused.output).toContain('was changed since it was built: /assets/a.js.');
    expect(refused.status).toBe(3);
    expect((await verify('nothing')).status).toBe(3);
    expect((await verify(url, '--build', folder)).output).toContain('holds no build');
    expect((await verify('http://127.0.0.1:9/')).status).toBe(2);
    expect((await verify('http://127.0.0.1:9/', '--build', build)).status).toBe(2);
    rmSync(join(served, 'build-manifest.json'));
    expect((await verify(url)).output).toContain('serves no build-manifest.json (status 404)');
  });
});
