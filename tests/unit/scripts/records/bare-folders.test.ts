import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMirror } from '../../../../scripts/mirror/make-mirror.ts';
import { examinePicked } from '../../../../scripts/records/examine-picked.ts';
import { openSource } from '../../../../scripts/records/open-source.ts';
import { parseIdentifier } from '../../../../src/core/identifier/identifier.ts';
import { REGISTRY_KEY } from '../../../support/examining.ts';
import { REAL_SUFFIX, realRecordText } from '../../../support/real-record.ts';

/*
 * Folders that lack a part of a mirror: what isn't there to be asked says nothing about the records that are.
 */
let root: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'bare-folders-'));
  mkdirSync(join(root, 'loose'));
  writeFileSync(join(root, 'loose/a.json'), realRecordText());
  for (const isSharded of [false, true]) {
    const out = join(root, String(isSharded));
    await makeMirror({ files: [join(root, 'loose/a.json')], out, isSharded }, [REGISTRY_KEY], {
      refused: () => {},
      looked: () => {},
    });
    cpSync(out, join(root, `no-short-${isSharded}`), { recursive: true });
    rmSync(join(root, `no-short-${isSharded}`, 'short'), { recursive: true });
    cpSync(out, join(root, `astray-${isSharded}`), { recursive: true });
    rmSync(join(root, `astray-${isSharded}`, 'pith'), { recursive: true });
    mkdirSync(join(root, `astray-${isSharded}`, 'pith'));
  }
});
afterAll(() => rmSync(root, { recursive: true }));

/** What is said of one question to a folder: that the real record came, or a sentence. */
const lookUp = async (folder: string, word: string): Promise<string | undefined> => {
  const place = join(root, folder);
  const opened = openSource(place);
  const identifier = parseIdentifier(word);
  if (opened.kind === 'error' || identifier.kind === 'error') throw new Error(`${folder} ${word}`);
  const asked = { identifier: identifier.value, label: word };
  const found = await examinePicked(opened.value.source, asked, [REGISTRY_KEY]);
  return found.kind === 'examined' && found.verdict.kind === 'verified' && found.record.suffix === REAL_SUFFIX
    ? 'the record'
    : found.kind === 'unreadable'
      ? found.problems[0]?.message.replaceAll(place, 'F')
      : 'another record';
};

const none = 'There is no record of this in the folder F.';
const OTHER = 'Z'.repeat(26);

test.each(['no-short-false', 'no-short-true', 'loose'])(
  '%s: a short number is looked for among the records',
  async (folder) => {
    expect(await lookUp(folder, REAL_SUFFIX.slice(0, 8))).toBe('the record');
    expect(await lookUp(folder, REAL_SUFFIX.slice(0, 12))).toBe('the record');
    expect(await lookUp(folder, OTHER.slice(0, 8))).toBe(none);
  },
);

test('a folder of records alone has them by their numbers, too', async () => {
  expect(await lookUp('loose', REAL_SUFFIX)).toBe('the record');
  expect(await lookUp('loose', '2503.11367')).toBe('the record');
  expect(await lookUp('loose', OTHER)).toBe(none);
});

test.each(['astray-false', 'astray-true'])(
  '%s: a short number that names a record that isn’t there',
  async (folder) => {
    expect(await lookUp(folder, REAL_SUFFIX.slice(0, 8))).toBe(
      `The folder F names the record ${REAL_SUFFIX} and doesn’t hold it.`,
    );
  },
);
