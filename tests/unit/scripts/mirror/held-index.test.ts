import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MOST_INDEX_BYTES, openIndex } from '../../../../scripts/mirror/held-index.ts';
import { CITING, TITLES } from '../../../../scripts/mirror/indexes.ts';
import type { ArxivId, Suffix } from '../../../../src/core/identifier/types.ts';
import type { MirrorEntry } from '../../../../src/core/mirror/entry.ts';

const entryOf = (name: string, title: string, more: Partial<MirrorEntry> = {}): MirrorEntry => ({
  suffix: name.padEnd(26, 'A') as Suffix,
  pithNumber: '',
  face: 'record',
  arxivId: null,
  version: 1,
  title,
  citing: [],
  isVerified: true,
  date: null,
  ...more,
});

test('a mirror that has more titles than a page reads says so to the next run, which reads none anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'titles-'));
  const few = openIndex(TITLES, folder);
  few.add(entryOf('ONE', 'A title'));
  expect([few.isTooLarge(), few.finish(), existsSync(join(folder, 'titles.json'))]).toEqual([
    false,
    true,
    true,
  ]);
  expect(openIndex(TITLES, folder).isTooLarge()).toBe(false);

  const many = openIndex(TITLES, folder);
  many.add(entryOf('TWO', 'T'.repeat(MOST_INDEX_BYTES)));
  expect([many.isTooLarge(), many.finish(), existsSync(join(folder, 'titles.json'))]).toEqual([
    true,
    false,
    false,
  ]);
  const next = openIndex(TITLES, folder);
  expect([next.isTooLarge(), next.isMissing]).toEqual([true, false]);
  next.add(entryOf('ONE', 'A title'));
  expect([next.finish(), existsSync(join(folder, 'titles.json'))]).toEqual([false, false]);
  rmSync(folder, { recursive: true });
});

test('a record that is put there again says what it says now, also that it lists nobody', () => {
  const folder = mkdtempSync(join(tmpdir(), 'citing-'));
  const ids = (...list: readonly string[]) => list as readonly ArxivId[];
  const written = () => JSON.parse(readFileSync(join(folder, 'citing.json'), 'utf8')).papers as unknown;
  const [one, two] = ids('2503.11367', '1712.01815');
  const first = openIndex(CITING, folder);
  expect(first.isMissing).toBe(true);
  first.add(entryOf('TWO', 'B', { arxivId: two ?? null, citing: ids('2505.00002', '2504.00001') }));
  first.add(entryOf('ONE', 'A', { arxivId: one ?? null, citing: ids('2505.00002') }));
  first.add(entryOf('SIX', 'no paper of arXiv', { citing: ids('2505.00002') }));
  expect(first.finish()).toBe(true);
  const lineOne = [one, 'ONE'.padEnd(26, 'A'), ['2505.00002']];
  expect(written()).toEqual([lineOne, [two, 'TWO'.padEnd(26, 'A'), ['2504.00001', '2505.00002']]]);

  const next = openIndex(CITING, folder);
  expect(next.isMissing).toBe(false);
  next.add(entryOf('TWO', 'B', { arxivId: two ?? null }));
  expect(next.finish()).toBe(true);
  expect(written()).toEqual([lineOne]);
  rmSync(folder, { recursive: true });
});
