import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMirror } from '../../../../scripts/mirror/make-mirror.ts';
import { addressSource } from '../../../../scripts/records/address-source.ts';
import { openSource } from '../../../../scripts/records/open-source.ts';
import { parseIdentifier } from '../../../../src/core/identifier/identifier.ts';
import type { Source } from '../../../../src/sources/places/source.ts';
import { sendHtml, sendStatus, sendText } from '../../../support/behaviours.ts';
import { filesUnder } from '../../../support/corpus-files.ts';
import { REGISTRY_KEY } from '../../../support/examining.ts';
import { startOriginDouble } from '../../../support/origin-double.ts';
import { REAL_SUFFIX, realRecordText } from '../../../support/real-record.ts';

let root: string;
const told = { refused: () => {}, looked: () => {} };
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'layouts-'));
  writeFileSync(join(root, 'a.json'), realRecordText());
  for (const isSharded of [false, true])
    await makeMirror(
      { files: [join(root, 'a.json')], out: join(root, String(isSharded)), isSharded },
      [REGISTRY_KEY],
      told,
    );
});
afterAll(() => rmSync(root, { recursive: true }));

/** A source on this machine. */
const open = (place: string): Source => {
  const opened = openSource(place);
  if (opened.kind === 'error') throw new Error(opened.error);
  return opened.value.source;
};
const { signal } = new AbortController();
const QUESTIONS = [REAL_SUFFIX, '2503.11367v4', '2W3F2J6X', '2W3F2J6XVHMD'];
const identify = (text: string) => {
  const parsed = parseIdentifier(text);
  if (parsed.kind === 'error') throw new Error(`${text} is no identifier`);
  return parsed.value;
};
const findAll = (source: Source) =>
  Promise.all(
    QUESTIONS.map(async (text) => {
      const answer = await source.find(identify(text), { signal });
      return answer.kind === 'found' && answer.document.text === realRecordText();
    }),
  );

describe.each(['false', 'true'])('a mirror (sharded: %s)', (folder) => {
  test('is read as a folder', async () => {
    expect(await findAll(open(join(root, folder)))).toEqual(QUESTIONS.map(() => true));
  });

  test('is read at an address, which is asked once how it is laid out', async () => {
    const files = [...filesUnder(join(root, folder))];
    const site = await startOriginDouble(
      Object.fromEntries(files.map(([path, text]) => [`/m/${path}`, sendText(text)])),
    );
    expect(await findAll(addressSource(`${site.url}/m`))).toEqual(QUESTIONS.map(() => true));
    expect(site.requests.filter(({ url }) => url === '/m/mirror.json')).toHaveLength(1);
    await site.close();
  });
});

test('a flat mirror on a host that sends a page for what it doesn’t have is read all the same', async () => {
  const site = await startOriginDouble({
    '*': sendHtml('<h1>Welcome</h1>'),
    [`/w/pith/${REAL_SUFFIX}.json`]: sendText(realRecordText()),
  });
  const source = addressSource(`${site.url}/w`);
  const answer = await source.find(identify(REAL_SUFFIX), { signal });
  expect(answer).toMatchObject({ kind: 'found', document: { text: realRecordText() } });
  await site.close();
});

test.each([false, true])(
  'without arxiv/ papers are found in the records (sharded: %s)',
  async (isSharded) => {
    const folder = join(root, `without-${isSharded}`);
    cpSync(join(root, String(isSharded)), folder, { recursive: true });
    rmSync(join(folder, 'arxiv'), { recursive: true });
    expect(await open(folder).find(identify('2503.11367'), { signal })).toMatchObject({
      kind: 'found',
      document: { text: realRecordText() },
    });
    expect(await open(folder).find(identify('2503.11368'), { signal })).toMatchObject({ kind: 'no-record' });
  },
);

test('of a paper with two records the newest version is found, also where nothing points at it', async () => {
  const folder = join(root, 'plain');
  mkdirSync(folder);
  for (const [name, version] of [
    ['a', 3],
    ['b', 10],
    ['c', 4],
  ] as const)
    writeFileSync(
      join(folder, `${name}.json`),
      JSON.stringify({ canonical_record: { source: { id: '2503.11367', version } } }),
    );
  expect(await open(folder).find(identify('2503.11367'), { signal })).toMatchObject({
    document: { value: { canonical_record: { source: { version: 10 } } } },
  });
});

const FORM = 'should be {"pith_mirror": 1, "layout": "flat" or "sharded"}';
const WRONG: readonly (readonly [string, string, string])[] = [
  ['{"layout":"deep"}', FORM, `it ${FORM}`],
  ['{"pith_mirror":1,"layout":"deep"}', FORM, `it ${FORM}`],
  ['{"pith_mirror":2}', FORM, `it ${FORM}`],
  ['[]', FORM, `it ${FORM}`],
  [
    '{"pith_mirror":1',
    'This is not valid JSON: expected a comma or } at line 1, column 17, found the end of the text.',
    'it is not JSON',
  ],
];

describe.each(WRONG)('a mirror.json that is %s', (text, ofFolder, ofAddress) => {
  test('is no folder to look anything up in', () => {
    const folder = join(root, 'wrong');
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(root, 'true'), folder, { recursive: true });
    const file = join(folder, 'mirror.json');
    writeFileSync(file, text);
    const between = ofFolder === FORM ? ' ' : ': ';
    const end = ofFolder === FORM ? '.' : '';
    expect(openSource(folder)).toEqual({ kind: 'error', error: `${file}${between}${ofFolder}${end}` });
  });

  test('is said of an address, and is no word about the record', async () => {
    const site = await startOriginDouble({
      '*': sendStatus(404),
      '/m/mirror.json': sendText(text),
    });
    await expect(
      addressSource(`${site.url}/m`).find(identify(REAL_SUFFIX), { signal }),
    ).rejects.toMatchObject({ predicate: `has a mirror.json that can’t be used: ${ofAddress}` });
    expect(site.requests.map(({ url }) => url)).toEqual(['/m/mirror.json']);
    await site.close();
  });
});

test('a mirror.json that can’t be had for the moment is no word about the record either', async () => {
  const site = await startOriginDouble({ '*': sendStatus(404), '/m/mirror.json': sendStatus(500) });
  await expect(addressSource(`${site.url}/m`).find(identify(REAL_SUFFIX), { signal })).rejects.toMatchObject({
    predicate: 'is in trouble (status 500)',
  });
  await site.close();
});

test('a mirror.json that is a folder is said to be no file that can be read', () => {
  const folder = join(root, 'odd');
  mkdirSync(join(folder, 'mirror.json'), { recursive: true });
  expect(openSource(folder)).toEqual({
    kind: 'error',
    error: `${join(folder, 'mirror.json')} can’t be read: EISDIR: illegal operation on a directory, read.`,
  });
});

test('a record in other bytes than UTF-8 is said to be that, and not to be wrong', async () => {
  const folder = join(root, 'latin');
  cpSync(join(root, 'true'), folder, { recursive: true });
  const file = join(folder, `pith/2W/3F/${REAL_SUFFIX}.json`);
  writeFileSync(
    file,
    Buffer.from(realRecordText().replace('Efficient Distributed', 'Efficient D\xefstributed'), 'latin1'),
  );
  await expect(open(folder).find(identify(REAL_SUFFIX), { signal })).rejects.toMatchObject({
    predicate: `has something in pith/2W/3F/${REAL_SUFFIX}.json that is not text in UTF-8`,
  });
});
