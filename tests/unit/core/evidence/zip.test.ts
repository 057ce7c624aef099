import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { toCrc32, toZip } from '../../../../src/core/evidence/zip.ts';

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

/** Reads numbers of 2 and 4 bytes one after the other, then bytes. */
const reader = (archive: Uint8Array, start: number) => {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let at = start;
  const step = (width: number): number => {
    at += width;
    return at - width;
  };
  return {
    two: (): number => view.getUint16(step(2), true),
    four: (): number => view.getUint32(step(4), true),
    bytes: (length: number): Uint8Array => archive.slice(step(length), at),
    text: (length: number): string => new TextDecoder().decode(archive.slice(step(length), at)),
    at: (): number => at,
  };
};

/** What both headers of a file have (APPNOTE 4.3.7 and 4.3.12). */
const readCommon = (read: ReturnType<typeof reader>) => ({
  versionNeeded: read.two(),
  flags: read.two(),
  method: read.two(),
  time: read.two(),
  date: read.two(),
  crc: read.four(),
  compressedSize: read.four(),
  size: read.four(),
  nameLength: read.two(),
  extraLength: read.two(),
});

/** APPNOTE 4.3.7: the local header, the name, the bytes. */
const readLocal = (archive: Uint8Array, at: number) => {
  const read = reader(archive, at);
  const header = { signature: read.four(), ...readCommon(read) };
  const name = read.text(header.nameLength);
  return { ...header, name, bytes: read.bytes(header.size), end: read.at() };
};

/** APPNOTE 4.3.12: an entry of the central directory. */
const readCentral = (archive: Uint8Array, at: number) => {
  const read = reader(archive, at);
  const header = {
    signature: read.four(),
    versionMadeBy: read.two(),
    ...readCommon(read),
    commentLength: read.two(),
    disk: read.two(),
    internalAttributes: read.two(),
    externalAttributes: read.four(),
    offset: read.four(),
  };
  return { ...header, name: read.text(header.nameLength), end: read.at() };
};

/** APPNOTE 4.3.16: the end of the central directory. */
const readEnd = (archive: Uint8Array, at: number) => {
  const read = reader(archive, at);
  return {
    signature: read.four(),
    disk: read.two(),
    directoryDisk: read.two(),
    entriesHere: read.two(),
    entries: read.two(),
    directorySize: read.four(),
    directoryOffset: read.four(),
    commentLength: read.two(),
    end: read.at(),
  };
};

/** 26 May 2026 and 02:03:49, as APPNOTE 4.4.6 packs them. */
const DATE = ((2026 - 1980) << 9) | (5 << 5) | 26;
const TIME = (2 << 11) | (3 << 5) | 24;

describe('every field of an archive', () => {
  const archive = toZip(entries, '2026-05-26T02:03:49Z');
  const commonOf = ({ name, bytes: data }: (typeof entries)[number]) => ({
    versionNeeded: 20,
    flags: 0x0800,
    method: 0,
    time: TIME,
    date: DATE,
    crc: toCrc32(data),
    compressedSize: data.length,
    size: data.length,
    nameLength: bytes(name).length,
    extraLength: 0,
    name,
  });

  it('is as the format has it, one after the other', () => {
    const starts: number[] = [];
    let at = 0;
    for (const entry of entries) {
      starts.push(at);
      const local = readLocal(archive, at);
      at = 30 + at + bytes(entry.name).length + entry.bytes.length;
      expect(local).toEqual({ signature: 0x04034b50, ...commonOf(entry), bytes: entry.bytes, end: at });
    }
    for (const entry of entries) {
      const central = readCentral(archive, at);
      at += 46 + bytes(entry.name).length;
      expect(central).toEqual({
        signature: 0x02014b50,
        versionMadeBy: 20,
        ...commonOf(entry),
        commentLength: 0,
        disk: 0,
        internalAttributes: 0,
        externalAttributes: 0,
        offset: starts.shift(),
        end: at,
      });
    }
    expect(readEnd(archive, at)).toEqual({
      signature: 0x06054b50,
      disk: 0,
      directoryDisk: 0,
      entriesHere: 3,
      entries: 3,
      directorySize: entries.reduce((sum, { name }) => sum + 46 + bytes(name).length, 0),
      directoryOffset: entries.reduce(
        (sum, entry) => sum + 30 + bytes(entry.name).length + entry.bytes.length,
        0,
      ),
      commentLength: 0,
      end: archive.length,
    });
  });

  it('is there where the archive is empty', () => {
    const empty = toZip([], '2026-05-26T02:03:49Z');
    expect(readEnd(empty, 0)).toEqual({
      signature: 0x06054b50,
      disk: 0,
      directoryDisk: 0,
      entriesHere: 0,
      entries: 0,
      directorySize: 0,
      directoryOffset: 0,
      commentLength: 0,
      end: 22,
    });
    expect(empty).toHaveLength(22);
  });

  it.each([
    ['1979-12-31T23:59:59Z', 0, (1 << 5) | 1],
    ['1980-01-01T00:00:00Z', 0, (1 << 5) | 1],
    ['1980-02-03T04:05:06Z', (4 << 11) | (5 << 5) | 3, (2 << 5) | 3],
    ['2107-12-31T23:59:59.9Z', (23 << 11) | (59 << 5) | 29, (127 << 9) | (12 << 5) | 31],
    ['2108-05-06T07:08:09Z', 0, (1 << 5) | 1],
    ['x2026-05-26T02:03:49Z', 0, (1 << 5) | 1],
    ['2026-05-26 02:03:49', 0, (1 << 5) | 1],
    ['2026-05-26T02:03', 0, (1 << 5) | 1],
    ['', 0, (1 << 5) | 1],
  ])('says the time %j', (modified, time, date) => {
    expect(readLocal(toZip(entries, modified), 0)).toMatchObject({ time, date });
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

  it.each(['a', 'a/b', '.a', 'a.', '...', 'a/...', 'x/.y/..z', ' ', 'é'])(
    'takes a file called %j',
    (name) => {
      expect(
        readLocal(
          toZip(
            [
              { name: 'first', bytes: new Uint8Array() },
              { name, bytes: bytes('x') },
            ],
            '',
          ),
          35,
        ),
      ).toMatchObject({
        name,
        bytes: bytes('x'),
      });
    },
  );

  it('holds 65,534 files, and says how many', () => {
    const archive = toZip(
      Array.from({ length: 65_534 }, (_, index) => ({ name: `${index}`, bytes: new Uint8Array() })),
      '',
    );
    expect(readEnd(archive, archive.length - 22)).toMatchObject({ entriesHere: 65_534, entries: 65_534 });
  });

  it('is no larger than 4 GiB', () => {
    // It only says so: nobody has the memory for it.
    const large = Object.defineProperty(new Uint8Array(), 'length', { value: 2 ** 40 });
    expect(() => toZip([{ name: 'a', bytes: large }], '')).toThrow(
      new RangeError('This is too much for one archive.'),
    );
  });

  it('takes no name twice, and no more files than ZIP can count', () => {
    const one = { name: 'a', bytes: new Uint8Array() };
    expect(() => toZip([one, one], '')).toThrow(
      new RangeError('Every file of an archive needs a relative name of its own.'),
    );
    const many = Array.from({ length: 65_535 }, (_, index) => ({
      name: `${index}`,
      bytes: new Uint8Array(),
    }));
    expect(() => toZip(many, '')).toThrow(new RangeError('This is too much for one archive.'));
  });

  it('of a time before ZIP, or of none, has its first day', () => {
    for (const time of ['1970-01-01T00:00:00Z', 'yesterday'])
      expect([...toZip(entries.slice(0, 1), time).subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });
});
