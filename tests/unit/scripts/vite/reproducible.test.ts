import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = new URL('../../../../', import.meta.url).pathname;

const run = (cwd: string, command: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): string => {
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr}\n${stdout}`);
  return stdout;
};

// Beside the packages, so that these can be linked instead of copied.
mkdirSync(join(root, 'build'), { recursive: true });
const folder = mkdtempSync(join(root, 'build/reproducible-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000);

/** The source as it is now, in a repository of its own with one commit that is the same everywhere. */
const copySource = (name: string): string => {
  const place = join(folder, name);
  for (const file of run(root, 'git', ['ls-files', '-co', '--exclude-standard', '-z'])
    .split('\0')
    .filter(Boolean)) {
    if (!/^(?:src|public|scripts\/(?:vite|lint)|[^/]+$)/.test(file)) continue;
    mkdirSync(dirname(join(place, file)), { recursive: true });
    cpSync(join(root, file), join(place, file), { preserveTimestamps: name === 'a' });
  }
  run(root, 'cp', ['-al', 'node_modules', join(place, 'node_modules')]);
  const at = { GIT_AUTHOR_DATE: '2020-01-01T00:00:00Z', GIT_COMMITTER_DATE: '2020-01-01T00:00:00Z' };
  run(place, 'git', ['init', '-q']);
  run(place, 'git', ['add', '-A', 'src', 'public', 'scripts', 'package.json']);
  run(place, 'git', ['-c', 'user.name=n', '-c', 'user.email=e', 'commit', '-q', '-m', 'm'], at);
  return place;
};

/** The files that a service worker names, with the hashes that it asks for. */
const toKept = (worker: string): ReadonlyMap<string, string> => {
  const [list = '[]'] = /\[\{"integrity":.*?\}\]/.exec(worker) ?? [];
  const entries: { readonly url: string; readonly integrity: string }[] = JSON.parse(list);
  return new Map(entries.map(({ url, integrity }) => [url, integrity]));
};

test('two builds in two folders, with another zone, language, home and NODE_ENV, have the same bytes', () => {
  const sums = ['a', 'another/deeper folder'].map((name, index) => {
    const place = copySource(name);
    const env = index === 0 ? {} : { TZ: 'Asia/Tokyo', LC_ALL: 'C', HOME: folder, NODE_ENV: 'development' };
    run(place, process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], env);
    const manifest = JSON.parse(readFileSync(join(place, 'dist/build-manifest.json'), 'utf8'));
    expect(manifest.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(manifest.hashes).toHaveProperty(['/index.html']);
    expect(manifest.hashes).not.toHaveProperty(['/config.json']);
    for (const file of ['/sw.js', '/manifest.webmanifest']) expect(manifest.hashes).toHaveProperty([file]);
    const documents = ['/index.html', '/embed/index.html'].map((path) => manifest.hashes[path]);
    expect(new Set(manifest.fallback_hashes)).toEqual(new Set(documents));
    // What the worker keeps is what was built: the page in its final form, each file by its own hash.
    const kept = toKept(readFileSync(join(place, 'dist/sw.js'), 'utf8'));
    expect(kept.get('/index.html')).toBe(`sha256-${manifest.hashes['/index.html']}`);
    expect(kept.size).toBeGreaterThan(50);
    for (const [url, integrity] of kept) expect(integrity).toBe(`sha256-${manifest.hashes[url]}`);
    expect([...kept.keys()].filter((url) => /demo|mirror\/|config|embed/.test(url))).toEqual([]);
    run(join(place, 'dist'), 'sha256sum', ['-c', '--quiet', 'SHA256SUMS']);
    return readFileSync(join(place, 'dist/SHA256SUMS'), 'utf8');
  });
  expect(sums[0]?.split('\n').length).toBeGreaterThan(200);
  expect(sums[1]).toBe(sums[0]);
}, 300_000);
