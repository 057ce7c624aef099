import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAudit } from '../../../scripts/audit/read-audit.ts';

const ADVISORIES = '/-/npm/v1/security/advisories/bulk';
/** A package that nobody has, of which a lock of ours names one version. */
const NAME = 'pith-viewer-audited';
const LOCK = {
  name: 'audited',
  version: '1.0.0',
  lockfileVersion: 3,
  packages: {
    '': { name: 'audited', version: '1.0.0', dependencies: { [NAME]: '1.0.0' } },
    [`node_modules/${NAME}`]: { version: '1.0.0' },
  },
};
const PACKUMENT = {
  name: NAME,
  'dist-tags': { latest: '1.0.0' },
  versions: { '1.0.0': { name: NAME, version: '1.0.0', dist: {} } },
};

let folder = '';
let server: Server;
let advisories: (() => { readonly status: number; readonly body: unknown }) | null = null;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pith-audit-'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'audited', version: '1.0.0', dependencies: { [NAME]: '1.0.0' } }),
  );
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(LOCK));
  server = createServer((request, response) => {
    const { status, body } =
      request.url === ADVISORIES
        ? (advisories?.() ?? { status: 405, body: '' })
        : { status: request.url === `/${NAME}` ? 200 : 404, body: PACKUMENT };
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterEach(async () => {
  advisories = null;
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command with the real npm, which asks the server here. */
const runAudit = async (): Promise<{ readonly status: number | null; readonly said: string }> => {
  const { port } = server.address() as AddressInfo;
  const tsx = resolve('node_modules/.bin/tsx');
  const child = spawn(tsx, [resolve('scripts/audit.ts')], {
    cwd: folder,
    env: {
      ...process.env,
      npm_config_registry: `http://127.0.0.1:${port}/`,
      npm_config_cache: join(folder, 'cache'),
      npm_config_update_notifier: 'false',
    },
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data;
  });
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, said };
};

const advisoryOf = (severity: string) => ({
  [NAME]: [
    {
      id: 1,
      url: 'https://advisories.example/1',
      title: 'An invented advisory',
      severity,
      vulnerable_versions: '<2.0.0',
      cwe: [],
      cvss: { score: 0, vectorString: null },
    },
  ],
});

describe('npm run audit, with the real npm', { timeout: 120_000 }, () => {
  test('fails for a high advisory, and names the package', async () => {
    advisories = () => ({ status: 200, body: advisoryOf('high') });
    expect(await runAudit()).toEqual({
      status: 1,
      said: `High or critical advisories for ${NAME}: \`npm audit\` tells which.\n`,
    });
  });
  test('lets a moderate one pass', async () => {
    advisories = () => ({ status: 200, body: advisoryOf('moderate') });
    expect(await runAudit()).toEqual({
      status: 0,
      said: 'No high or critical advisory for any of 1 package.\n',
    });
  });
  test('says that nothing was checked where no advisories are given', async () => {
    const { status, said } = await runAudit();
    expect(status).toBe(0);
    expect(said).toMatch(/^Not checked, because no advisories could be had: 405 /);
  });
});

describe('readAudit', () => {
  test.each(['', 'null', '{}', '{"vulnerabilities":{}}', '{"vulnerabilities":{},"metadata":{}}'])(
    'takes %j for no answer',
    (text) => {
      expect(readAudit(text).kind).toBe('unchecked');
    },
  );
});
