import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { fromXml, xmlFaults } from '../support/read-xml.ts';
import { expect, real, test } from './fixtures.ts';

const HUB_ID = '4104.11333';

interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Opens the menu with the keyboard and takes an item by typing its first letters, as keyboard users do. */
const save = async (page: Page, item: string): Promise<Saved> => {
  await page.getByRole('button', { name: 'Export' }).press('Enter');
  await expect(page.getByRole('menu', { name: 'Export' })).toBeVisible();
  // It takes the focus a moment later; letters before that are the page's.
  await expect(page.locator('[role=menu]:focus, [role=menu] :focus')).toHaveCount(1);
  await page.keyboard.type(item);
  await expect(page.getByRole('menuitem', { name: new RegExp(`^${item}`) })).toBeFocused();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const saved = { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  await expect(page.getByRole('button', { name: 'Export' })).toBeEnabled();
  return saved;
};

const openHub = async (page: Page, more = ''): Promise<void> => {
  await page.goto(`/abs/${HUB_ID}?in=demo&tab=citations${more}`);
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeEnabled();
};

test('files of the whole network say how many are in them, where they come from and that nothing is signed', async ({
  page,
}) => {
  await openHub(page);
  const graphml = await save(page, 'GraphML');
  expect(graphml.name).toMatch(/^pith-[A-Z2-7]{8}-citations-\d{4}-\d\d-\d\d\.graphml$/);
  const text = graphml.bytes.toString('utf8');
  expect(await xmlFaults(text, 'graphml.xsd')).toEqual([]);
  expect(text.match(/<node /g)).toHaveLength(25);
  expect(text).toContain('24 of 24 papers shown, with the paper of the record and 24 citations among them');
  expect(text).toContain('As this mirror has it, not signed');
  expect(fromXml(/<desc>([^<]*)</.exec(text)?.[1] ?? '')).toContain(`The same view: ${page.url()}`);

  const cx2 = JSON.parse((await save(page, 'CX2')).bytes.toString('utf8'));
  expect(cx2.at(-1)).toEqual({ status: [{ error: '', success: true }] });
  const { nodes } = cx2.find((part: object) => 'nodes' in part);
  expect(nodes).toHaveLength(25);
  expect(typeof nodes[0].x).toBe('number');

  const csv = (await save(page, 'CSV, citations')).bytes.toString('utf8');
  expect(csv.split('\r\n')).toHaveLength(26);
});

test('BibTeX and RIS come from code that is loaded when they are asked for', async ({ page }) => {
  await openHub(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const bibtex = (await save(page, 'BibTeX')).bytes.toString('utf8');
  expect(asked.some((url) => url.includes('make-file'))).toBe(true);
  expect(bibtex.match(/^@misc\{arXiv-/gm)).toHaveLength(25);
  const ris = await save(page, 'RIS');
  expect(ris.name).toMatch(/-references-\d{4}-\d\d-\d\d\.ris$/);
  expect(ris.bytes.toString('utf8').match(/^ER {2}- /gm)).toHaveLength(25);
});

test('where papers are selected the files are of them, and the button says so before', async ({ page }) => {
  await openHub(page, '&sel=4302.05347');
  const button = page.getByRole('button', { name: 'Export' });
  await expect(button).toHaveText('Export 1 selected');
  const saved = await save(page, 'JSON');
  expect(saved.name).toContain('-citations-selection-');
  const { about, papers, citations } = JSON.parse(saved.bytes.toString('utf8'));
  expect(about.contents).toBe(
    '1 of 24 papers shown (the selection), with the paper of the record and 1 citation among them',
  );
  expect(papers.map(({ arxiv_id }: { arxiv_id: string }) => arxiv_id)).toEqual([
    `arXiv:${HUB_ID}`,
    'arXiv:4302.05347',
  ]);
  expect(citations).toEqual([
    expect.objectContaining({ citing: 'arXiv:4302.05347', cited: `arXiv:${HUB_ID}` }),
  ]);
});

test('a selection that is not among the papers is none of them, and all are offered', async ({ page }) => {
  await openHub(page, '&sel=4406.12345');
  await expect(page.getByText('The address asks for 4406.12345')).toBeVisible();
  const button = page.getByRole('button', { name: /^Export / });
  await expect(button).toHaveText('Export 24');
  await button.click();
  await expect(page.getByRole('menuitemradio', { name: 'The selection' })).toHaveText(/0$/);
});

test('all that are shown, though some are selected, until others are', async ({ page }) => {
  await openHub(page, '&sel=4302.05347');
  const button = page.getByRole('button', { name: 'Export' });
  await button.press('Enter');
  await page.getByRole('menuitemradio', { name: 'All shown' }).press('Enter');
  await page.keyboard.press('Escape');
  // As long as it is on its way out, a press closes it once more.
  await expect(page.getByRole('menu', { name: 'Export' })).toBeHidden();
  await expect(button).toHaveText('Export 24');
  const bibtex = (await save(page, 'BibTeX')).bytes.toString('utf8');
  expect(bibtex.match(/^@misc\{arXiv-/gm)).toHaveLength(25);

  await page.getByRole('row').nth(2).click();
  await expect(button).toHaveText('Export 1 selected');
  expect((await save(page, 'BibTeX')).bytes.toString('utf8').match(/^@misc\{arXiv-/gm)).toHaveLength(1);
  await page.keyboard.press('Escape');
  await expect(button).toHaveText('Export 24');
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const)
  test(`every format is in sight when the menu opens, at ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`/abs/${HUB_ID}?in=demo&tab=citations`);
    await page.getByRole('button', { name: 'Export' }).click();
    const menu = page.getByRole('menu', { name: 'Export' });
    for (const item of await menu.getByRole('menuitem').all())
      await expect(item).toBeInViewport({ ratio: 1 });
    expect(await menu.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThan(1);
    expect(await menu.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThan(1);
  });

test('pictures with legend, counts, date and permalink, as SVG and as PNG of four times the size', async ({
  page,
}) => {
  await openHub(page);
  const svg = (await save(page, 'SVG')).bytes.toString('utf8');
  expect(await xmlFaults(svg)).toEqual([]);
  const printed = fromXml([...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text).join(' '));
  for (const words of ['24 of 24 citing papers shown', 'not signed', 'cites', 'The same view:', 'UTC'])
    expect(printed).toContain(words);
  const [, width = 0, height = 0] = (/<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).map(
    Number,
  );

  for (const scale of [1, 4]) {
    const { bytes, name } = await save(page, `PNG, ${scale}×`);
    expect(name).toMatch(/-picture-\d{4}-\d\d-\d\d\.png$/);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    // The lines of the foot may break elsewhere: texts are measured by the same canvas, so they don't.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width * scale, height * scale]);
  }
});

test('where there is nothing to write a sentence says so', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${real.path}?tab=citations`);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^SVG/ }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'There is no picture on the screen: show the graph first.',
  );
});

test('a file that is made while records are still looked up says how many, and of which papers', async ({
  page,
}) => {
  const held: (() => void)[] = [];
  await page.route(/\/demo\/arxiv\//, async (route) => {
    if (route.request().url().includes(HUB_ID)) return route.continue();
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue().catch(() => undefined);
  });
  await openHub(page, '&exp=all2');
  await expect.poll(() => held.length).toBe(6);
  const said = '24 papers expanded: 24 still being looked up';
  const files = [
    'GraphML',
    'CX2',
    'CSV, papers',
    'CSV, citations',
    'JSON',
    'BibTeX',
    'RIS',
    'CSL-JSON',
    'Hayagriva',
  ];
  for (const item of files) expect((await save(page, item)).bytes.toString('utf8'), item).toContain(said);
  for (const item of ['Outline by time', 'SVG'])
    expect((await save(page, item)).bytes.toString('utf8').replace(/<[^>]*>|\s+/g, ' '), item).toContain(
      said,
    );
  const { papers } = JSON.parse((await save(page, 'JSON')).bytes.toString('utf8'));
  const looks = papers.map(({ look_up }: { look_up: string | null }) => look_up);
  expect(looks).toEqual([null, ...Array(24).fill('Looking up')]);
});
