import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readHeaders } from '../../../scripts/vite/headers.ts';
import { redirectTo } from '../../support/behaviours.ts';
import { freePort } from '../../support/free-port.ts';
import { type OriginDouble, startOriginDouble } from '../../support/origin-double.ts';
import { REAL_SUFFIX, realRecordText } from '../../support/real-record.ts';
import { testServedSite } from '../../support/served-site.ts';
import { writeSiteFolder } from '../../support/site-folder.ts';

const caddy = spawnSync('caddy', ['version']);

/** `deploy/Caddyfile` itself, in a real Caddy; only port, folder, times and the live origin's address are others. */
describe.skipIf(caddy.error)('Caddy with deploy/Caddyfile', () => {
  let folder: string;
  let site: string;
  let origin: OriginDouble;
  let url: string;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pith-caddy-'));
    site = join(folder, 'site');
    origin = await startOriginDouble();
    await writeSiteFolder(site);
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const text = await readFile(new URL('../../../deploy/Caddyfile', import.meta.url), 'utf8');
    const file = text
      .replace('{\n\tservers', '{\n\tadmin off\n\tauto_https off\n\tservers')
      .replace(':8080 {', `http://127.0.0.1:${port} {`)
      .replaceAll('/var/www/pith-viewer', site)
      .replace('reverse_proxy https://pith.science', `reverse_proxy ${origin.url}`)
      .replace('response_header_timeout 30s', 'response_header_timeout 1s')
      .replace('read_timeout 30s', 'read_timeout 1s');
    await writeFile(join(folder, 'Caddyfile'), file);
    const child = spawn('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    });
    let said = '';
    child.stderr.on('data', (data: Buffer) => {
      said = (said + data.toString()).slice(-3000);
    });
    await vi.waitFor(
      async () => {
        const answer = await fetch(url).catch(() => `exit ${child.exitCode}: ${said}`);
        expect(answer).toMatchObject({ status: 200 });
      },
      { timeout: 15_000 },
    );
    stop = async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    };
  }, 25_000);
  afterAll(async () => {
    await origin.close();
    await stop?.();
    await rm(folder, { recursive: true });
  });

  testServedSite({ url: () => url, rules: () => readHeaders(site), origin: () => origin });

  test('passes records on', async () => {
    const response = await fetch(`${url}/origin/pith/${REAL_SUFFIX}.json`);
    expect(await response.text()).toBe(realRecordText());
    expect(response.headers.get('content-type')).toBe('application/json');
  });

  test.each([
    ['https://pith.science/pith/X?a=b', 307, '/origin/pith/X?a=b'],
    ['/pith/X#c', 307, '/origin/pith/X#c'],
    ['https://elsewhere.example/pith/X', 502, null],
    ['https://pith.science.elsewhere.example/', 502, null],
    ['//elsewhere.example/', 502, null],
    ['/\\elsewhere.example/', 502, null],
    ['https://pith.science//elsewhere.example/', 502, null],
    ['javascript:alert(1)', 502, null],
  ])('answers a redirect to %s with %i', async (location, status, own) => {
    origin.setHandler('/moved', redirectTo(location, 302));
    const response = await fetch(`${url}/origin/moved`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([status, own]);
  });

  test('refuses to write to the origin', async () => {
    expect((await fetch(`${url}/origin/it`, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  test('says that the origin is down, having kept nothing', async () => {
    await fetch(`${url}/origin/pith/${REAL_SUFFIX}.json`).then((response) => response.text());
    await origin.close();
    const response = await fetch(`${url}/origin/pith/${REAL_SUFFIX}.json`);
    expect(response.status).toBe(502);
  });
});
