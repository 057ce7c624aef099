import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MOST_TITLES_BYTES, openTitles } from '../../../../scripts/mirror/titles.ts';
import type { Suffix } from '../../../../src/core/identifier/types.ts';
import type { MirrorEntry } from '../../../../src/core/mirror/entry.ts';

const entryOf = (name: string, title: string): MirrorEntry => ({
  suffix: name.padEnd(26, 'A') as Suffix,
  pithNumber: '',
  face: 'record',
  arxivId: null,
  version: 1,
  title,
  isVerified: true,
  date: null,
});

test('a mirror that has more titles than a page reads says so to the next run, which reads none anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'titles-'));
  const few = openTitles(folder);
  few.add(entryOf('ONE', 'A title'));
  expect([few.isTooLarge(), few.finish(), existsSync(join(folder, 'titles.json'))]).toEqual([
    false,
    true,
    true,
  ]);
  expect(openTitles(folder).isTooLarge()).toBe(false);

  const many = openTitles(folder);
  many.add(entryOf('TWO', 'T'.repeat(MOST_TITLES_BYTES)));
  expect([many.isTooLarge(), many.finish(), existsSync(join(folder, 'titles.json'))]).toEqual([
    true,
    false,
    false,
  ]);
  const next = openTitles(folder);
  expect([next.isTooLarge(), next.isEmpty()]).toEqual([true, false]);
  next.add(entryOf('ONE', 'A title'));
  expect([next.finish(), existsSync(join(folder, 'titles.json'))]).toEqual([false, false]);
  rmSync(folder, { recursive: true });
});
