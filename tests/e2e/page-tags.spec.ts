import type { Page } from '@playwright/test';
import { untilAnswers } from '../support/answers.ts';
import { sendJson, sendStatus } from '../support/behaviours.ts';
import { other, otherRecord, otherRecordWith } from '../support/other-record.ts';
import { bannerOf } from '../support/screen.ts';
import { toZoteroItem } from '../support/zotero-rules.ts';
import { expect, real, test } from './fixtures.ts';

const SAVED = 'citation_title';

const tags = (page: Page) =>
  page.evaluate(() =>
    [...document.head.querySelectorAll('meta')].map((tag) => ({
      name: tag.getAttribute('name') ?? tag.getAttribute('property') ?? '',
      content: tag.getAttribute('content') ?? '',
    })),
  );

/** Opens a page as a reader does, whose hand moves over it. */
const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  // What stands there before waits for no hand.
  await untilAnswers(page);
  await expect(bannerOf(page)).toBeVisible();
  await page.mouse.move(200, 300);
  await page.mouse.move(210, 310);
};

/** What a program that looks now finds: the id in the tags, and what JSON-LD says. */
const found = (page: Page): Promise<{ ids: (string | null)[]; jsonLd: number }> =>
  page.evaluate(() => ({
    ids: [...document.querySelectorAll('meta[name="citation_arxiv_id"]')].map((tag) =>
      tag.getAttribute('content'),
    ),
    jsonLd: document.querySelectorAll('script[type="application/ld+json"]').length,
  }));

test('Zotero’s rules make a preprint of a record’s page', async ({ page }) => {
  await open(page, real.path);
  await expect(page.locator(`meta[name="${SAVED}"]`)).toHaveCount(1);
  expect(toZoteroItem(await tags(page))).toMatchObject({
    itemType: 'preprint',
    title: 'Efficient Distributed MLLM Training with Cornstarch',
    DOI: `10.48550/arXiv.${real.arxivId}`,
    archiveID: `arXiv:${real.arxivId}`,
    url: `https://arxiv.org/abs/${real.arxivId}`,
    extra: expect.stringContaining('not the author order'),
    abstractNote: expect.stringMatching(/^Multimodal large language models.* \[…\]$/),
  });
  const jsonLd = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(jsonLd ?? '')).toMatchObject({ '@type': 'ScholarlyArticle' });
});

test('tags follow the route, and Zotero is told when they come and when they go', async ({
  page,
  origin,
}) => {
  origin.setHandler(other.file, sendJson(otherRecord()));
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    document.addEventListener('ZoteroItemUpdated', () =>
      seen.push(document.querySelector('meta[name="citation_arxiv_id"]')?.getAttribute('content') ?? 'none'),
    );
  });
  await open(page, real.path);
  await expect.poll(() => found(page)).toEqual({ ids: [real.arxivId], jsonLd: 1 });

  // Other tabs of the same record are the same paper.
  await page.getByRole('tab', { name: 'Raw JSON' }).click();
  expect(await found(page)).toEqual({ ids: [real.arxivId], jsonLd: 1 });

  const field = page.getByRole('combobox').or(page.locator('[data-search-field]')).first();
  await field.fill(`pith:${other.suffix}`);
  await field.press('Enter');
  await expect(page).toHaveURL(other.path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(other.title);
  // Not yet there, or those of this paper: never those of the one before.
  expect((await found(page)).ids).not.toContain(real.arxivId);
  await expect.poll(() => found(page)).toEqual({ ids: [other.arxivId], jsonLd: 1 });
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Cornstarch/);
  expect((await found(page)).ids).not.toContain(other.arxivId);
  await expect.poll(() => found(page)).toEqual({ ids: [real.arxivId], jsonLd: 1 });

  await page.getByRole('link', { name: 'About this page' }).click();
  await expect(page).toHaveURL('/about');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Pith Viewer');
  expect(await found(page)).toEqual({ ids: [], jsonLd: 0 });

  await page.goBack();
  await expect(page.locator('[data-verdict]')).toBeVisible();
  await expect.poll(() => found(page)).toEqual({ ids: [real.arxivId], jsonLd: 1 });
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
    ...[real.arxivId, 'none', other.arxivId],
    // Known already: one paper takes the place of the other.
    ...[real.arxivId, real.arxivId],
    ...['none', real.arxivId],
  ]);
});

test('a record that doesn’t match, one that isn’t there, and fiction have no tags', async ({
  page,
  origin,
}) => {
  const none = async (): Promise<void> => {
    // What has been loaded is drawn.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await found(page)).toEqual({ ids: [], jsonLd: 0 });
  };
  // Fiction has the part that would write tags, and it writes none.
  const part = page.waitForResponse(/\/assets\/RecordTags-/);
  await open(page, '/abs/4104.11333?in=demo');
  await (await part).finished();
  await none();

  await open(page, real.path);
  await expect.poll(() => found(page)).toEqual({ ids: [real.arxivId], jsonLd: 1 });

  origin.setHandler(other.file, sendJson(otherRecordWith(['paper', 'title'], 'Constraining nothing at all')));
  await open(page, other.path);
  await expect(page.locator('[data-failed]')).toBeVisible();
  await none();

  origin.setHandler(other.file, sendStatus(404));
  await open(page, other.path);
  await expect(bannerOf(page)).toContainText('No pith record');
  await none();
});
