import type { Page } from '@playwright/test';
import { untilAnswers } from '../support/answers.ts';
import { expectNoAxeViolationsInBothThemes } from '../support/axe.ts';
import { sendJson, sendStatus } from '../support/behaviours.ts';
import { realRecord, withValue } from '../support/examining.ts';
import { foreignMarkup, watchForExecution } from '../support/inert.ts';
import { other, otherRecord, otherRecordWith } from '../support/other-record.ts';
import { keptTexts } from '../support/own-site.ts';
import { expectNoSidewaysScroll } from '../support/reach.ts';
import { serveInstead, spoiled } from '../support/serve-record.ts';
import { expect, real, test } from './fixtures.ts';

const column = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const part = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const both = `/compare?a=${real.arxivId}&b=${other.suffix}`;

test('two records side by side: each with its state, what is signed first, differences by words', async ({
  page,
  origin,
}) => {
  origin.setHandler(other.file, sendJson(otherRecord()));
  await page.goto(both);
  for (const title of ['First record', 'Second record'])
    await expect(column(page, title).locator('.banner')).toHaveAttribute('data-state', 'checked');
  await expect(page.locator('[data-part] h2')).toHaveText(['Signed', 'Matches a digest', 'Reported']);
  const category = part(page, 'Signed').locator('[data-differs="canonical_record.metadata.primary_cat"]');
  await expect(category.locator('del')).toHaveText(/only in the first: cs\.DC/);
  await expect(category.locator('ins')).toHaveText(/only in the second: astro-ph/);
  await expect(part(page, 'Signed').locator('[data-differs="canonical_record.schema_version"]')).toHaveCount(
    0,
  );
  const title = part(page, 'Matches a digest').locator('[data-differs="paper.title"]');
  await expect(title.locator('ins').first()).toBeVisible();
  const same = part(page, 'Signed').getByText(/values? (?:is|are) the same/);
  await same.click();
  await expect(part(page, 'Signed').getByText('canonical_record.schema_version')).toBeVisible();
  // Nothing but outcomes has a colour: struck and underlined words are ink.
  const inks = await category
    .locator('del, ins')
    .evaluateAll((words) => words.map((word) => getComputedStyle(word).textDecorationLine));
  expect(inks.sort()).toEqual(['line-through', 'underline']);
  await expect(page).toHaveTitle(`Compare ${real.arxivId} and pith:${other.suffix} · Pith Viewer`);
});

test('a record and itself have no difference', async ({ page }) => {
  await page.goto(`/compare?a=${real.arxivId}&b=${real.suffix}`);
  await expect(page.getByText('Both sides are the same record.')).toBeVisible();
  await expect(page.locator('[data-part]')).toHaveCount(3);
  await expect(page.locator('[data-differences="0"]')).toHaveCount(3);
  await expect(page.locator('ins, del')).toHaveCount(0);
});

test('two versions of a paper that have one record are said to be that, on each side', async ({ page }) => {
  await page.goto(`/compare?a=${real.arxivId}v1&b=${real.arxivId}v4`);
  await expect(page.getByText('Both sides are the same record.')).toBeVisible();
  await expect(column(page, 'First record').getByRole('note')).toHaveText(
    'You asked for v1; the record is for v4. Nothing here is said of yours.',
  );
  await expect(column(page, 'Second record').getByRole('note')).toHaveCount(0);
});

test('one that doesn’t match gives its state and what failed, and nothing is compared with it', async ({
  page,
  origin,
}) => {
  const lie = 'Constraining nothing at all';
  origin.setHandler(other.file, sendJson(otherRecordWith(['paper', 'title'], lie)));
  await page.goto(both);
  const second = column(page, 'Second record');
  await expect(second.locator('.banner')).toHaveAttribute('data-state', 'mismatch');
  await expect(second).toContainText('Failed: Title');
  await expect(column(page, 'First record').locator('.banner')).toHaveAttribute('data-state', 'checked');
  await expect(page.locator('[data-not-compared]')).toBeVisible();
  await expect(page.locator('[data-compared]')).toHaveCount(0);
  await expect(page.getByText(lie)).toHaveCount(0);
  await expect(page.getByText('A. Author of the Lensing Arcs')).toHaveCount(0);
});

test('what is not there, can’t be read, isn’t reached or isn’t signed is said on its own side', async ({
  page,
  origin,
}) => {
  const second = column(page, 'Second record').locator('.banner');
  for (const [handler, state] of [
    [sendStatus(404), 'none'],
    [sendStatus(429), 'unchecked'],
    [sendJson({ pith_number: 7 }), 'unchecked'],
  ] as const) {
    origin.setHandler(other.file, handler);
    await page.goto(both);
    await expect(second).toHaveAttribute('data-state', state);
    await expect(column(page, 'First record').locator('.banner')).toHaveAttribute('data-state', 'checked');
    await expect(page.locator('[data-compared]')).toHaveCount(0);
  }
  origin.setHandler(other.file, sendJson(otherRecordWith(['receipt'], undefined)));
  await page.goto(both);
  await expect(second).toHaveAttribute('data-state', 'partial');
  await expect(page.locator('[data-part] h2').first()).toHaveText('What a signature covers');
  await expect(page.getByText('The signature of the second was not checked here')).toBeVisible();
  await page.goto('/compare?a=nothing+at+all');
  await expect(page.getByRole('alert')).toContainText('“nothing at all”');
});

test('a title that isn’t known to be the signed one stands among what is reported, and why', async ({
  page,
  origin,
}) => {
  origin.setHandler(other.file, sendJson(otherRecordWith(['paper', 'title'], 'Lénsing arcs')));
  await page.goto(both);
  await expect(column(page, 'Second record').locator('.banner')).toHaveAttribute('data-state', 'partial');
  await expect(part(page, 'Reported').locator('[data-differs="paper.title"]')).toBeVisible();
  await expect(part(page, 'Reported')).toContainText(
    'The title is among them because not both are known to match the digest that is signed.',
  );
  await expect(part(page, 'Matches a digest')).not.toContainText('title');
  origin.setHandler(other.file, sendJson(otherRecord()));
  await page.reload();
  await expect(part(page, 'Matches a digest').locator('[data-differs="paper.title"]')).toBeVisible();
  await expect(part(page, 'Reported')).not.toContainText('The title is among them');
});

test('with the keyboard: from the palette, two fields, and on to the comparison', async ({
  page,
  origin,
}) => {
  origin.setHandler(other.file, sendJson(otherRecord()));
  await page.goto('/about');
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('Compare two');
  await page.getByRole('option', { name: 'Compare two records' }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/compare');
  const field = (title: string) =>
    column(page, title).getByLabel('arXiv id, pith number or address of a paper');
  await field('First record').focus();
  await page.keyboard.type(real.arxivId);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/compare?a=${real.arxivId}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await field('Second record').focus();
  await page.keyboard.type(other.suffix);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/compare?a=${real.arxivId}&b=pith%3A${other.suffix}`);
  await expect(page.locator('[data-part]')).toHaveCount(3);
  await page.getByRole('button', { name: 'Choose another for the first' }).press('Enter');
  await expect(page).toHaveURL(`/compare?b=pith%3A${other.suffix}`);
  await expect(field('First record')).toBeVisible();
});

test('what was kept of a record beside what is said of it now', async ({ page }) => {
  await page.goto(real.path);
  await expect.poll(() => keptTexts(page)).toBe(1);
  const changed = withValue(realRecord(), ['paper', 'authors_text'], 'Somebody Else');
  await page.goto('/remembered');
  await serveInstead(page, JSON.stringify(changed));
  await page.getByRole('link', { name: `Compare with now (${real.arxivId})` }).click();
  await expect(page).toHaveURL(`/compare?a=${real.suffix}&b=kept`);
  await expect(column(page, 'Kept here before')).toContainText(
    'what this browser kept, seen less than a minute ago',
  );
  await expect(column(page, 'Kept here before').locator('.banner')).toHaveAttribute('data-state', 'checked');
  await expect(page.locator('[data-differences]')).toHaveText([
    'No difference.',
    'No difference.',
    '1 value differs.',
  ]);
  await expect(part(page, 'Reported').locator('ins')).toContainText('Somebody Else');
  // To compare is not to see anew: what was kept stays what it was.
  await page.reload();
  await expect(page.locator('[data-differences]').last()).toHaveText('1 value differs.');
  await serveInstead(page, spoiled.mismatch());
  await page.reload();
  await expect(column(page, 'Now').locator('.banner')).toHaveAttribute('data-state', 'mismatch');
  await expect(page.locator('[data-not-compared]')).toBeVisible();
  await page.goto(`/compare?a=${other.suffix}&b=kept`);
  await expect(column(page, 'Kept here before')).toContainText('This browser keeps no text of this record');
});

test('“now” is asked for: not what the record’s page heard a while ago', async ({ page }) => {
  await page.goto(real.path);
  await expect.poll(() => keptTexts(page)).toBe(1);
  await untilAnswers(page);
  await serveInstead(
    page,
    JSON.stringify(withValue(realRecord(), ['paper', 'authors_text'], 'Somebody Else')),
  );
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('remembers');
  await page.getByRole('option', { name: /remembers/ }).click();
  await page.getByRole('link', { name: `Compare with now (${real.arxivId})` }).click();
  await expect(column(page, 'Now').locator('.banner')).toHaveAttribute('data-state', 'checked');
  await expect(page.locator('[data-differences]').last()).toHaveText('1 value differs.');
  // What isn't found out again isn't said of now.
  await page.goBack();
  await serveInstead(page, spoiled.mismatch());
  await page.getByRole('link', { name: `Compare with now (${real.arxivId})` }).click();
  await expect(column(page, 'Now').locator('.banner')).toHaveAttribute('data-state', 'mismatch');
});

test('a record that is shown again is kept as of when its source gave it', async ({ page }) => {
  await page.clock.install();
  await page.goto(real.path);
  await expect.poll(() => keptTexts(page)).toBe(1);
  // The page stays open for hours, is left, and comes back out of this tab's memory.
  await page.clock.fastForward(8 * 60 * 60 * 1000);
  await page.getByRole('link', { name: 'Pith Viewer' }).click();
  await expect(page).toHaveTitle('Pith Viewer');
  await page.goBack();
  await expect(page.locator('.banner')).toHaveAttribute('data-state', 'checked');
  await page.clock.fastForward(1000);
  await page.goto(`/compare?a=${real.arxivId}&b=kept`);
  await expect(column(page, 'Kept here before')).toContainText('this browser kept, seen 8 hours ago');
});

/** The record as it was and is: the same signed part, other authors reported each time. */
const reportedBy = (authors: string): string =>
  JSON.stringify(withValue(realRecord(), ['paper', 'authors_text'], authors));

/** Opens the record as its source has it now, and waits until that is what this browser keeps. */
const see = async (page: Page, text: string) => {
  await serveInstead(page, text);
  await page.goto(real.path);
  await expect.poll(() => keptAuthors(page)).toContain(JSON.parse(text).paper.authors_text);
};

/** The authors in each text that is kept: the present one, then the earlier ones. */
const keptAuthors = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const read = (name: string) =>
      new Promise<readonly { readonly text: string }[]>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onupgradeneeded = () => opening.result.createObjectStore('texts');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('texts').objectStore('texts').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.flat());
          };
        };
      });
    const all = [...(await read('pith-viewer-texts')), ...(await read('pith-viewer-earlier-texts'))];
    return all.map(({ text }) => JSON.parse(text).paper.authors_text as string);
  });

test('two texts of one record that were kept, beside each other; the last three that differ are kept', async ({
  page,
}) => {
  for (const authors of ['First Author', 'Second Author', 'Third Author', 'Fourth Author'])
    await see(page, reportedBy(authors));
  await expect.poll(() => keptAuthors(page)).toEqual(['Fourth Author', 'Third Author', 'Second Author']);
  // The same text in another spelling is no other text.
  await serveInstead(page, JSON.stringify(JSON.parse(reportedBy('Fourth Author')), null, 2));
  await page.goto(real.path);
  await untilAnswers(page);
  await page.goto('/remembered');
  await page.getByText(`Kept texts of ${real.arxivId}`).click();
  const list = page.getByRole('list', { name: `Kept texts of ${real.arxivId}` });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  for (const item of await list.getByRole('listitem').all())
    await expect(item).toContainText(/Version 4, seen .*2026.* · .+ · Checked/);
  await page.getByRole('link', { name: `Compare the last two with each other (${real.arxivId})` }).click();
  await expect(page).toHaveURL(/\/compare\?a=kept-\d+&b=kept-\d+&of=/);
  const authors = part(page, 'Reported').locator('[data-differs="paper.authors_text"]');
  await expect(authors.locator('del')).toContainText('Third');
  await expect(authors.locator('ins')).toContainText('Fourth');
  for (const title of ['First kept text', 'Second kept text'])
    await expect(column(page, title).locator('.banner')).toHaveAttribute('data-state', 'checked');
  // Another one on one side, with the keyboard; the address names it, and a reload shows the same.
  const choices = column(page, 'First kept text').getByRole('button', { name: /^Choose Version 4/ });
  await expect(choices).toHaveCount(2);
  await choices.last().press('Enter');
  await expect(authors.locator('del')).toContainText('Second');
  await page.reload();
  await expect(authors.locator('del')).toContainText('Second');
  await page.goto('/remembered');
  await page.getByRole('button', { name: `Forget ${real.arxivId}` }).click();
  await expect.poll(() => keptAuthors(page)).toEqual([]);
  await page.goBack();
  await expect(page.getByText('This browser keeps no text of this record that still holds')).toHaveCount(2);
  await expect(page.locator('[data-compared]')).toHaveCount(0);
});

test('an earlier text beside the record as it is now, and one that is kept no longer', async ({ page }) => {
  for (const authors of ['First Author', 'Second Author']) await see(page, reportedBy(authors));
  await page.goto(`/compare?a=${real.arxivId}&b=kept-1000`);
  const kept = column(page, 'Kept here before');
  await expect(kept).toContainText('keeps no text of this record from then');
  await kept
    .getByRole('button', { name: /^Choose Version 4/ })
    .last()
    .click();
  await expect(part(page, 'Reported').locator('del')).toContainText('First');
  await expect(part(page, 'Reported').locator('ins')).toContainText('Second');
  // What was spoilt in the storage says nothing about the paper: it isn't there.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('pith-viewer-earlier-texts');
        opening.onsuccess = () => {
          const store = opening.result.transaction('texts', 'readwrite').objectStore('texts');
          store.openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
            if (cursor === null) return resolve();
            cursor.update(
              cursor.value.map((each: { text: string }) => ({
                ...each,
                text: each.text.replaceAll('cs.DC', 'cs.LG'),
              })),
            );
            cursor.continue();
          };
        };
      }),
  );
  await page.reload();
  await expect(kept).toContainText('keeps no text of this record from then');
  await expect(page.locator('[data-compared]')).toHaveCount(0);
});

test('a text that was kept before there were several is read, and becomes the earlier one', async ({
  page,
}) => {
  await page.goto('/about');
  await page.evaluate(
    ({ key, text }) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('pith-viewer-texts');
        opening.onupgradeneeded = () => opening.result.createObjectStore('texts');
        opening.onsuccess = () => {
          const store = opening.result.transaction('texts', 'readwrite').objectStore('texts');
          const value = {
            textVersion: 1,
            text,
            seenAt: '2026-10-01T08:00:00.000Z',
            sourceId: 'mirror',
            label: 'Mirror on this site',
            kind: 'mirror',
            url: null,
          };
          store.put(value, key).onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { key: `/${real.suffix}/${real.arxivId}`, text: reportedBy('An Author of Before') },
  );
  await page.goto(`/compare?a=${real.arxivId}&b=kept`);
  await expect(column(page, 'Kept here before')).toContainText('on 1 October 2026');
  await expect(part(page, 'Reported').locator('del')).toContainText('An Author of Before');
  await page.goto(real.path);
  await expect.poll(async () => (await keptAuthors(page)).length).toBe(2);
  expect((await keptAuthors(page))[1]).toBe('An Author of Before');
  await page.goto(`/compare?a=${real.arxivId}&b=kept-${Date.parse('2026-10-01T08:00:00.000Z')}`);
  await expect(part(page, 'Reported').locator('del')).toContainText('An Author of Before');
});

test('hostile texts stay texts', async ({ page, origin }) => {
  const ran = await watchForExecution(page);
  const hostile = '"><svg onload=pwned()><script>pwned()</script>';
  const record = otherRecordWith(['paper', 'authors_text'], `${hostile}\u202e${'x'.repeat(3000)}`);
  origin.setHandler(other.file, sendJson(withValue(record, [hostile], { [hostile]: hostile })));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(both);
  await expect(part(page, 'Reported').locator(`[data-differs="paper.authors_text"]`)).toContainText(hostile);
  await expectNoSidewaysScroll(page);
  await page.goto(`/compare?a=${encodeURIComponent(hostile)}&b=${encodeURIComponent(hostile)}`);
  await expect(page.getByRole('alert')).toHaveCount(2);
  expect(await foreignMarkup(page)).toEqual([]);
  expect(ran).toEqual([]);
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`nothing for axe at ${width}×${height}, light and dark`, async ({ page, origin }) => {
    origin.setHandler(other.file, sendJson(otherRecord()));
    await page.setViewportSize({ width, height });
    await page.goto('/compare');
    await expect(column(page, 'Second record')).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page);
    await page.goto(both);
    await expect(page.locator('[data-part]')).toHaveCount(3);
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolationsInBothThemes(page);
    origin.setHandler(other.file, sendJson(otherRecordWith(['paper', 'title'], 'Constraining nothing')));
    await page.goto(both);
    await expect(page.locator('[data-not-compared]')).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page);
  });
