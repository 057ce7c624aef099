import type { Locator, Page } from '@playwright/test';
import { untilAnswers } from '../support/answers.ts';
import { citationsOf, waitForPicture } from '../support/citation-screen.ts';
import { drop } from '../support/give-file.ts';
import { keptTexts } from '../support/own-site.ts';
import { realRecordText } from '../support/real-record.ts';
import { serveInstead, spoiled } from '../support/serve-record.ts';
import { expect, real, test } from './fixtures.ts';

/** All that would be on paper, by the text of its smallest parts; what is only heard isn't. */
const printedWords = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *:not(script, style)')]
      .filter((each) => each.children.length === 0 && each.closest('.sr-only') === null)
      .filter((each) => each.checkVisibility() && (each.textContent ?? '').trim() !== '')
      .map((each) => (each.textContent ?? '').trim())
      .join('\n'),
  );

/** A real PDF of the page as the browser prints it: how many sheets it has. */
const countSheets = async (page: Page, format: 'A4' | 'Letter'): Promise<number> => {
  const pdf = await page.pdf({ format, preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
};

/** Ctrl of Ctrl+P brings what makes the report. The report itself isn't there before the browser prints. */
const bringReport = async (page: Page): Promise<Locator> => {
  await untilAnswers(page);
  await page.keyboard.press('Control');
  return page.locator('.print-report');
};

/** The page as it is once the browser has said that it is about to print. */
const aboutToPrint = async (page: Page): Promise<void> => {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.print-report')).toBeVisible();
};

/** Prints the page; what the report says in the moment in which the browser takes the page, after all other listeners. */
const printReally = async (page: Page): Promise<{ readonly sheets: number; readonly report: string }> => {
  await page.evaluate(() =>
    window.addEventListener(
      'beforeprint',
      () => {
        document.documentElement.dataset.taken = document.querySelector('.print-report')?.textContent ?? '';
      },
      { once: true },
    ),
  );
  const sheets = await countSheets(page, 'A4');
  return { sheets, report: (await page.locator('html').getAttribute('data-taken')) ?? '' };
};

test('the home page is one sheet, with papers that were seen too, and without what can only be pressed', async ({
  page,
}) => {
  await page.goto(real.path);
  await expect.poll(() => keptTexts(page)).toBe(1);
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Forget all' })).toBeVisible();
  for (const format of ['A4', 'Letter'] as const) expect(await countSheets(page, format), format).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Forget all' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'What this browser remembers' })).toBeHidden();
});

test('a report on an invented paper says so, also where the key that would isn’t accepted', async ({
  page,
}) => {
  await page.route('**/demo/config.json', async (route) => {
    const settings = await (await route.fetch()).json();
    await route.fulfill({ json: { ...settings, keys: [] } });
  });
  await page.goto('/abs/4104.11333?in=demo');
  await expect(page.locator('.banner').first()).toHaveAttribute('data-state', 'partial');
  const report = await bringReport(page);
  await expect(async () => {
    await aboutToPrint(page);
    await expect(report).toContainText('Fiction. The papers in “demo” don’t exist.', { timeout: 500 });
  }).toPass({ timeout: 20_000 });
});

test('a browser that prints finds the report made in that moment, and not before', async ({ page }) => {
  await page.goto(real.path);
  const report = await bringReport(page);
  // Until its code is there the page is printed as it stands. A report that came too late would be there before the next time.
  await expect(async () => {
    const before = await report.count();
    const printed = await printReally(page);
    expect(printed.report).toContain('Report on a pith record');
    expect(printed.sheets).toBe(1);
    expect(before, 'reports before it was printed').toBe(0);
  }).toPass({ intervals: [100], timeout: 60_000 });
  await expect(report).toBeHidden();
});

test('on paper, too, a version that was asked for stays visible where the record is for another', async ({
  page,
}) => {
  for (const [asked, isOther] of [
    ['/abs/2503.11367v2', true],
    ['/abs/2503.11367v4', false],
    ['/abs/2503.11367', false],
  ] as const) {
    await page.goto(asked);
    await expect(page).toHaveURL(new RegExp(real.path));
    const report = await bringReport(page);
    await aboutToPrint(page);
    await expect(report).toContainText('arXiv 2503.11367, version 4');
    await expect(report).toContainText(isOther ? `${real.path}?v=2` : real.path);
    await expect(
      report.getByText('version 2 was asked for, and nothing here is said of that one'),
    ).toHaveCount(isOther ? 1 : 0);
    await page.emulateMedia({ media: 'screen' });
  }
});

for (const tab of ['', '?tab=raw', '?tab=yourself'])
  test(`a record on paper is the report and nothing else, on one sheet: ${tab || 'the record itself'}`, async ({
    page,
  }) => {
    await page.goto(`${real.path}${tab}`);
    await bringReport(page);
    await aboutToPrint(page);
    const words = await printedWords(page);
    expect(words).toContain('Report on a pith record');
    expect(words).not.toMatch(/Raw JSON|Copy link|Open file/);
    for (const format of ['A4', 'Letter'] as const) expect(await countSheets(page, format), format).toBe(1);
  });

test('a record that does not match is printed as one that does not match', async ({ page }) => {
  await serveInstead(page, spoiled.mismatch());
  await page.goto(real.path);
  const report = await bringReport(page);
  await aboutToPrint(page);
  await expect(report.locator('h2').filter({ hasText: 'Doesn’t match' })).toBeVisible();
});

test('the paper names the time of printing, and the address with its collection', async ({ page }) => {
  await page.clock.install({ time: '2026-05-18T10:00:00Z' });
  await page.goto('/abs/4104.11333?in=demo');
  const report = await bringReport(page);
  await page.clock.setFixedTime('2026-05-18T11:30:00Z');
  await aboutToPrint(page);
  await expect(report).toContainText('printed 18 May 2026, 11:30:00 UTC');
  await expect(report).toContainText(/\/pith\/[A-Z2-7]{26}\?in=demo/);
});

/** Begins to print until the picture for paper is there, which is made a moment after the page. */
const bringPicture = async (page: Page): Promise<Locator> => {
  const sheet = page.locator('.print-picture');
  await expect
    .poll(async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      return sheet.count();
    })
    .toBe(1);
  return sheet;
};

test('citations on paper: the picture as it is on the screen, with counts and legend, then the report', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/abs/4104.11333?in=demo&tab=citations');
  await waitForPicture(citationsOf(page).graph);
  await bringReport(page);
  const sheet = await bringPicture(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('.print-report')).toBeVisible();
  const words = await printedWords(page);
  for (const part of ['24 of 24 citing papers shown', 'cites', 'The same view:', 'Report on a pith record'])
    expect(words).toContain(part);
  expect(words).not.toMatch(/Copy link|Expand all|Find in title/);
  // All papers, and dark ink on the white of paper whatever the screen has.
  expect(await sheet.locator('path').count()).toBeGreaterThan(25);
  await expect(sheet.locator('text').filter({ hasText: '24 of 24' })).toHaveAttribute('fill', 'rgb(0, 0, 0)');
  for (const format of ['A4', 'Letter'] as const) expect(await countSheets(page, format), format).toBe(2);

  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
});

test('each line of the address below a printed picture is a link to the whole of it', async ({ page }) => {
  await page.goto('/abs/4104.11333?in=demo&tab=citations');
  await waitForPicture(citationsOf(page).graph);
  await citationsOf(page).panel.getByRole('grid', { name: 'Citing papers' }).focus();
  await page.keyboard.press('Control+a');
  await expect(page).toHaveURL(/sel=/);
  const sheet = await bringPicture(page);
  const links = sheet.locator('> svg > a');
  const count = await links.count();
  expect(count).toBeGreaterThan(1);
  const address = page.url();
  for (const link of await links.all()) await expect(link).toHaveAttribute('href', address);
  expect((await links.allTextContents()).join('')).toBe(address);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').split(`/URI (${address})`).length - 1).toBe(count);
});

test('what is printed has letters where their face has them, not at whole pixels', async ({ page }) => {
  await page.goto('/compare');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('text-rendering', 'geometricprecision');
});

test('lines on a printed picture are as long as they were measured, however wide the paper is', async ({
  page,
}) => {
  await page.goto('/abs/4104.11333?in=demo&tab=citations&exp=all2');
  await waitForPicture(citationsOf(page).graph);
  const sheet = await bringPicture(page);
  await page.emulateMedia({ media: 'print' });
  /** The length of each line of head and foot in units of the sheet, beside what a canvas says of it. */
  const lengths = (): Promise<readonly (readonly [number, number])[]> =>
    sheet.locator('> svg > text').evaluateAll((texts) =>
      texts.map((text) => {
        const context = document.createElement('canvas').getContext('2d');
        if (context === null || !(text instanceof SVGTextElement)) throw new Error('no text to measure');
        const { fontWeight, fontSize, fontFamily } = getComputedStyle(text);
        context.textRendering = 'geometricPrecision';
        context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
        return [text.getComputedTextLength(), context.measureText(text.textContent).width] as const;
      }),
    );
  for (const width of [1440, 1000, 900, 700, 600]) {
    await page.setViewportSize({ width, height: 900 });
    const found = await lengths();
    expect(found.length).toBeGreaterThan(5);
    for (const [length, measured] of found)
      expect(Math.abs(length / measured - 1), `${length} of ${measured} at ${width}`).toBeLessThan(0.005);
  }
});

test('a dropped record is printed too, without an address', async ({ page }) => {
  await page.goto('/');
  await drop(page, { file: realRecordText(), name: 'mine.json' });
  await expect(page.getByRole('tab', { name: 'Record' })).toBeVisible();
  const report = await bringReport(page);
  await aboutToPrint(page);
  await expect(report).toContainText('the file mine.json');
  await expect(report).not.toContainText('/file?');
});

/** What is hidden doesn’t count. */
const AS_SEEN = { useInnerText: true };

test('a bibliography on paper has every entry that is listed, and says which these are', async ({ page }) => {
  const ids = Array.from({ length: 60 }, (_, index) => `2503.${11330 + index}`);
  await page.goto(`/bibliography?ids=${ids.join(',')}`);
  await expect(page.locator('[data-tally]')).toContainText(
    '60 entries: 1 not comparable, 59 without a record.',
  );
  const printed = page.locator('[data-printed-findings]');
  await expect(printed).toHaveCount(0);
  expect(await countSheets(page, 'A4')).toBeGreaterThan(1);
  await page.emulateMedia({ media: 'print' });
  await expect(printed).toContainText('All 60 entries.');
  const paper = page.locator('main');
  for (const id of ids) await expect(paper).toContainText(id, AS_SEEN);
  await expect(paper).toContainText('Authors, venue and year are not signed and were not judged.', AS_SEEN);
  await expect(paper).not.toContainText(/Export|Copy a link|Choose an entry/, AS_SEEN);
  await page.emulateMedia({ media: null });
  await expect(printed).toBeHidden();
  await page.getByRole('button', { name: '59 no record' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(printed).toContainText('59 of 60 entries: those that were asked for (no record).');
});

test('a list of records on paper has all of them', async ({ page }) => {
  await page.goto('/');
  const record = JSON.parse(realRecordText());
  const records = Array.from({ length: 60 }, (_, index) => ({
    ...record,
    title: `Number ${index} of the list`,
  }));
  await drop(page, { file: JSON.stringify(records), name: 'many.json' });
  await expect(page.getByRole('heading', { name: '60 records in this file' })).toBeVisible();
  await countSheets(page, 'A4');
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('main');
  for (let entry = 1; entry <= 60; entry += 1)
    await expect(paper).toContainText(`entry ${entry} · arXiv`, AS_SEEN);
  await expect(paper).toContainText(/Printed \d+ \w{3} \d{4}, [\d:]{8} UTC\./, AS_SEEN);
  await expect(paper).not.toContainText('Save as CSV', AS_SEEN);
});
