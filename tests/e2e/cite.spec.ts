import { readFile } from 'node:fs/promises';
import { sendJson } from '../support/behaviours.ts';
import { other, otherRecordWith } from '../support/other-record.ts';
import { expect, real, test, themes } from './fixtures.ts';

const NOT_THE_ORDER = 'this is not the author order';

test('where another version was asked for, the reference and the raw record say whose they are', async ({
  page,
}) => {
  await page.goto(`/abs/${real.arxivId}v2?tab=cite`);
  const note = page.getByText('You asked for v2; the record is for v4, and so is all that is here.');
  await expect(note).toBeVisible();
  await page.getByRole('tab', { name: 'Raw JSON' }).click();
  await expect(note).toBeVisible();
  await page.goto(`/abs/${real.arxivId}v4?tab=cite`);
  await expect(page.locator('[data-cite="APA"]')).toBeVisible();
  await expect(page.getByText('You asked for')).toHaveCount(0);
});

test('a record is cited as text and as files, and says that its authors are in no author order', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(real.path);
  await page.getByRole('tab', { name: 'Cite', exact: true }).click();
  await expect(page).toHaveURL(`${real.path}?tab=cite`);
  await expect(page.getByRole('note')).toContainText(NOT_THE_ORDER);

  await page.getByRole('button', { name: 'Copy APA' }).click();
  await expect(page.locator('[data-cite="APA"]')).toContainText('copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Chen, A., Jang, I., Chowdhury, M., Bansal, N., & Lu, R. (2025). Efficient Distributed MLLM Training with Cornstarch (arXiv:2503.11367). arXiv. https://doi.org/10.48550/arXiv.2503.11367',
  );

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save BibTeX' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('arXiv-2503.11367.bib');
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('author = {Chen, Ang and Jang, Insu and Chowdhury, Mosharaf');
  expect(text).toContain('not the author order');

  await page.reload();
  await expect(page.locator('[data-cite]')).toHaveText([
    /^APA/,
    /^Chicago/,
    /^IEEE/,
    /^Vancouver/,
    /^Nature/,
    /^ACM/,
    /^BibTeX/,
    /^biblatex/,
    /^RIS/,
    /^CSL-JSON/,
    /^Hayagriva/,
    /^LaTeX/,
    /^Sentence/,
    /^HTML badge<a href="http:\/\/127\.0\.0\.1:\d+\/pith\/2W3F2J6XVHMDI3LFEUIZOILSTF">signed record &middot; pith:2W3F2J6X<\/a>/,
    /^Markdown badge\[signed record/,
    /^reStructuredText badge`signed record/,
    /^LaTeX badge\\href/,
    /^Frame<iframe src/,
  ]);
});

test('a badge of a record that is not wholly checked doesn’t say that it is signed', async ({
  page,
  origin,
}) => {
  origin.setHandler(other.file, sendJson(otherRecordWith(['receipt'], undefined)));
  await page.goto(`${other.path}?tab=cite`);
  await expect(page.locator('[data-cite="Markdown badge"]')).toContainText('[pith record · pith:X37TDJUW](');
  await expect(page.locator('[data-cite]', { hasText: 'signed record' })).toHaveCount(0);
});

test('there is nothing to cite of a record that doesn’t match, nor of fiction', async ({ page, origin }) => {
  origin.setHandler(other.file, sendJson(otherRecordWith(['paper', 'title'], 'Constraining nothing at all')));
  await page.goto(`${other.path}?tab=cite`);
  await expect(page.locator('[data-failed]')).toBeVisible();
  await expect(page.getByRole('tab')).toHaveCount(0);
  await expect(page.locator('[data-cite]')).toHaveCount(0);

  await page.goto('/abs/4104.11333?in=demo&tab=cite');
  await expect(page.getByRole('tabpanel')).toContainText('This paper is fiction.');
  await expect(page.locator('[data-cite]')).toHaveCount(0);
});

for (const colorScheme of themes)
  for (const width of [390, 1024])
    test(`fits ${width} pixels, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`${real.path}?tab=cite`);
      await expect(page.locator('[data-cite="Sentence"]')).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `test-results/cite-${colorScheme}-${width}.png`, fullPage: true });
    });
