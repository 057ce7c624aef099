import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMember } from '../../../../scripts/pack/member.ts';
import { createPackWriter, toOneLine } from '../../../../scripts/pack/write-pack.ts';
import { buildCommand } from '../../../support/build-command.ts';
import { type PackPage, type PackParts, putTogether, takeApart } from '../../../support/forge-pack.ts';

/*
 * All records of these packs are right, and so is every sum in them. What is wrong is what their index leads to, and whoever looks
 * a record up goes by that.
 */
const root = new URL('../../../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'pith-pack-index-'));
const demo = join(root, 'public/demo');
const suffixes = readdirSync(join(demo, 'pith'))
  .map((name) => name.slice(0, 26))
  .sort();
const textOf = (suffix: string): string => readFileSync(join(demo, 'pith', `${suffix}.json`), 'utf8');

const pack = (of: readonly string[]): PackParts => {
  const file = join(folder, 'made.pack');
  const writer = createPackWriter(file);
  for (const suffix of of) {
    const text = textOf(suffix);
    const { id, version } = JSON.parse(text).canonical_record.source;
    writer.add({ suffix, arxivId: id, version, text });
  }
  writer.end();
  writer.close();
  return takeApart(readFileSync(file));
};

/** @returns exit status, what is said beyond the records that are verified, and how many those are. */
const verify = (parts: PackParts) => {
  const file = join(folder, 'asked.pack');
  writeFileSync(file, putTogether(parts));
  const words = ['--source', file, '--keys', join(demo, 'config.json'), '--json-lines'];
  const { status, stdout } = spawnSync(process.execPath, [join(folder, 'bin', 'pith-verify.js'), ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const lines = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  return {
    status,
    verified: lines.filter(({ verdict }) => verdict === 'verified').length,
    said: lines
      .filter(({ verdict }) => verdict !== 'verified')
      .map(({ verdict, problems }) => `${verdict}: ${problems[0]?.message.replace(file, 'The pack')}`),
  };
};

const ofKind = ({ pages }: PackParts, kind: PackPage['kind']) => pages.filter((page) => page.kind === kind);

/** A block of ten records whose own list names others. */
const listing = (listed: readonly string[], of: readonly string[]): Buffer => {
  const names = Buffer.from(listed.join(''), 'latin1');
  const text = of.map((suffix) => `${toOneLine(textOf(suffix))}\n`).join('');
  const toData = (size: number): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32LE(size, 0);
    head.writeUInt32LE(crc32(names), 4);
    return Buffer.concat([head, names]);
  };
  return makeMember('B', toData, Buffer.from(text));
};

let whole: PackParts;
let few: PackParts;
beforeAll(() => {
  buildCommand('pith-verify', join(folder, 'bin'));
  whole = pack(suffixes);
  few = pack(suffixes.slice(0, 10));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const all = suffixes.length;

test('a pack with its own index is verified, and nothing is said of the index', () => {
  expect(verify(whole)).toEqual({ status: 0, verified: all, said: [] });
});

test('the index of another pack, which has fewer records', () => {
  const { status, said } = verify({ ...whole, pages: few.pages, records: few.records });
  expect(status).toBe(3);
  expect(said[0]).toMatch(/^unreadable: The pack is damaged: the block at 0 can't be read\.$/);
});

test('the index of another pack, which has more records', () => {
  const { status, said } = verify({ ...few, pages: whole.pages, records: whole.records });
  expect(status).toBe(3);
  expect(said[0]).toMatch(/^unreadable: The pack is damaged: the block at 0 can't be read\.$/);
});

test('places that are wrong', () => {
  const pages = whole.pages.map((page) =>
    page.kind === 'A'
      ? page
      : { ...page, text: page.text.replace(/\t(\d+)\t/g, (_, at) => `\t${Number(at) + 5}\t`) },
  );
  expect(verify({ ...whole, pages })).toMatchObject({
    status: 3,
    verified: all,
    said: ["unreadable: The pack is damaged: the block at 5 can't be read."],
  });
});

test('an index that begins behind some of the records', () => {
  const more = few.blocks;
  const moved = (text: string) => text.replace(/\t(\d+)\t/g, (_, at) => `\t${Number(at) + more.length}\t`);
  const pages = whole.pages.map((page) => (page.kind === 'A' ? page : { ...page, text: moved(page.text) }));
  expect(verify({ ...whole, blocks: Buffer.concat([more, whole.blocks]), pages })).toEqual({
    status: 3,
    verified: all + 10,
    said: [
      `unreadable: The index of this pack passes over the bytes from 0 to ${more.length}, so that what stands there is not found.`,
    ],
  });
});

test('no numbers at all', () => {
  expect(verify({ ...whole, pages: ofKind(whole, 'A') })).toEqual({
    status: 3,
    verified: all,
    said: [
      `unreadable: The index of this pack passes over the bytes from 0 to ${whole.blocks.length}, so that what stands there is not found.`,
    ],
  });
});

test('a member of gzip among the blocks, which every reader of gzip has and the index doesn’t', () => {
  const more = gzipSync(`${toOneLine(textOf(suffixes[0] ?? ''))}\n`);
  const blocks = Buffer.concat([whole.blocks, more]);
  expect(verify({ ...whole, blocks })).toEqual({
    status: 3,
    verified: all + 1,
    said: [
      `unreadable: The index of this pack passes over the bytes from ${whole.blocks.length} to ${blocks.length}, so that what stands there is not found.`,
    ],
  });
});

test('numbers that are listed for other records than stand there', () => {
  const ten = suffixes.slice(0, 10);
  const blocks = listing([...ten.slice(1), 'Z'.repeat(26)], ten);
  const numbers = { kind: 'S', text: `${ten[1]}\t0\t${blocks.length}\n` } as const;
  const found = verify({ blocks, pages: [numbers, ...ofKind(few, 'A')], records: 10 });
  expect(found).toMatchObject({ status: 3, verified: 10 });
  expect(found.said).toContain(
    'unreadable: The numbers in the index of this pack are not those of its records in their order, so that another record is found or none.',
  );
});

test('no papers, or not those of all records', () => {
  expect(verify({ ...whole, pages: ofKind(whole, 'S') })).toEqual({
    status: 3,
    verified: all,
    said: [
      `unreadable: The index of this pack has no paper for ${all} of its records, so that they are not found by their papers.`,
    ],
  });
  const [papers] = ofKind(whole, 'A');
  const text = papers?.text.slice(0, papers.text.lastIndexOf('\n', papers.text.length - 2) + 1) ?? '';
  expect(verify({ ...whole, pages: [...ofKind(whole, 'S'), { kind: 'A', text }] })).toEqual({
    status: 3,
    verified: all,
    said: [
      'unreadable: The index of this pack has no paper for 1 of its records, so that it is not found by its paper.',
    ],
  });
});

test('an end that counts other records than there are', () => {
  expect(verify({ ...whole, records: 7 })).toEqual({
    status: 3,
    verified: all,
    said: [`unreadable: The end of this pack counts 7 records, and its index has ${all}.`],
  });
});

test('of records that can’t be read the index isn’t held against their numbers: they are said themselves', () => {
  const ten = suffixes.slice(0, 10);
  const blocks = makeMember(
    'B',
    (size) => {
      const head = Buffer.alloc(8);
      head.writeUInt32LE(size, 0);
      head.writeUInt32LE(crc32(Buffer.from(ten.join(''))), 4);
      return Buffer.concat([head, Buffer.from(ten.join(''))]);
    },
    Buffer.from(ten.map((suffix, at) => (at === 3 ? '{}\n' : `${toOneLine(textOf(suffix))}\n`)).join('')),
  );
  const numbers = { kind: 'S', text: `${ten[0]}\t0\t${blocks.length}\n` } as const;
  const { status, verified, said } = verify({ blocks, pages: [numbers, ...ofKind(few, 'A')], records: 10 });
  expect({ status, verified }).toEqual({ status: 3, verified: 9 });
  expect(said.join('\n')).not.toContain('in their order');
});
