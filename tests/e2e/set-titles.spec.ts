import type { Page } from '@playwright/test';
import type { JsonObject } from '../../src/core/json/json.ts';
import { realRecord } from '../support/examining.ts';
import { acceptingTestKey, signAnew } from '../support/signing.ts';
import { replaceSettings } from '../support/site-settings.ts';
import { expect, test } from './fixtures.ts';

/** The real record with other titles, from a file. */
const openTitles = async (page: Page, title: string, citing: string) => {
  const record = realRecord() as JsonObject & { readonly paper: JsonObject };
  const sample = [
    { citing_arxiv_id: '2605.10001', citing_title: citing, ref_index: 4, is_internal_anchor: true },
  ];
  const { text } = signAnew({
    ...record,
    aliases: [],
    paper: { ...record.paper, title },
    inbound_citations: { count: 1, sample },
  });
  await replaceSettings(page, { keys: acceptingTestKey() });
  await page.goto('/');
  await page
    .getByLabel('Open a record or a bibliography from a file')
    .setInputFiles({ name: 'record.json', mimeType: 'application/json', buffer: Buffer.from(text) });
};

/** As the browser itself gives it to screen readers. */
const readNames = async (page: Page, role: string): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.filter((node) => node.role?.value === role).map(({ name }) => String(name?.value ?? ''));
};

const unspaced = (text: string): string => text.replace(/\s/g, '');

test('a set title is named, copied and put into the window’s title with its mathematics', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const title = 'Schr\\"odinger and $t\\bar{t}$ at $\\sqrt{s}=13$ TeV in $\\mbox{AdS}_5$';
  await openTitles(page, title, 'From $H\\rightarrow\\gamma\\gamma$ to {\\cal N}=4');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading.locator('.katex')).toHaveCount(3);
  await expect(page).toHaveTitle(/Schrödinger and tt̄ at √s=13 TeV in AdS₅/);
  expect((await readNames(page, 'heading')).map(unspaced)).toContain('Schrödingerandtt̄at√s=13TeVinAdS₅');

  const copied = (select: () => void) =>
    page.evaluate(select).then(async () => {
      await page.keyboard.press('ControlOrMeta+c');
      return page.evaluate(() => navigator.clipboard.readText());
    });
  const whole = await copied(() => {
    const element = document.querySelector('h1');
    if (element !== null) document.getSelection()?.selectAllChildren(element);
  });
  expect(whole).toBe('Schrödinger and $t\\bar{t}$ at $\\sqrt{s}=13$ TeV in $\\mbox{AdS}_5$');
  const half = await copied(() => {
    const inside = document.querySelectorAll('h1 .katex')[1]?.querySelector('.katex-html .mord');
    const end = document.querySelector('h1');
    if (inside && end) document.getSelection()?.setBaseAndExtent(inside, 0, end, end.childNodes.length);
  });
  expect(half).toBe('$\\sqrt{s}=13$ TeV in $\\mbox{AdS}_5$');
  await expect(heading.locator('.katex').first()).toBeVisible();

  await page.getByRole('tab', { name: /^Cited by/ }).click();
  const table = page.getByRole('grid', { name: 'Citing papers' });
  await expect(table.locator('.katex')).toHaveCount(2);
  // The browser parts what stands in elements of its own by spaces.
  expect((await readNames(page, 'link')).map(unspaced)).toContain('FromH→γγto𝒩=4');
  expect(unspaced((await readNames(page, 'row')).join())).toContain('FromH→γγto𝒩=4');
});
