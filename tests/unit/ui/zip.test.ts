import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toZip } from '../../../src/ui/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const entries = [
  { name: 'README.txt', bytes: bytes('Grüße\n') },
  { name: 'empty', bytes: new Uint8Array() },
  {
    name: 'in/a folder/Ångström 𝛼.bin',
    bytes: Uint8Array.from({ length: 70_000 }, (_, index) => index & 255),
  },
];
const file = join(folder, 'all.zip');
writeFileSync(file, toZip(entries, '2026-05-26T02:03:49.544533Z'));

/** As APPNOTE 4.4.6 packs it; tests run far from UTC. */
describe('the time of every file', () => {
  it.each([
    ['1979-12-31T23:59:59Z', 0, (1 << 5) | 1],
    ['1980-01-01T00:00:00Z', 0, (1 << 5) | 1],
    ['1980-02-03T04:05:06Z', (4 << 11) | (5 << 5) | 3, (2 << 5) | 3],
    ['2099-12-31T23:59:59.9Z', (23 << 11) | (59 << 5) | 29, (119 << 9) | (12 << 5) | 31],
    ['2100-05-06T07:08:09Z', 0, (1 << 5) | 1],
    ['x2026-05-26T02:03:49Z', 0, (1 << 5) | 1],
    ['2026-05-26 02:03:49', 0, (1 << 5) | 1],
    ['2026-05-26T02:03', 0, (1 << 5) | 1],
    ['', 0, (1 << 5) | 1],
  ])('says the time %j', (modified, time, date) => {
    const header = new DataView(toZip(entries, modified).buffer);
    expect([header.getUint16(10, true), header.getUint16(12, true)]).toEqual([time, date]);
  });
});

describe('an archive', () => {
  it('is whole to unzip', () => {
    const run = spawnSync('unzip', ['-t', file], { encoding: 'utf8' });
    expect(run.stdout).toContain('No errors detected');
    expect(run.status).toBe(0);
  });

  it('gives every file back to Python, with its name and time', () => {
    const script = [
      'import json, sys, zipfile, hashlib',
      'z = zipfile.ZipFile(sys.argv[1])',
      'assert z.testzip() is None',
      'print(json.dumps([[i.filename, i.date_time, i.compress_type, hashlib.sha256(z.read(i)).hexdigest()] for i in z.infolist()]))',
    ].join('\n');
    const run = spawnSync('python3', ['-c', script, file], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    const expected = entries.map(({ name, bytes: data }) => [
      name,
      [2026, 5, 26, 2, 3, 48],
      0,
      spawnSync('openssl', ['dgst', '-sha256', '-r'], { input: data, encoding: 'utf8' }).stdout.slice(0, 64),
    ]);
    expect(JSON.parse(run.stdout)).toEqual(expected);
  });

  it('is the same bytes for the same files, and may be empty', () => {
    expect(toZip(entries, '2026-05-26T02:03:49Z')).toEqual(new Uint8Array(readFileSync(file)));
    expect(toZip([], 'x')).toHaveLength(22);
  });

  it.each(['', '/x', '../x', 'a/../b', 'a//b', 'a/', '.', 'a\\b', 'c:x', '\0', '\ud800'])(
    'takes no file called %j',
    (name) => {
      expect(() => toZip([{ name, bytes: new Uint8Array() }], '')).toThrow(
        new RangeError('Every file of an archive needs a relative name of its own.'),
      );
    },
  );

  it('takes every other name', () => {
    const names = ['a', 'b/c', '.a', 'a.', '...', 'a/...', 'x/.y/..z', ' ', 'é'];
    const archive = toZip(
      names.map((name) => ({ name, bytes: bytes(name) })),
      '',
    );
    const path = join(folder, 'names.zip');
    writeFileSync(path, archive);
    const script =
      'import json, sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(json.dumps([[n, z.read(n).decode()] for n in z.namelist()]))';
    const { stdout } = spawnSync('python3', ['-c', script, path], { encoding: 'utf8' });
    expect(JSON.parse(stdout).toSorted()).toEqual(names.map((name) => [name, name]).toSorted());
  });
});
