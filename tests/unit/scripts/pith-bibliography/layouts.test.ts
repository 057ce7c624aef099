import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMirror } from '../../../../scripts/mirror/make-mirror.ts';
import { addressSource } from '../../../../scripts/pith-bibliography/address-source.ts';
import { folderSource } from '../../../../scripts/pith-bibliography/folder-source.ts';
import { parseIdentifier } from '../../../../src/core/identifier/identifier.ts';
import type { Source } from '../../../../src/sources/places/source.ts';
import { sendHtml, sendText } from '../../../support/behaviours.ts';
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
    expect(await findAll(folderSource(join(root, folder)))).toEqual(QUESTIONS.map(() => true));
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

test('a folder whose mirror.json is wrong says so', async () => {
  const file = join(root, 'false', 'mirror.json');
  const before = readFileSync(file);
  writeFileSync(file, '{"layout":"deep"}');
  await expect(findAll(folderSource(join(root, 'false')))).rejects.toThrow(
    'has a mirror.json that can’t be used: it should be {"pith_mirror": 1, "layout": "flat" or "sharded"}.',
  );
  writeFileSync(file, before);
});
