import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { toCrc32, toZip } from '../../src/core/zip.ts';

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

describe('CRC-32', () => {
  it('is the one of everybody else', () => {
    expect(toCrc32(bytes('123456789'))).toBe(0xcbf43926);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
        // Node 20 has crc32 from 20.15 on.
        if (typeof crc32 === 'function') expect(toCrc32(data)).toBe(crc32(data));
      }),
    );
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
      expect(() => toZip([{ name, bytes: new Uint8Array() }], '')).toThrow(RangeError);
    },
  );

  it('takes no name twice, and no more files than ZIP can count', () => {
    const one = { name: 'a', bytes: new Uint8Array() };
    expect(() => toZip([one, one], '')).toThrow(RangeError);
    const many = Array.from({ length: 65_535 }, (_, index) => ({
      name: `${index}`,
      bytes: new Uint8Array(),
    }));
    expect(() => toZip(many, '')).toThrow(RangeError);
  });

  it('of a time before ZIP, or of none, has its first day', () => {
    for (const time of ['1970-01-01T00:00:00Z', 'yesterday'])
      expect([...toZip(entries.slice(0, 1), time).subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });
});
