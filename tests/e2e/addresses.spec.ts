import type { Page } from '@playwright/test';
import { readVectors } from '../support/read-vectors.ts';
import { expect, real, test } from './fixtures.ts';

const SHA256 = 'd5b65d27d7a9d8346d6525119721729966767114609edd5fb5c8930e9b14019d';
const TITLE = 'Efficient Distributed MLLM Training with Cornstarch';

/** The network is cut: other machines can't be reached anyway, and the live origin never answers. */
test.beforeEach(({ page }) => page.route('/origin/**', (route) => route.abort('internetdisconnected')));

/** The page shows the real record, checked, at its canonical address, and says for which version it was asked. */
const expectRecord = async (page: Page, version: number | null): Promise<void> => {
  const banner = page.getByRole('region', { name: 'State of this record' });
  await expect(banner).toHaveAttribute('data-state', 'checked');
  await expect(banner.locator('.banner-label')).toHaveText('Checked');
  await expect(banner.locator('.banner-headline')).toHaveText('Signed record, checked in your browser');
  await expect(page.locator('.source-line')).toContainText('From the mirror on this site.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page).toHaveURL(`${real.path}${version === null ? '' : `?v=${version}`}`);
  await expect(page).toHaveTitle(`${real.arxivId} ${TITLE} · Pith Viewer`);
  const note = page.getByText(/^You asked for v\d+; the record is for v4/);
  if (version === null || version === real.version) await expect(note).toHaveCount(0);
  else await expect(note).toContainText(`You asked for v${version}; the record is for v4`);
};

const forms: Readonly<Record<string, readonly (readonly [address: string, version: number | null])[]>> = {
  'a pith number': [
    [real.path, null],
    [`/pith/${real.suffix.toLowerCase()}`, null],
    [`/pith/pith:2025:${real.suffix}`, null],
    [`/pith/pith%3A2025%3A${real.suffix}`, null],
    [`/paper/${real.suffix}`, null],
  ],
  'a hash': [
    [`/pith/${SHA256}`, null],
    [`/pith/${SHA256.toUpperCase()}`, null],
  ],
  'a short number': [
    ['/paper/2W3F2J6X', null],
    ['/paper/2w3f2j6x', null],
    ['/pith/2W3F2J6X', null],
    ['/paper/2W3F2J6XVHMD', null],
    ['/paper/2w3f2j6xvhmdi3lf', null],
  ],
  'an arXiv id': [
    ['/abs/2503.11367', null],
    ['/abs/2503.11367v4', 4],
    ['/abs/2503.11367v2', 2],
    ['/abs/arXiv:2503.11367', null],
    ['/p/2503.11367', null],
    ['/paper/2503.11367v1', 1],
  ],
  'the file of a paper': [
    ['/pdf/2503.11367', null],
    ['/pdf/2503.11367.pdf', null],
    ['/pdf/2503.11367v3.pdf', 3],
    ['/html/2503.11367v4', 4],
    ['/html/2503.11367v2#S3.SS1', 2],
  ],
  'a DOI': [
    ['/doi/10.48550/arXiv.2503.11367', null],
    ['/doi/10.48550/arxiv.2503.11367', null],
    ['/doi/10.48550%2FarXiv.2503.11367', null],
    ['/doi/10.48550/arXiv.2503.11367v2', 2],
  ],
};

for (const [form, addresses] of Object.entries(forms))
  test(`the address of ${form} opens the checked record`, async ({ page }) => {
    for (const [address, version] of addresses)
      await test.step(address, async () => {
        await page.goto(address);
        await expectRecord(page, version);
      });
  });

/** Every vector that means the real record: what is typed, and what it means. */
const typed = readVectors('identifiers-valid.txt').filter(([, canonical = '']) =>
  /^2503\.11367(?:v\d+)?$|^pith:(?:2025:)?2W3F2J6X|^d5b65d27/.test(canonical),
);

/** What the field says that it recognises. */
const toWords = (canonical: string): string => {
  const [, version] = /^2503\.11367(?:v(\d+))?$/.exec(canonical) ?? [];
  if (canonical.startsWith('2503'))
    return `arXiv 2503.11367${version === undefined ? '' : `, version ${version}`}`;
  if (canonical === SHA256) return 'record with SHA-256 hash d5b65d27…9b14019d';
  const [, year, number = ''] = /^pith:(\d+:)?(\w+)$/.exec(canonical) ?? [];
  const short = number.length < 26 ? `, short form of ${number.length} characters` : '';
  return `pith number ${number}${year === undefined ? '' : ' of 2025'}${short}`;
};

test('the field takes the paper in every dressing', async ({ page }) => {
  expect(typed.length).toBeGreaterThan(90);
  await page.goto('/');
  const field = page.getByRole('textbox', { name: 'arXiv id, pith number or address of a paper' });
  for (const canonical of new Set(typed.map(([, each = '']) => each)))
    await test.step(canonical, async () => {
      await expect(field).toBeFocused();
      for (const [text = ''] of typed.filter(([, each]) => each === canonical)) {
        await field.fill(text);
        // Of a link of this site to a view it says that, once the part that tells them apart is there.
        const words = /^\/[^?]*\?./.test(text)
          ? 'This is a link of this site: press Enter to open its view'
          : toWords(canonical);
        await expect(page.locator('.search-said'), text).toHaveText(words);
      }
      await field.press('Enter');
      const [, version] = /v(\d+)$/.exec(canonical) ?? [];
      await expect(page).toHaveURL(`${real.path}${version === undefined ? '' : `?v=${version}`}`);
      await expect(page.locator('.banner')).toHaveAttribute('data-state', 'checked');
      await page.getByRole('link', { name: 'Pith Viewer' }).click();
    });
});

test('what was typed leads to the whole record, and back to the field', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('arxiv.org/abs/2503.11367v2');
  await expect(page.getByText('arXiv 2503.11367, version 2')).toBeVisible();
  await page.keyboard.press('Enter');
  await expectRecord(page, 2);
  await page.goBack();
  await expect(page).toHaveURL('/');
  await page.goForward();
  await expectRecord(page, 2);
});

test('the asked version stays through a reload, another tab of the page, and back', async ({ page }) => {
  await page.goto('/abs/2503.11367v2');
  await expectRecord(page, 2);
  await page.reload();
  await expectRecord(page, 2);
  await page.getByRole('tab', { name: 'Raw JSON' }).click();
  await expect(page).toHaveURL(`${real.path}?v=2&tab=raw`);
  await page.goBack();
  await expectRecord(page, 2);
});

test('back from a record leads to where one came from, not to the address that was replaced', async ({
  page,
}) => {
  await page.goto('/');
  await page.goto('/abs/2503.11367');
  await expectRecord(page, null);
  await page.goBack();
  await expect(page).toHaveURL('/');
});

const expectNothing = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  const banner = page.locator('.banner');
  await expect(banner).toHaveAttribute('data-state', 'none');
  await expect(banner.getByRole('heading')).toHaveText('There is no page at this address');
  await expect(banner).toContainText(address);
  await expect(page).toHaveTitle('Nothing here · Pith Viewer');
};

test('an address that names no paper says so', async ({ page }) => {
  for (const address of ['/abs/hello', '/pith/ABC', '/doi/10.1103/PhysRevD.99.1'])
    await test.step(address, () => expectNothing(page, address));
});

test.describe('at an address of nothing', () => {
  test.use({ expectedErrors: /^console: .* the server responded with a status of 404/ });
  test('the page says so, and offers the paper that was probably meant', async ({ page }) => {
    await expectNothing(page, '/nothing/here');
    await expectNothing(page, '/pith/');
    await expectNothing(page, `/${real.arxivId}v2`);
    await page.getByRole('link', { name: 'Look up arXiv 2503.11367, version 2' }).click();
    await expectRecord(page, 2);
    // Of a collection it is meant in that collection.
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of [`/p/${real.suffix}`, '/p/2W3F2J6X?in=demo']) {
      await page.goto(path);
      const box = await page.getByRole('link', { name: /^Look up pith number/ }).boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 1000), path).toBeLessThan(390 - 16);
    }
    await page
      .getByRole('link', { name: 'Look up pith number 2W3F2J6X, short form of 8 characters' })
      .click();
    await expect(page).toHaveURL('/paper/2W3F2J6X?in=demo');
    await expectNothing(page, `${real.path}&utm_source=letter`);
    await expect(page.locator('.banner')).toContainText('The pith number ends before “&utm_source=letter”');
    await page.getByRole('link', { name: `Look up pith number ${real.suffix}` }).click();
    await expectRecord(page, null);
  });
});

test('a tab that was opened in the background gets the name of its paper', async ({ page }) => {
  await page.addInitScript(() => {
    // No frame is drawn where nobody looks.
    window.requestAnimationFrame = () => 0;
  });
  await page.goto(real.path);
  await expect(page).toHaveTitle(`${real.arxivId} ${TITLE} · Pith Viewer`);
});

test('nobody but this site is asked', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/abs/2503.11367v4');
  await expectRecord(page, 4);
  expect(asked).toEqual(expect.arrayContaining(['/config.json', `/mirror${real.path}.json`]));
  expect(asked.filter((path) => path.startsWith('/origin/'))).toEqual([]);
});
