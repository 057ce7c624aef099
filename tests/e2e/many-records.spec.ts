import { axeViolations } from '../support/axe.ts';
import { realRecord, realRecordWith } from '../support/examining.ts';
import { choose, drop, dropAll } from '../support/give-file.ts';
import { other, otherRecord } from '../support/other-record.ts';
import { realRecordText } from '../support/real-record.ts';
import { bannerOf, CHECKED, expectScreen, WRONG_TITLE } from '../support/screen.ts';
import { stopWhenBegun } from '../support/stop-list.ts';
import { expect, real, test } from './fixtures.ts';

test.beforeEach(({ page }) => page.route('/origin/**', (route) => route.abort('internetdisconnected')));

const oneLine = JSON.stringify(realRecord());
const changed = JSON.stringify(realRecordWith(['paper', 'title'], 'Something else'));

test('several files at once are all there, each by its name', async ({ page }) => {
  await page.goto('/');
  await dropAll(page, {
    files: [
      ['one.json', realRecordText()],
      ['two.json', JSON.stringify(otherRecord())],
      ['three.json', changed],
      ['2503.11367v4.pdf', '%PDF-1.7 …'],
      ['empty.json', ''],
    ],
  });
  await expect(bannerOf(page)).toContainText('3 records and 2 others in 5 files');
  const items = page.getByRole('listitem');
  await expect(items).toHaveText([
    /Doesn’t match · three\.json$/,
    /Not checked · 2503\.11367v4\.pdf is a PDF\. .* · 2503\.11367v4\.pdf$/,
    /Not checked · .* · empty\.json$/,
    /Checked · arXiv 2503\.11367v4 · Efficient .* · one\.json$/,
    /Checked · .* · two\.json$/,
  ]);
  await items.nth(4).getByRole('link').click();
  await expectScreen(page, CHECKED);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(other.title);
  await expect(page.locator('.source-line')).toContainText('From the file two.json.');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(other.title);
  await page.getByRole('link', { name: 'All 3 records and 2 others in 5 files' }).click();
  await items.first().getByRole('link').click();
  await expectScreen(page, WRONG_TITLE);
});

test('a mismatch at place 601 comes first, and nothing is cut', async ({ page }) => {
  await page.goto('/');
  const lines = Array.from({ length: 700 }, (_, at) => (at === 600 ? changed : oneLine));
  await choose(page, `${lines.join('\n')}\n\nnot a record\n`, 'many.jsonl');
  await expect(bannerOf(page)).toContainText('700 records and 1 other in this file');
  const items = page.getByRole('listitem');
  await expect(items.first()).toHaveText(`pith:2025:${real.suffix}Doesn’t match · line 601`);
  await expect(items.nth(1)).toContainText('Line 702Not checked · This is not valid JSON');
  await expect(page.getByRole('button', { name: '1 not matching' })).toBeVisible();
  await expect(page.getByRole('button', { name: '699 checked' })).toBeVisible();
  await page.getByRole('button', { name: '1 not checked' }).click();
  await expect(items).toHaveCount(1);
  await page.getByRole('button', { name: 'All 701' }).click();
  await items.first().getByRole('link').click();
  await expectScreen(page, WRONG_TITLE);
  await expect(page.getByText('From line 601 of the file many.jsonl.')).toBeVisible();
  // The last one is reached too.
  await page.goBack();
  await page.getByRole('searchbox', { name: 'Find' }).fill('cornstarch');
  await expect(page.getByText('699 of 701 shown.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV (699)' }).click();
  expect((await download).suggestedFilename()).toBe('pith-records-699-of-701.csv');
});

test('a large file is examined beside the page, says how far it is, and can be stopped', async ({ page }) => {
  await page.goto('/');
  const lines = Array.from({ length: 3000 }, () => oneLine).join('\n');
  const seen = stopWhenBegun(page);
  await choose(page, lines, 'large.jsonl');
  expect(await seen).toMatch(/Each is examined by itself: [\d,]+ so far, \d+ % of the bytes\./);
  await expect(bannerOf(page)).toContainText('You stopped:');
  await expect(bannerOf(page)).toContainText('Nothing is known of the others.');
  await expect(page.getByRole('listitem').first()).toContainText('Checked');
});

for (const link of [
  'https://arxiv.org/abs/2503.11367v4',
  'https://www.google.com/url?q=https://arxiv.org/pdf/2503.11367v4&sa=D',
])
  test(`a link that is dropped leads to its paper: ${link.slice(0, 30)}`, async ({ page }) => {
    await page.goto('/');
    await dropAll(page, { link });
    await expect(page).toHaveURL(`${real.path}?v=4`);
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'checked');
  });

test('an id that is dropped as text leads to its paper; other text is said to be none', async ({ page }) => {
  await page.goto('/');
  await drop(page, { text: ' arXiv:2503.11367v4 [cs.DC] ' });
  await expect(page).toHaveURL(`${real.path}?v=4`);
  await drop(page, { text: 'Attention is all you need' });
  await expect(bannerOf(page)).toContainText(
    'What was dropped is neither a record nor one identifier: “Attention is all you need”',
  );
});

test('a PDF is said to be one, and the id in its name is offered', async ({ page }) => {
  await page.goto('/');
  await drop(page, { file: '%PDF-1.7 …', name: '2503.11367v4.pdf' });
  await expect(bannerOf(page)).toContainText('2503.11367v4.pdf is a PDF.');
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'unchecked');
  await page.getByRole('link', { name: 'Look up arXiv 2503.11367, version 4' }).click();
  await expect(page).toHaveURL(`${real.path}?v=4`);
});

test('the page’s own exports are said to be what they are', async ({ page }) => {
  await page.goto('/');
  for (const [name, content, words] of [
    ['papers.csv', 'Id,Label\r\n', 'papers.csv is a table (CSV)'],
    ['graph.graphml', '<?xml version="1.0"?>\n<graphml></graphml>', 'graph.graphml is a graph (GraphML)'],
    [
      'seen.json',
      '{\n  "pith_viewer_remembered": 1,\n  "records": []\n}',
      'seen.json is a list of what a browser remembers',
    ],
  ] as const)
    await test.step(name, async () => {
      await drop(page, { file: content, name });
      await expect(bannerOf(page)).toContainText(words);
    });
});

test('a list of references that the page wrote is checked as any bibliography', async ({ page }) => {
  for (const [name, content] of [
    ['list.bib', '@misc{a,\n title={x}}'],
    ['list.ris', 'TY  - RPRT\r\nER  - \r\n'],
  ] as const) {
    await page.goto('/');
    await drop(page, { file: content, name });
    await expect(page).toHaveURL('/bibliography');
    await expect(page.getByText(name)).toBeVisible();
  }
});

test('what is given last is shown, whatever is read first', async ({ page }) => {
  await page.goto('/');
  const long = `[${Array.from({ length: 500 }, () => oneLine).join(',')}]`;
  await dropAll(page, { files: [['long.json', long]] });
  await dropAll(page, { files: [['short.json', realRecordText()]] });
  await expectScreen(page, CHECKED);
  await expect(page.locator('.source-line')).toContainText('From the file short.json.');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  await expect(page.locator('.source-line')).toContainText('From the file short.json.');
});

test('the list is used with the keyboard alone, and axe finds nothing wrong', async ({ page }) => {
  await page.goto('/');
  await choose(page, [oneLine, changed, '{"a":1}'].join('\n'), 'three.jsonl');
  await expect(page.getByRole('listitem')).toHaveCount(3);
  expect(await axeViolations(page)).toEqual([]);
  const only = page.getByRole('button', { name: '1 not matching' });
  await only.focus();
  await page.keyboard.press('Enter');
  await expect(only).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('listitem')).toHaveCount(1);
  for (let presses = 0; presses < 6; presses++) {
    await page.keyboard.press('Tab');
    if (
      await page
        .getByRole('listitem')
        .getByRole('link')
        .evaluate((link) => link === document.activeElement)
    )
      break;
  }
  await page.keyboard.press('Enter');
  await expectScreen(page, WRONG_TITLE);
  await page.goBack();
  await expect(page.getByRole('button', { name: 'All 3' })).toBeVisible();
});
