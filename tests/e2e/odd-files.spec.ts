import type { JsonObject } from '../../src/core/json/json.ts';
import { realRecord } from '../support/examining.ts';
import { expectRealFile } from '../support/expect-file.ts';
import { choose, drop } from '../support/give-file.ts';
import { realRecordText } from '../support/real-record.ts';
import { bannerOf, expectScreen, UNREADABLE } from '../support/screen.ts';
import { showWholeRecord } from '../support/whole-record.ts';
import { expect, test } from './fixtures.ts';

const noRecords: readonly (readonly [name: string, content: string | Buffer, sentence: string | RegExp])[] = [
  ['nothing', '', 'The text is empty: there is no JSON in it.'],
  ['words', 'hello', 'This is not valid JSON: expected a value at line 1, column 1, found "h".'],
  ['a web page', '<!doctype html><p>404', 'This is a web page, not JSON.'],
  [
    'half a record',
    realRecordText().slice(0, 500),
    /This is not valid JSON: expected .* at line 1, column 501, found the end of the text\./,
  ],
  [
    'a picture',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]),
    'record.json is not a text file: a record is JSON.',
  ],
  ['a number', '7', 'the file record.json is JSON, but holds no record: a record is an object.'],
  ['an empty list', '[]', 'the file record.json is an empty list: it holds no record.'],
  ['an object', '{}', 'pith_number: This is missing, and a record cannot be told apart without it.'],
  [
    '10,000 nested arrays',
    '['.repeat(10_000) + ']'.repeat(10_000),
    /This should be a pith record, but it is an array\./,
  ],
  ['10,000 nested arrays, open', '['.repeat(10_000), /This is not valid JSON: .*found the end of the text\./],
  [
    '20 MB',
    `"${'a'.repeat(20 * 1024 * 1024)}"`,
    'record.json is larger than 5 MiB, the most that this page reads.',
  ],
];

test('what is no record is named, and the page goes on', async ({ page }) => {
  await page.goto('/');
  for (const [name, content, sentence] of noRecords)
    await test.step(name, async () => {
      await choose(page, content);
      const said = bannerOf(page).locator('.banner-line').first();
      if (typeof sentence === 'string') await expect(said).toContainText(sentence);
      else await expect(said).toHaveText(sentence);
      await expectScreen(page, UNREADABLE);
    });
  await choose(page, realRecordText());
  await expectRealFile(page, 'the file record.json');
});

test('a pasted text that is too large is refused at the stated limit', async ({ page }) => {
  await page.goto('/');
  await drop(page, { text: `{"a":"${'é'.repeat(3 * 1024 * 1024)}"}` });
  await expectScreen(page, UNREADABLE);
  await expect(bannerOf(page)).toContainText('larger than 5 MiB');
});

test('every field that is missing or of the wrong type is named by its path', async ({ page }) => {
  await page.goto('/');
  await choose(page, JSON.stringify({ pith_number: 7, canonical_record: 'x', aliases: {} }));
  await expectScreen(page, UNREADABLE);
  await expect(bannerOf(page).locator('.banner-line')).toHaveText([
    /^canonical_sha256: This is missing/,
    /^pith_number: This should be a pith number, .* but it is the number 7\.$/,
    /^canonical_record: This should be an object, but it is the text "x"\.$/,
  ]);

  const record = {
    ...(realRecord() as JsonObject),
    aliases: { a: 1 },
    inbound_citations: { count: 'many', sample: [7] },
    verification_status: [],
    created_at: 5,
  };
  await choose(page, JSON.stringify(record));
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'partial');
  await showWholeRecord(page);
  const odd = page
    .locator('section', { has: page.getByRole('heading', { name: 'Unreadable fields' }) })
    .last();
  for (const path of [
    'aliases',
    'inbound_citations.count',
    'inbound_citations.sample[0]',
    'verification_status',
    'created_at',
  ])
    await expect(odd.getByText(path, { exact: true })).toBeVisible();
});

/** The real record as text with something in place of one of its pieces: what JSON.stringify wouldn't write. */
const written = (piece: string, instead: string): string => {
  const text = JSON.stringify(realRecord());
  const at = text.indexOf(piece, text.indexOf('"canonical_record"'));
  if (at < 0) throw new Error(`The real record has no ${piece}.`);
  return text.slice(0, at) + instead + text.slice(at + piece.length);
};

const irreproducible: readonly (readonly [name: string, text: string, reason: RegExp])[] = [
  ['1.0 numbers', written('"version":4', '"version":4.0'), /source\.version/],
  ['numbers beyond 2^53', written('"version":4', '"version":4,"n":9007199254740993'), /source\.n/],
  ['lone surrogates', written('"kind":"arxiv"', '"kind":"arxiv","x":"\\ud800"'), /half a character/],
  [
    '10,000 nested arrays',
    written('"kind":"arxiv"', `"kind":"arxiv","x":${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    /deep/,
  ],
];

for (const [name, text, reason] of irreproducible)
  test(`a signed part with ${name} is not checked, with the reason, and never red`, async ({ page }) => {
    await page.goto('/');
    await choose(page, text);
    const banner = bannerOf(page);
    await expect(banner.locator('.banner-headline')).toHaveText(/^(?:Not checked|\d of \d+ checks done)$/);
    await expect(banner).toHaveAttribute('data-state', /^(?:partial|unchecked)$/);
    await expect(banner.locator('.banner-line').filter({ hasText: reason })).toBeVisible();
    await expect(page.locator('[data-check="canonical-hash"]')).toHaveAttribute('data-outcome', 'unchecked');
    await expect(page.locator('[data-check="signature"]')).toHaveAttribute('data-outcome', 'unchecked');
    await expect(page.locator('[data-standing="signed"], [data-standing="bound"]')).toHaveCount(0);
  });

test('odd things outside the signed part are shown and change nothing', async ({ page }) => {
  await page.goto('/');
  const text = JSON.stringify(realRecord());
  const odd = `{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"half":"\\udc00","deep":${'['.repeat(10_000)}${']'.repeat(10_000)},"n":1.0,`;
  await choose(page, odd + text.slice(1));
  await expectRealFile(page, 'the file record.json');
  await showWholeRecord(page);
  const others = page.locator('section', { has: page.getByRole('heading', { name: 'Other fields' }) }).last();
  for (const path of ['__proto__', 'constructor', 'half', 'deep', 'n'])
    await expect(others.getByText(path, { exact: true }).first()).toBeVisible();
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  await page.getByRole('tab', { name: 'Raw JSON' }).click();
  await expect(page.locator('pre')).toContainText('"__proto__":{"polluted":"yes"}');
});
