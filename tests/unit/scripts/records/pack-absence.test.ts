import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openPack } from '../../../../scripts/pack/read-pack.ts';
import { createPackWriter } from '../../../../scripts/pack/write-pack.ts';
import { examinePicked } from '../../../../scripts/records/examine-picked.ts';
import { packSource } from '../../../../scripts/records/pack-source.ts';
import { parseIdentifier } from '../../../../src/core/identifier/identifier.ts';
import { type PackPage, type PackParts, putTogether, takeApart } from '../../../support/forge-pack.ts';

/*
 * A look-up goes by the index alone. Where that isn't of this pack, not finding a record says nothing about the records.
 */
const root = new URL('../../../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'pith-pack-absence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const demo = join(root, 'public/demo/pith');
const suffixes = readdirSync(demo)
  .map((name) => name.slice(0, 26))
  .sort();
const textOf = (suffix: string): string => readFileSync(join(demo, `${suffix}.json`), 'utf8');
const paperOf = (suffix: string): string => JSON.parse(textOf(suffix)).canonical_record.source.id;

const pack = (of: readonly string[]): PackParts => {
  const file = join(folder, 'made.pack');
  const writer = createPackWriter(file);
  for (const suffix of of) {
    const { id, version } = JSON.parse(textOf(suffix)).canonical_record.source;
    writer.add({ suffix, arxivId: id, version, text: textOf(suffix) });
  }
  writer.end();
  writer.close();
  return takeApart(readFileSync(file));
};

/** What is said of one question to such a pack: a sentence, or that a record came. */
const lookUp = async (parts: PackParts, word: string): Promise<string | undefined> => {
  const file = join(folder, 'asked.pack');
  writeFileSync(file, putTogether(parts));
  const opened = openPack(file);
  try {
    const identifier = parseIdentifier(word);
    if (identifier.kind === 'error') throw new Error(`${word} is no identifier`);
    const source = packSource(opened, file);
    const found = await examinePicked(source, { identifier: identifier.value, label: word }, []);
    return found.kind === 'examined' ? 'a record' : found.problems[0]?.message.replaceAll(file, 'all.pack');
  } finally {
    opened.close();
  }
};

const ofKind = ({ pages }: PackParts, kind: PackPage['kind']) => pages.filter((page) => page.kind === kind);
const whole = pack(suffixes);
const few = pack(suffixes.slice(0, 10));
const [first = '', second = ''] = suffixes;
const last = suffixes.at(-1) ?? '';
const NOWHERE = 'Z'.repeat(26);

test('of a record that the index of a pack doesn’t lead to no more is said than that', async () => {
  const none = 'The index of the pack all.pack leads to no record of this.';
  expect(await lookUp(whole, first)).toBe('a record');
  expect(await lookUp(whole, paperOf(last))).toBe('a record');
  expect(await lookUp(whole, NOWHERE)).toBe(none);
  expect(await lookUp(whole, NOWHERE.slice(0, 8))).toBe(none);
  expect(await lookUp(whole, '0704.0001')).toBe(none);
});

test('where the index leads from a paper to no record it is damaged', async () => {
  const papers = ofKind(whole, 'A');
  expect(await lookUp({ ...few, pages: [...ofKind(few, 'S'), ...papers] }, paperOf(last))).toBe(
    `The index of this pack names the record ${last}, which is not in it.`,
  );
});

test('an index without papers, or with those of fewer records, says of none that it isn’t there', async () => {
  const { length } = suffixes;
  expect(await lookUp({ ...whole, pages: ofKind(whole, 'S') }, paperOf(second))).toBe(
    `The index of this pack has papers for 0 of its ${length} records, so that not finding a record says nothing.`,
  );
  expect(await lookUp({ ...whole, pages: [...ofKind(whole, 'S'), ...ofKind(few, 'A')] }, paperOf(last))).toBe(
    `The index of this pack has papers for 10 of its ${length} records, so that not finding a record says nothing.`,
  );
});

test('an index of numbers that passes over blocks says of no record that it isn’t there', async () => {
  const said = `The index of this pack passes over the bytes from 0 to ${whole.blocks.length}, so that what stands there is not found.`;
  const pages = ofKind(whole, 'A');
  expect(await lookUp({ ...whole, pages }, first)).toBe(said);
  expect(await lookUp({ ...whole, pages }, first.slice(0, 8))).toBe(said);
});

test('an index of numbers that has a block twice', async () => {
  const pages = whole.pages.map((page) =>
    page.kind === 'A' ? page : { ...page, text: page.text + page.text },
  );
  expect(await lookUp({ ...whole, pages }, NOWHERE)).toBe(
    'The blocks in the index of this pack don’t follow one another, so that not finding a record says nothing.',
  );
});
