import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHeaders } from '../../../scripts/vite/headers.ts';
import { redirectTo } from '../../support/behaviours.ts';
import { type OriginDouble, startOriginDouble } from '../../support/origin-double.ts';
import { REAL_SUFFIX, realRecordText } from '../../support/real-record.ts';
import { testServedSite } from '../../support/served-site.ts';
import { startCaddy } from '../../support/servers/caddy.ts';
import { isAbsent } from '../../support/servers/is-absent.ts';
import type { WebServer } from '../../support/servers/server.ts';
import { writeSiteFolder } from '../../support/site-folder.ts';

describe.skipIf(isAbsent('caddy'))('Caddy with deploy/Caddyfile', () => {
  let folder: string;
  let site: string;
  let origin: OriginDouble;
  let server: WebServer;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pith-caddy-'));
    site = join(folder, 'site');
    origin = await startOriginDouble();
    await writeSiteFolder(site);
    server = await startCaddy({ site, origin: origin.url, folder });
    url = server.url;
  }, 25_000);
  afterAll(async () => {
    await origin.close();
    await server?.stop();
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
