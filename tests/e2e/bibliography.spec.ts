import { readFileSync } from 'node:fs';
import { expectNoAxeViolationsInBothThemes } from '../support/axe.ts';
import {
  cite,
  entry,
  give,
  inspire,
  list,
  paperAt,
  papers,
  style,
  tally,
  wrong,
} from '../support/bibliography/bibliography-page.ts';
import { serveMirror } from '../support/bibliography/serve-mirror.ts';
import { drop, dropAll } from '../support/give-file.ts';
import { realRecordText } from '../support/real-record.ts';
import { expect, test } from './fixtures.ts';

test.use({ expectedErrors: /404|Failed to load resource/ });

test('a chosen file: every entry is judged, the worst first, and the counts add up', async ({ page }) => {
  const asked = await serveMirror(page, papers);
  await give(page, [{ name: 'refs.bib', text: wrong }]);
  await expect(tally(page)).toHaveText(
    '11 entries: 8 with the signed title, 1 with another title, 1 of another version, 1 without an arXiv id.',
  );
  await expect(list(page).getByRole('option')).toHaveCount(11);
  await expect(list(page).getByRole('option').first()).toContainText('swapped');
  await expect(
    page.getByText('10 papers looked up, at the test mirror. Nothing else was asked.'),
  ).toBeVisible();
  expect(asked.filter((path) => path.startsWith('arxiv/')).length).toBe(10);
  await entry(page, 'swapped').click();
  const details = page.locator('[data-finding-details]');
  await expect(details).toContainText('is signed for another title');
  await expect(details.locator('pre')).toContainText('swapped');
  // Whatever scrolls can be come to with keys, in every browser.
  const quoted = details.getByRole('region', { name: 'The entry as it stands there' });
  await quoted.focus();
  await expect(quoted).toBeFocused();
  await details.getByRole('link', { name: /Open the record/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(tally(page)).toContainText('11 entries');
  await expect(entry(page, 'swapped')).toHaveAttribute('aria-selected', 'true');
});

for (const { name, file, write, wrap } of [/\.bbl|natbib/i, /RIS/i, /CSL/i].map(style))
  test(`${name} is read`, async ({ page }) => {
    await serveMirror(page, papers);
    await give(page, [{ name: file, text: wrap(papers.slice(0, 4).map((paper) => write(cite(paper)))) }]);
    await expect(tally(page)).toContainText('4 entries');
    await expect(page.locator('[data-finding-state="pending"]')).toHaveCount(0);
    await expect(page.locator('[data-finding-state="another-title"]')).toHaveCount(0);
  });

test('a pasted text, keys alone, the filter in the address', async ({ page }) => {
  await serveMirror(page, papers);
  await page.goto('/bibliography');
  await page.getByRole('textbox', { name: /Or paste/ }).fill(wrong);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(tally(page)).toContainText('8 with the signed title');
  await page.getByRole('button', { name: '1 another title' }).click();
  await expect(page).toHaveURL(/s=another-title/);
  await expect(list(page).getByRole('option')).toHaveCount(1);
  await page.getByRole('button', { name: /^All/ }).click();
  await expect(list(page).getByRole('option')).toHaveCount(11);
  await list(page).focus();
  await page.keyboard.press('End');
  await expect(list(page).getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '11');
  await page.keyboard.press('Home');
  await expect(list(page).getByRole('option', { selected: true })).toContainText('swapped');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/pith\//);
});

test('steps that follow each other before the page is drawn again are all in the address', async ({
  page,
}) => {
  await serveMirror(page, papers);
  await give(page, [{ name: 'refs.bib', text: wrong }]);
  await expect(tally(page)).toContainText('8 with the signed title');
  await page.getByRole('button', { name: '1 another title' }).click();
  await expect(list(page).getByRole('option')).toHaveCount(1);
  // One task: no drawing comes between.
  await list(page).evaluate((listbox) => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => /^All/.test(textContent ?? ''))?.click();
    listbox.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
  });
  await expect(page).toHaveURL(/[?&]e=\d+/);
  await expect(page).not.toHaveURL(/[?&]s=/);
  await expect(list(page).getByRole('option')).toHaveCount(11);
});

test('a link with ids opens the list again in another profile', async ({ page, browser, site }) => {
  await serveMirror(page, papers);
  await give(page, [{ name: 'refs.bib', text: wrong }]);
  await expect(tally(page)).toContainText('8 with the signed title');
  const ids = papers.slice(0, 3).map(({ id }) => id);
  const context = await browser.newContext({ baseURL: site.url });
  const other = await context.newPage();
  await serveMirror(other, papers);
  await other.goto(`/bibliography?ids=${ids.join(',')}`);
  await expect(tally(other)).toContainText('3 entries');
  await expect(other.locator('[data-finding-state="pending"]')).toHaveCount(0);
  await context.close();
});

test('what could not be reached is said so and can be asked for again', async ({ page }) => {
  let isDown = true;
  await serveMirror(page, papers, (path) =>
    isDown && path.startsWith('arxiv/') && papers.slice(0, 4).some(({ id }) => path.includes(id))
      ? { status: 503 }
      : null,
  );
  await give(page, [{ name: 'refs.bib', text: wrong }]);
  await expect(tally(page)).toContainText('4 could not be reached');
  isDown = false;
  await page.getByRole('button', { name: 'Ask again for what could not be reached' }).click();
  await expect(tally(page)).toContainText('8 with the signed title');
});

test('a dialog for files offers every kind of file that the page says it reads', async ({ page }) => {
  await page.goto('/bibliography');
  for (const name of ['Choose the files of a bibliography', 'Open a record or a bibliography from a file'])
    for (const ending of ['.bib', '.bbl', '.tex', '.ris', '.json', '.jsonl', '.csv', '.tsv', '.txt'])
      await expect(page.locator(`input[type=file][aria-label="${name}"]`), name).toHaveAttribute(
        'accept',
        new RegExp(`(^|,)\\${ending}(,|$)`),
      );
});

test('files that are none, and several at once', async ({ page }) => {
  await serveMirror(page, papers);
  await give(page, [
    { name: 'refs.bib', text: inspire.wrap([inspire.write(cite(paperAt(0)))]) },
    { name: 'more.bib', text: inspire.wrap([inspire.write(cite(paperAt(1)))]) },
    { name: 'list.nbib', text: 'PMID- 1234567\nTI  - A title\n' },
  ]);
  await expect(tally(page)).toHaveText('2 entries: 2 with the signed title.');
  await expect(page.getByText(/in a format of PubMed/)).toBeVisible();
});

test('records that fall onto the page with a bibliography are named, and never taken for entries of one', async ({
  page,
}) => {
  await serveMirror(page, papers);
  await page.goto('/');
  await dropAll(page, {
    files: [
      ['record.json', realRecordText()],
      ['refs.bib', inspire.wrap([inspire.write(cite(paperAt(0)))])],
    ],
  });
  await expect(tally(page)).toHaveText('1 entry, with the signed title.');
  await expect(page.locator('[data-file-refused]')).toHaveText(
    'record.jsonThis is a pith record, not a bibliography: nothing of it was checked here. Open it by itself instead.',
  );
});

test('exports what is listed', async ({ page }) => {
  await serveMirror(page, papers);
  await give(page, [{ name: 'refs.bib', text: wrong }]);
  await expect(tally(page)).toContainText('8 with the signed title');
  await page.getByRole('button', { name: '1 another title' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export 1' }).click();
  await page.getByRole('menuitem', { name: 'JSON' }).click();
  const rows = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(rows).toMatchObject([{ key: 'swapped', state: 'another-title', file: 'refs.bib' }]);
  expect(rows[0].about).toBe('This is about 1 of 11 entries; of the others nothing is said here.');
  expect((await download).suggestedFilename()).toBe('bibliography-1-of-11.json');
});

test('a report on some of the entries says so, and finds nothing to mend in these alone', async ({
  page,
}) => {
  await serveMirror(page, papers);
  await give(page, [{ name: 'refs.bib', text: wrong }]);
  await expect(tally(page)).toContainText('8 with the signed title');
  await page.getByRole('button', { name: '8 the signed title' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export 8' }).click();
  await page.getByRole('menuitem', { name: 'Markdown' }).click();
  const report = readFileSync(await (await download).path(), 'utf8');
  expect(report).toContain('**This is about 8 of 11 entries; of the others nothing is said here.**');
  expect(report).toContain('There is nothing to mend in these.');
});

test('a corrected file is read as a diff first, and nothing else of it changes', async ({ page }) => {
  await serveMirror(page, papers);
  await give(page, [{ name: 'refs.bib', text: wrong }]);
  await expect(tally(page)).toContainText('8 with the signed title');
  await page.getByRole('button', { name: 'Propose a corrected .bib' }).click();
  const corrections = page.getByRole('region', { name: 'Corrections' });
  await expect(corrections).toContainText('1 change');
  const download = page.waitForEvent('download');
  await corrections.getByRole('button', { name: 'Save refs-corrected.bib' }).click();
  const { id, version } = paperAt(10);
  const saved = readFileSync(await (await download).path(), 'utf8');
  expect(saved).toBe(wrong.replace(`${id}v${version + 3}`, `${id}v${version}`));
});

test('corrections that are asked for early say that more may come, and are made anew when all is judged', async ({
  page,
}) => {
  await serveMirror(page, papers);
  /** Holds the answer for one paper. @returns what lets it go. */
  const hold = async (id: string): Promise<() => void> => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.context().route(`**/mirror/arxiv/${id}*`, async (route) => {
      await held;
      await route.fallback();
    });
    return () => letGo();
  };
  const letSwapped = await hold(paperAt(8).id);
  const letOlder = await hold(paperAt(10).id);
  await give(page, [{ name: 'refs.bib', text: wrong }]);
  await expect(tally(page)).toContainText('8 with the signed title');
  await page.getByRole('button', { name: 'Propose a corrected .bib' }).click();
  const corrections = page.getByRole('region', { name: 'Corrections' });
  await expect(corrections.getByRole('heading')).toHaveText(
    'Nothing that can be corrected with certainty, so far',
  );
  await expect(corrections).toContainText('2 entries are not judged yet.');
  letSwapped();
  await expect(corrections).toContainText('One entry is not judged yet.');
  letOlder();
  await expect(corrections.getByRole('heading')).toHaveText('What can be corrected with certainty');
  await expect(corrections).toContainText('1 change');
});

test('a bibliography that falls onto any page opens there, also one that is pasted', async ({ page }) => {
  await serveMirror(page, papers);
  await page.goto('/');
  await drop(page, { file: wrong, name: 'refs.bib' });
  await expect(tally(page)).toContainText('8 with the signed title');
  await expect(page).toHaveURL('/bibliography');
  await page.goto('/abs/2503.11367');
  await drop(page, { text: wrong });
  await expect(tally(page)).toContainText('8 with the signed title');
});

test('has nothing that axe finds, on wide screens and narrow ones, light and dark', async ({ page }) => {
  await serveMirror(page, papers);
  for (const width of [1440, 390])
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 844 });
      await give(page, [{ name: 'refs.bib', text: wrong }]);
      await expect(tally(page)).toContainText('8 with the signed title');
      await entry(page, 'swapped').click();
      await expect(page.locator('[data-finding-details]')).toBeVisible();
      await expectNoAxeViolationsInBothThemes(page);
      await page.reload();
      await expect(page.getByRole('textbox', { name: /Or paste/ })).toBeVisible();
      await expectNoAxeViolationsInBothThemes(page);
    });
});

test('on a phone a press on an entry leads to its details, and back to the list', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await serveMirror(page, papers);
  await give(page, [{ name: 'refs.bib', text: wrong }]);
  await expect(tally(page)).toContainText('8 with the signed title');
  await entry(page, 'swapped').click();
  const details = page.locator('[data-finding-details]');
  await expect(details.getByText(/is signed for another title/)).toBeInViewport();
  await details.getByRole('button', { name: 'Back to the list' }).click();
  await expect(entry(page, 'swapped')).toBeInViewport();
});

test('a list of ten thousand entries is counted to the last, and the look-ups can be stopped and gone on with', async ({
  page,
}) => {
  const most = 10_000;
  await serveMirror(page, papers);
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.context().route(`**/mirror/arxiv/${paperAt(5).id}.json`, async (route) => {
    await held;
    await route.fallback();
  });
  const entries = Array.from({ length: most }, (_, index) =>
    inspire.write(cite(paperAt(index % 12), { key: `k${index}` })),
  );
  await give(page, [{ name: 'long.bib', text: inspire.wrap(entries) }]);
  await expect(tally(page)).toContainText('still to come');
  // Stopped before the first answer, the button that goes on is called otherwise.
  await expect(page.getByText(/^(?!0 )\d+ of 12 papers looked up$/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/papers? (?:was|were) not asked for/)).toBeVisible();
  letGo();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(tally(page)).toHaveText(
    `${most} entries: 12 with the signed title, ${most - 12} cited twice.`,
  );
  await page.getByRole('button', { name: '12 the signed title' }).click();
  await expect(list(page).getByRole('option')).toHaveCount(12);
});

test('a source that fails half of the time leads to the same in the end', async ({ page }) => {
  // Each of them is asked once more by itself, and fails again: then it is the reader's turn.
  const failed = new Map<string, number>();
  await serveMirror(page, papers, (path) => {
    const times = failed.get(path) ?? 0;
    if (!path.startsWith('arxiv/') || times === 2) return null;
    if (times === 0 && failed.size >= papers.length / 2) return null;
    failed.set(path, times + 1);
    return { status: 503 };
  });
  await give(page, [{ name: 'refs.bib', text: wrong }]);
  await expect(tally(page)).toContainText('could not be reached');
  await expect(page.locator('[data-finding-state="another-title"]')).toHaveCount(
    failed.has(`arxiv/${paperAt(8).id}.json`) ? 0 : 1,
  );
  await page.getByRole('button', { name: 'Ask again for what could not be reached' }).click();
  await expect(tally(page)).toHaveText(
    '11 entries: 8 with the signed title, 1 with another title, 1 of another version, 1 without an arXiv id.',
  );
});

test('a link with more than a hundred ids asks for the rest only after a press', async ({ page }) => {
  const asked = await serveMirror(page, papers);
  const ids = Array.from({ length: 130 }, (_, index) => `2401.${String(index + 1).padStart(5, '0')}`);
  await page.goto(`/bibliography?ids=${ids.join(',')}`);
  await expect(tally(page)).toHaveText('130 entries: 100 without a record, 30 still to come.');
  await expect(page.getByText('30 papers were not asked for.')).toBeVisible();
  expect(new Set(asked.filter((path) => path.startsWith('arxiv/'))).size).toBe(100);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(tally(page)).toHaveText('130 entries: 130 without a record.');
});

test('titles stand on paper as they are read, at the first printing already', async ({ page }) => {
  await serveMirror(page, papers);
  await page.goto('/bibliography');
  const { id } = paperAt(0);
  await drop(page, {
    file: `@misc{a, title={Andr\\'as and {Schr{\\"o}dinger}}, eprint={${id}}}`,
    name: 'refs.bib',
  });
  await expect(tally(page)).toContainText('1 entry, with another title');
  const printed = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    return document.querySelector('[data-printed-findings]')?.textContent ?? '';
  });
  expect(printed).toContain('András and Schrödinger');
  expect(printed).toContain('The one entry.');
});
