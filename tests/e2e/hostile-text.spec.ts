import type { Page } from '@playwright/test';
import type { JsonObject } from '../../src/core/json/json.ts';
import { untilAnswers } from '../support/answers.ts';
import { sendText } from '../support/behaviours.ts';
import { realRecord } from '../support/examining.ts';
import { hostileTexts, poisoned, poisonedRecord, poisonedToSign } from '../support/hostile.ts';
import { expectInert, foreignMarkup, watchForExecution } from '../support/inert.ts';
import { expectNoSidewaysScroll } from '../support/reach.ts';
import { serveInstead } from '../support/serve-record.ts';
import { acceptingTestKey, type SignedRecord, signAnew } from '../support/signing.ts';
import { replaceSettings, shippedSettings } from '../support/site-settings.ts';
import { showWholeRecord } from '../support/whole-record.ts';
import { expect, real, test } from './fixtures.ts';

const banner = (page: Page) => page.locator('[data-verdict]');

const openFile = async (page: Page, name: string, text: string) => {
  await page
    .getByLabel('Open a record or a bibliography from a file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page).toHaveURL(/\/file\?d=/);
};

/** One of each kind; the test with files below takes them all. */
const some = hostileTexts.filter((text) =>
  /^<script|^<img|iframe|^javascript:|onmouseover|__proto__/.test(text),
);

for (const hostile of some)
  test(`in every text of a signed record, from the live origin: ${hostile}`, async ({ page, origin }) => {
    const ran = await watchForExecution(page);
    const { suffix, text } = signAnew(poisonedToSign(hostile), hostile);
    origin.setHandler(`/pith/${suffix}.json`, sendText(text));
    // The operator's own words are no better than the record's.
    const [mirror = {}, live = {}] = shippedSettings().sources;
    await replaceSettings(page, {
      sources: [
        { ...mirror, label: `mirror ${hostile}` },
        { ...live, label: hostile },
      ],
      keys: acceptingTestKey({ keyId: hostile, signer: hostile }),
      examples: [{ label: hostile, identifier: '2503.11367' }],
    });
    await page.goto(`/pith/${suffix}`);
    await expect(banner(page)).toHaveAttribute('data-state', 'checked');
    await showWholeRecord(page);
    await expectInert(page, ran, hostile);
    await expect(page.locator('.source-line')).toContainText('From ');

    await page.getByRole('tab', { name: /^Cited by/ }).click();
    await expect(page.getByRole('grid', { name: 'Citing papers' })).toBeVisible();
    await page.getByRole('row').last().click();
    await expectInert(page, ran, hostile);

    await page.getByRole('tab', { name: 'Raw JSON' }).click();
    await expect(page.locator('pre')).toContainText(text.slice(0, 500));
    expect(await foreignMarkup(page)).toEqual([]);

    await page.getByRole('link', { name: 'Pith Viewer' }).click();
    await expect(page.getByRole('button', { name: 'Forget all' })).toBeVisible();
    await expectInert(page, ran, hostile);
  });

test('in every text of a record that doesn’t match, or that is none, also before the app is there', async ({
  page,
}) => {
  const ran = await watchForExecution(page);
  const kinds = [
    ['mismatch', poisonedRecord],
    ['unchecked', poisoned],
  ] as const;
  for (const [state, spoil] of kinds)
    for (const hostile of hostileTexts.slice(0, 4)) {
      await serveInstead(page, JSON.stringify(spoil(hostile)));
      await page.goto(real.path);
      await expect(banner(page)).toHaveAttribute('data-state', state);
      await untilAnswers(page);
      await expect(page.getByText('Show what was received')).toBeVisible();
      await expectInert(page, ran, hostile);
    }
});

/** In parts, so that the workers share them. */
const parts = Array.from({ length: 4 }, (_, part) => hostileTexts.filter((_, index) => index % 4 === part));

for (const [index, part] of parts.entries())
  test(`in every text of a file, and in its name, part ${index + 1} of ${parts.length}`, async ({ page }) => {
    const ran = await watchForExecution(page);
    await replaceSettings(page, { keys: acceptingTestKey() });
    await page.goto('/');
    for (const hostile of part) {
      await openFile(page, `${hostile}.json`, signAnew(poisonedToSign(hostile)).text);
      await expect(banner(page)).toHaveAttribute('data-state', 'checked');
      await expect(page.locator('.source-line')).toContainText('From the file ');
      await showWholeRecord(page);
      await expectInert(page, ran, hostile);
      await page.getByRole('tab', { name: /^Cited by/ }).click();
      await expect(page.getByRole('grid', { name: 'Citing papers' })).toBeVisible();
      await expectInert(page, ran, hostile);

      await openFile(page, `${hostile}.json`, JSON.stringify(poisonedRecord(hostile)));
      await expect(banner(page)).toHaveAttribute('data-state', 'mismatch');
      await expectInert(page, ran, hostile);

      await openFile(page, `${hostile}.json`, JSON.stringify(poisoned(hostile)));
      await expect(banner(page)).toHaveAttribute('data-state', 'unchecked');
      await page.getByText('Show what was received').click();
      await expect(page.locator('pre')).toBeVisible();
      await expectInert(page, ran, hostile);
    }
  });

test('in every text of a list of records', async ({ page }) => {
  const ran = await watchForExecution(page);
  await page.goto('/');
  const list = [...hostileTexts.map((hostile) => poisonedRecord(hostile)), ...hostileTexts];
  await openFile(page, 'all.json', JSON.stringify(list));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `${hostileTexts.length} records and ${hostileTexts.length} others in this file`,
  );
  expect(await foreignMarkup(page)).toEqual([]);
  expect(ran).toEqual([]);
});

test('what this spec looks for would be found', async ({ page, problems }) => {
  const ran = await watchForExecution(page);
  await page.goto('/about');
  await untilAnswers(page);
  expect(await foreignMarkup(page)).toEqual([]);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<a href="javascript:pwned()">x</a><i onclick="0">y</i><img alt="">',
    );
    window.pwned?.();
  });
  expect(await foreignMarkup(page)).toHaveLength(3);
  await expect.poll(() => ran).toHaveLength(1);
  // The policy has something to say about the handler as well.
  await expect.poll(() => problems.splice(0).length).toBeGreaterThan(0);
});

/** The real record under another title, signed anew: the title counts as bound, and is shown as large as any. */
const titled = (title: string): SignedRecord => {
  const record = realRecord() as JsonObject;
  return signAnew({ ...record, paper: { ...(record.paper as JsonObject), title }, aliases: [] });
};

const openTitled = async (page: Page, title: string) => {
  const { text } = titled(title);
  await openFile(page, 'record.json', text);
  await expect(banner(page)).toHaveAttribute('data-state', /checked|partial/);
};

/** Mathematics that reaches for more than mathematics, and what must be read of it all the same. */
const wildTitles: readonly (readonly [title: string, read: string | RegExp])[] = [
  ['$\\href{javascript:pwned()}{x}$', 'javascript:pwned()'],
  ['$\\url{javascript:pwned()}$', 'javascript:pwned()'],
  ['$\\htmlClass{drop-veil}{x}$', /x/],
  ['$\\htmlId{root}{x}$', /x/],
  ['$\\htmlStyle{position:fixed;inset:0}{x}$', /x/],
  ['$\\htmlData{verdict=}{x}$', /x/],
  ['$\\includegraphics[height=9em]{https://evil.example/x.png}$', 'evil.example'],
  ['$\\text{<img src=x onerror=pwned()>}$', '<img src=x onerror=pwned()>'],
  ['\\href{javascript:pwned()}{here}', 'here'],
  ['$\\def\\a{\\a\\a}\\a$', '\\def'],
  ['$\\gdef\\b#1{#1#1#1}\\b{\\b{\\b{\\b{\\b{\\b{\\b{\\b{x}}}}}}}}$', /x/],
  [`$${'{'.repeat(900)}x${'}'.repeat(900)}$`, /x/],
  ['$\\rule{9000em}{9000em}$', /./s],
  ['$\\kern9000em x$', /x/],
  ['$\\mathchoice{a}{b}{c}{d$ and $\\', 'and'],
];

test('TeX in a title draws mathematics and nothing else', async ({ page }) => {
  const ran = await watchForExecution(page);
  await replaceSettings(page, { keys: acceptingTestKey() });
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/');
  // Mathematics is drawn at all: the rest would be easy without.
  await openTitled(page, 'The $\\eta^\\prime$ mass');
  await expect(page.locator('h1 .katex')).toBeVisible();
  for (const [title, read] of wildTitles) {
    await openTitled(page, title);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toContainText(read);
    await expect(heading.locator('a, img, [id], [data-verdict], .drop-veil')).toHaveCount(0);
    expect(await foreignMarkup(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    // A heading that is just exchanged for the next one's has no height.
    await expect
      .poll(async () => (await heading.boundingBox())?.height ?? Infinity, title.slice(0, 60))
      .toBeLessThan(700);
  }
  expect(ran).toEqual([]);

  // The same titles, as citing papers have them.
  const record = realRecord() as JsonObject;
  const sample = wildTitles.map(([title], index) => ({
    citing_arxiv_id: `2605.${10_000 + index}`,
    citing_title: title,
    ref_index: index,
    is_internal_anchor: true,
  }));
  await openFile(
    page,
    'cited.json',
    JSON.stringify({ ...record, inbound_citations: { count: sample.length, sample } }),
  );
  await page.getByRole('tab', { name: /^Cited by/ }).click();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const table = page.getByRole('grid', { name: 'Citing papers' });
    await expect(table.locator('.katex').first()).toBeVisible();
    await expect(table.locator('a:not([href^="/abs/2605.1"])')).toHaveCount(0);
    await table.getByRole('row').nth(1).click();
    expect(await foreignMarkup(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
  }
  expect(ran).toEqual([]);
});

/** Harmless marks that TeX moves, paints and enlarges; a command of each kind that does so. */
const wanderers: readonly string[] = [
  'a $\\kern-30em\\text{■■■■■■■■}$',
  `b $\\raisebox{9em}{■■■■}${'\\raise9em\\hbox{■■■■}'.repeat(3)}$`,
  'c $\\colorbox{green}{\\textcolor{white}{■■■■■■■■}}$',
  'd $\\smash{\\rule{9em}{9em}}\\rlap{\\rule[-9em]{9em}{9em}}$',
  `e $x${'\\!'.repeat(900)}\\text{■■■■■■■■}$`,
  `f $${'\\stackrel{■}{'.repeat(12)}■${'}'.repeat(12)}$`,
  `g $x${'^{■'.repeat(12)}${'}'.repeat(12)}${'_{■'.repeat(12)}${'}'.repeat(12)}$`,
  'h $\\mathllap{\\text{■■■■■■■■}}\\Huge ■$',
  'i $\\mspace{-900mu}\\text{■■■■}\\hspace{-90em}■$',
  'j $\\lim\\limits^{\\lim\\limits^{\\lim\\limits^{■}}}$',
];

/**
 * Points where a set formula is painted outside of the cell, heading or button that holds it. Only where a part of a
 * formula reaches beyond its place is the window looked at point by point: what is cut off there paints nothing.
 */
const strayMarks = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const HOLDERS = '.row-title, .paper-title, [role="gridcell"], h1, h3, li, p, th, td';
    // What is cut off is cut at a whole pixel.
    const isWithin = (x: number, y: number, { left, right, top, bottom }: DOMRect): boolean =>
      x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
    const stray: string[] = [];
    for (const mark of document.querySelectorAll('.katex')) {
      const cell = mark.closest(HOLDERS)?.getBoundingClientRect() ?? new DOMRect();
      for (const part of mark.querySelectorAll('*'))
        for (const { left, right, top, bottom } of part.getClientRects()) {
          if (isWithin(left, top, cell) && isWithin(right, bottom, cell)) continue;
          for (let y = Math.max(top, 1); y < Math.min(bottom, window.innerHeight); y += 5)
            for (let x = Math.max(left, 1); x < Math.min(right, window.innerWidth); x += 5)
              if (!isWithin(x, y, cell) && document.elementFromPoint(x, y)?.closest('.katex') === mark)
                stray.push(`${x},${y}: ${mark.textContent?.slice(0, 40)}`);
        }
    }
    return stray;
  });

test('marks that TeX would move stay in the title, and the verdict keeps its look', async ({ page }) => {
  await replaceSettings(page, { keys: acceptingTestKey() });
  await page.goto('/');
  await openTitled(page, 'The $\\eta^\\prime$ mass');
  await expect(page.locator('h1 .katex')).toBeVisible();
  // A moment after the page the focus comes to the state, and its ring is none of the look.
  const lookOf = async () => {
    const headline = page.locator('.banner-headline');
    await expect(headline).toBeFocused();
    await headline.evaluate((element: HTMLElement) => element.blur());
    return banner(page).screenshot({ animations: 'disabled' });
  };
  const look = await lookOf();
  for (const title of wanderers) {
    await openTitled(page, title);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title.slice(0, 2));
    await expect.poll(() => page.locator('h1 [style*="color"]').count()).toBe(0);
    expect(await strayMarks(page), title).toEqual([]);
    expect((await lookOf()).equals(look), title).toBe(true);
  }
});

test('marks that TeX would move in titles of citing papers stay in their cell', async ({ page }) => {
  await page.goto('/');
  const record = realRecord() as JsonObject;
  const sample = ['Set $x^2$', ...wanderers].map((title, index) => ({
    citing_arxiv_id: `2605.${10_000 + index}`,
    citing_title: title,
    ref_index: index,
    is_internal_anchor: true,
  }));
  const text = JSON.stringify({ ...record, inbound_citations: { count: sample.length, sample } });
  await openFile(page, 'cited.json', text);
  await page.getByRole('tab', { name: /^Cited by/ }).click();
  const table = page.getByRole('grid', { name: 'Citing papers' });
  await expect(table.locator('.katex').first()).toBeVisible();
  for (const row of await table.getByRole('row').all()) {
    // Beside the title, which is a link.
    await row.click({ position: { x: 3, y: 3 } });
    expect(await strayMarks(page)).toEqual([]);
  }

  // What this looks for would be found.
  await table
    .locator('.katex .mord')
    .first()
    .evaluate((mark: HTMLElement) => {
      mark.closest<HTMLElement>('.set-tex')?.style.setProperty('contain', 'none');
      mark.closest<HTMLElement>('.set-tex')?.style.setProperty('overflow', 'visible');
      mark.style.cssText = 'position: fixed; left: 40px; top: 40px';
    });
  expect(await strayMarks(page)).not.toEqual([]);
});

/** Right-to-left overrides, isolates that never end, marks without width, letters piled on letters. */
const strangeTitles: readonly string[] = [
  'Signed \u202egniht a ton\u202c and not',
  'Left open \u202e\u2066\u2067\u202d and not closed',
  '\u200b\u200c\u200d\ufeff\u2060Nothing\u200bto\u200bsee',
  `Piled${'\u0301'.repeat(200)} up`,
  '\u05d0\u05d1\u05d2 (\u05d3) 12 \u0627\u0644',
  `${'a'.repeat(10_000)}`,
  `${'word '.repeat(2_000)}`,
  `${'\u202eword '.repeat(1_600)}`,
];

test('characters that turn, hide or pile up, and titles without end, leave the page as it is', async ({
  page,
}) => {
  await replaceSettings(page, { keys: acceptingTestKey() });
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/');
    for (const title of strangeTitles) {
      await openTitled(page, title);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title.trim().slice(0, 40));
      await expectNoSidewaysScroll(page);
      // The words of the page run on from left to right, whatever the title does.
      const steps = await page.evaluate(() => {
        const [mark] = document.querySelectorAll('[data-mark]');
        const text = [...(mark?.childNodes ?? [])].find((node) => node.nodeType === Node.TEXT_NODE);
        if (!text) return [];
        return [...(text.textContent ?? '')].map((_, at) => {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          return range.getBoundingClientRect().left;
        });
      });
      expect(steps.length).toBeGreaterThan(5);
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
      expect((await page.title()).length).toBeLessThan(400);
    }
  }
});
