import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { untilAnswers } from '../support/answers.ts';
import { readCsv } from '../support/read-csv.ts';
import { remembered } from '../support/remembered.ts';
import { expect, real, test } from './fixtures.ts';

const markButton = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a tag and notes of one’s own stay, stand in graph and table, and are taken along', async ({ page }) => {
  await page.goto(real.path);
  await expect.poll(() => remembered(page)).toBe(1);
  await page.keyboard.press('Shift');
  await markButton(page, 'Mark').click();
  await page.getByLabel('Tag of your own').fill('<b>to read</b>');
  await page.getByLabel('Notes').fill('See section 3.');
  await page.getByLabel('Notes').blur();
  await expect(markButton(page, '<b>to read</b>')).toBeVisible();
  await page.goto('/remembered');
  await expect(page.getByRole('heading', { name: 'Your marks, 1' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as JSON' }).click();
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(file.marks).toMatchObject([
    { key: `/${real.arxivId}`, tag: '<b>to read</b>', notes: 'See section 3.' },
  ]);

  // What a bibliography holds is in one's library; a tag that is there stays.
  await page.getByLabel('Mark the papers of a bibliography as in your library').setInputFiles({
    name: 'mine.bib',
    mimeType: 'text/plain',
    buffer: Buffer.from(
      `@misc{a, eprint={${real.arxivId}}, archivePrefix={arXiv}}\n@misc{b, url={https://arxiv.org/abs/2605.18750v1}}`,
    ),
  });
  await expect(
    page.getByText(
      '1 of the 2 arXiv papers of mine.bib marked as in your library; the other one keeps the tag that it had.',
    ),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your marks, 2' })).toBeVisible();
  await page.goto(`${real.path}?tab=citations`);
  const note = page.getByRole('grid', { name: 'Citing papers' }).locator('[data-note]');
  await expect(note).toHaveText('in my library');

  // The files of the citations have them too, as the reader's own words; unless one leaves them out.
  const save = async () => {
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /^CSV, papers/ }).click();
    return readCsv(readFileSync(await (await saved).path(), 'utf8'));
  };
  const open = () => page.getByRole('button', { name: /^Export / }).click();
  const savePicture = async () => {
    await open();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /^SVG/ }).click();
    return readFileSync(await (await saved).path(), 'utf8');
  };
  expect(await savePicture()).toMatch(/<text [^>]*>in my library: /);
  await open();
  const own = page.getByRole('menuitemcheckbox', { name: 'With your own tags and notes 2' });
  await expect(own).toBeChecked();
  const [head = [], focus = [], citing = []] = await save();
  const at = head.indexOf('reader_tag');
  expect(focus.slice(at, at + 2)).toEqual(['<b>to read</b>', 'See section 3.']);
  expect(citing.slice(at, at + 2)).toEqual(['in my library', '']);
  expect(focus.at(-1)).toContain('the words of whoever made this file, not the registry’s');
  await open();
  await own.click();
  await expect(own).not.toBeChecked();
  const [, bare = [], alone = []] = await save();
  expect([...bare.slice(at, at + 2), ...alone.slice(at, at + 2)]).toEqual(['', '', '', '']);
  expect(bare.at(-1)).not.toContain('whoever made this file');
  const picture = await savePicture();
  expect(picture).toContain('</text>');
  expect(picture).not.toContain('in my library');

  await page.goto('/remembered');
  await page.getByRole('button', { name: 'Take the mark off 2605.18750' }).click();
  await expect(page.getByRole('heading', { name: 'Your marks, 1' })).toBeVisible();
});

test('a citing paper is marked where it is selected, and shows authors and abstract once its record is there', async ({
  page,
}) => {
  await page.goto('/abs/4104.11333?in=demo&tab=citations&sel=4910.03395');
  const details = page.getByRole('complementary', { name: 'Selected paper' });
  await expect(details).not.toContainText('Authors');
  await expect(details).not.toContainText('abstract');
  await markButton(page, 'Mark').click();
  await page.getByLabel('Tag of your own').fill('to read');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Tag of your own')).toHaveValue('to read');
  await details.getByLabel('Notes').focus();
  await page.keyboard.press('Escape');
  const row = page.getByRole('grid', { name: 'Citing papers' }).getByRole('row', { selected: true });
  await expect(row.locator('[data-note]')).toHaveText('to read');
  await details.getByRole('button', { name: 'Expand' }).click();
  await expect(details).toContainText('Authors, as reported, by the alphabet');
  await expect(details.getByRole('heading', { name: /abstract, as reported/i })).toBeVisible();
  await expect(details).toContainText('This paper is fiction');
  await details.getByRole('link', { name: 'Open its record' }).click();
  // Its id stands in the address for a moment only.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Solar-Powered/);
  await page.keyboard.press('Shift');
  await expect(markButton(page, 'to read')).toBeVisible();
});

test('a tag is kept at Enter, and notes a moment after the last letter, though nobody leaves the field', async ({
  page,
}) => {
  await page.goto(real.path);
  await expect.poll(() => remembered(page)).toBe(1);
  await page.keyboard.press('Shift');
  await markButton(page, 'Mark').click();
  await page.getByLabel('Tag of your own').fill('to read');
  await page.getByLabel('Tag of your own').press('Enter');
  await expect(markButton(page, 'to read')).toBeVisible();
  await expect(page.getByLabel('Tag of your own')).toBeFocused();
  await page.getByLabel('Notes').focus();
  await page.keyboard.type('See section 3.');
  await page.goto('/remembered');
  await expect(page.getByRole('heading', { name: 'Your marks, 1' })).toBeVisible();
  await expect(page.getByText('to read · See section 3.')).toBeVisible();
});

test('notes leave alone a tag that came from another tab or a bibliography after they were opened', async ({
  page,
  context,
}) => {
  const open = async (each: Page): Promise<void> => {
    await each.goto(real.path);
    await expect.poll(() => remembered(each)).toBe(1);
    // What the first page kept is there before the second one listens.
    await untilAnswers(each);
    await each.keyboard.press('Shift');
    await markButton(each, 'Mark').click();
    await expect(each.getByLabel('Notes')).toBeVisible();
  };
  await open(page);
  const second = await context.newPage();
  await open(second);
  await second.getByLabel('Tag of your own').fill('to read');
  await second.getByLabel('Tag of your own').press('Enter');
  await expect(markButton(second, 'to read')).toBeVisible();
  await page.getByLabel('Notes').fill('See section 3.');
  await page.getByLabel('Notes').blur();
  await expect(markButton(page, 'to read')).toBeVisible();
  await expect(page.getByLabel('Tag of your own')).toHaveValue('to read');
  await expect(page.getByLabel('Notes')).toHaveValue('See section 3.');
  // And the other way round.
  await second.getByLabel('Tag of your own').fill('');
  await second.getByLabel('Tag of your own').press('Enter');
  await expect(markButton(second, 'Notes')).toBeVisible();
  await expect(second.getByLabel('Notes')).toHaveValue('See section 3.');
  await page.goto('/remembered');
  await expect(page.getByText('See section 3.', { exact: true })).toBeVisible();
});

test('what a page left as it went takes no place of what was written since', async ({ page, context }) => {
  await page.goto(real.path);
  await expect.poll(() => remembered(page)).toBe(1);
  await page.keyboard.press('Shift');
  await markButton(page, 'Mark').click();
  await expect(page.getByLabel('Notes')).toBeVisible();
  const second = await context.newPage();
  await second.goto(real.path);
  await untilAnswers(second);
  await second.keyboard.press('Shift');
  await markButton(second, 'Mark').click();
  await second.getByLabel('Notes').fill('What the page left.');
  await second.goto('/about');
  const left = await second.evaluate(() =>
    Object.keys(localStorage).filter((name) => name.includes('left-mark')),
  );
  expect(left).toHaveLength(1);
  await page.getByLabel('Notes').fill('What was written since.');
  await page.getByLabel('Notes').blur();
  await expect(markButton(page, 'Notes')).toBeVisible();
  await page.goto('/remembered');
  await expect(page.getByText('What was written since.', { exact: true })).toBeVisible();
});

test('what a bibliography marks is said as it is, and papers marked at once stand by their ids', async ({
  page,
}) => {
  await page.goto('/remembered');
  const give = (text: string) =>
    page
      .getByLabel('Mark the papers of a bibliography as in your library')
      .setInputFiles({ name: 'mine.bib', mimeType: 'text/plain', buffer: Buffer.from(text) });
  const said = page.getByRole('status').filter({ hasText: 'mine.bib' });
  await give('@book{a, title={No id}}');
  await expect(said).toHaveText('No arXiv paper is named in mine.bib, so nothing was marked.');
  await give(
    ['2605.18750', '2605.18748', '2605.18749']
      .map((id) => `@misc{a${id}, eprint={${id}}, archivePrefix={arXiv}}`)
      .join('\n'),
  );
  await expect(said).toHaveText('3 arXiv papers of mine.bib marked as in your library.');
  const marks = page.getByRole('region', { name: 'Your marks, 3' });
  await expect(marks.getByRole('listitem')).toHaveText([/2605\.18748/, /2605\.18749/, /2605\.18750/]);
  await give('@misc{a, eprint={2605.18750}, archivePrefix={arXiv}}');
  await expect(said).toHaveText('1 arXiv paper of mine.bib marked as in your library.');
});

for (const width of [1440, 1024, 390])
  test(`the button stays where it is when it opens the fields, at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(real.path);
    await expect.poll(() => remembered(page)).toBe(1);
    await page.keyboard.press('Shift');
    await expect(page.getByRole('button', { name: 'Watch', exact: true })).toBeEnabled();
    const button = markButton(page, 'Mark');
    const before = await button.boundingBox();
    await button.click();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByLabel('Tag of your own')).toBeVisible();
    expect(await button.boundingBox()).toEqual(before);
    await button.click();
    await expect(page.getByLabel('Tag of your own')).toHaveCount(0);
  });
