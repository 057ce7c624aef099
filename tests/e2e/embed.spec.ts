import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { untilAnswers } from '../support/answers.ts';
import { expectNoAxeViolationsInBothThemes } from '../support/axe.ts';
import { breakOff, type Handler, sendJson, sendStatus } from '../support/behaviours.ts';
import { other, otherRecord, otherRecordWith } from '../support/other-record.ts';
import { type OtherSite, startOtherSite } from '../support/other-site.ts';
import { readHostHeaders, startPlainSite } from '../support/plain-site.ts';
import { replaceSettings } from '../support/site-settings.ts';
import { expect, real, test } from './fixtures.ts';

const EMBED = `/embed/${real.suffix}`;

/** Puts an address into a frame of another site's page and opens that. */
const frame = async (
  page: Page,
  address: string,
  use: (framed: ReturnType<Page['frameLocator']>) => Promise<void>,
  { attributes = '', width = 480 }: { readonly attributes?: string; readonly width?: number } = {},
): Promise<void> => {
  const host: OtherSite = await startOtherSite(
    `<!doctype html><html lang="en"><title>Somebody’s page</title><link rel="icon" href="data:,"><h1>A paper of mine</h1>
     <iframe title="Pith record" src="${address}" width="${width}" height="260" ${attributes}></iframe>`,
  );
  try {
    await page.goto(host.url);
    await use(page.frameLocator('iframe'));
  } finally {
    await host.close();
  }
};

/** What a banner says, as a reader reads it. */
const wordsOf = async (banner: Locator) => ({
  state: await banner.getAttribute('data-state'),
  label: await banner.locator('.banner-label').textContent(),
  headline: await banner.locator('.banner-headline').textContent(),
  lines: await banner.locator('.banner-line').allTextContents(),
});

test('another site frames a record, and it is checked there; its page opens in a tab of its own', async ({
  page,
  context,
  site,
}) => {
  const asked: string[] = [];
  context.on('request', (request) => {
    if (request.url().startsWith(site.url)) asked.push(new URL(request.url()).pathname);
  });
  await frame(page, site.url + EMBED, async (framed) => {
    await expect(framed.getByRole('region', { name: 'State of this record' })).toContainText(
      'Signed record, checked in your browser',
    );
    await expect(framed.locator('main')).toContainText(
      'arXiv 2503.11367v4 · Efficient Distributed MLLM Training with Cornstarch',
    );
    expect(asked.sort()).toEqual(['/config.json', EMBED, `/mirror/pith/${real.suffix}.json`]);
    const opened = context.waitForEvent('page');
    await framed.getByRole('link', { name: 'Open the full check' }).click();
    const tab = await opened;
    await expect(tab).toHaveURL(site.url + real.path);
    expect(await tab.evaluate(() => window.opener)).toBe(null);
  });
});

const states: Readonly<Record<string, Handler>> = {
  checked: sendJson(otherRecord()),
  'partly checked': sendJson(otherRecordWith(['receipt'], undefined)),
  'no key': sendJson(otherRecordWith(['receipt', 'key_id'], 'pith-v9-2031-01')),
  'doesn’t match': sendJson(otherRecordWith(['paper', 'title'], 'Constraining nothing at all')),
  'not a record': sendJson({ pith_number: 7 }),
  'no record': sendStatus(404),
  removed: sendStatus(410),
  'to wait': sendStatus(429),
  unreachable: breakOff('{"pith_n'),
};
for (const [name, handler] of Object.entries(states))
  test(`a frame says the same as the page: ${name}`, async ({ page, origin, site }) => {
    origin.setHandler(other.file, handler);
    await page.goto(other.path);
    const own = page.locator('.banner[data-state]:not([data-busy])');
    await expect(own).toBeVisible();
    await untilAnswers(page);
    const words = await wordsOf(own);
    // The page names what was asked; a frame has that above.
    const label = words.label?.split(' · ')[0] ?? '';
    await frame(page, `${site.url}/embed/${other.suffix}`, async (framed) => {
      const banner = framed.locator('.banner');
      await expect(banner.locator('.banner-label')).toHaveText(label);
      expect(await wordsOf(banner)).toEqual({ ...words, label });
      const isMismatch = words.state === 'mismatch';
      await expect(framed.getByText(other.title)).toHaveCount(
        ['checked', 'partial'].includes(words.state ?? '') ? 1 : 0,
      );
      if (isMismatch) await expect(framed.locator('main')).not.toContainText('arXiv');
      await expect(framed.getByRole('button', { name: 'Try again' })).toHaveCount(
        words.state === 'checked' || isMismatch ? 0 : 1,
      );
    });
  });

test('fiction says so in a frame too', async ({ page, site }) => {
  await frame(page, `${site.url}/embed/24ELDFG46KEE4GCKJ7AZVDCJCE?in=demo`, async (framed) => {
    await expect(framed.locator('.banner')).toHaveAttribute('data-state', 'demo');
    await expect(framed.locator('main')).toContainText('The papers in “demo” don’t exist.');
    await expect(framed.getByRole('link')).toHaveAttribute(
      'href',
      '/pith/24ELDFG46KEE4GCKJ7AZVDCJCE?in=demo',
    );
  });
});

test('a frame that asks no mirrors of a manifest says so, and not that nobody has a record', async ({
  page,
  origin,
  site,
}) => {
  const bundle_pattern = `${site.url}/origin/far/{suffix}/bundle.json`;
  const mirror_manifest = {
    manifest_type: 'pith_mirror_manifest',
    mirrors: [{ name: 'far', mirror_type: 'https', bundle_pattern }],
  };
  await replaceSettings(page, { mirror_manifest });
  origin.setHandler(`/far/${other.suffix}/bundle.json`, sendJson(otherRecord()));
  await page.goto(other.path);
  await expect(page.locator('.banner').first()).toHaveAttribute('data-state', 'checked');
  await page.goto(`/embed/${other.suffix}`);
  const banner = page.locator('.banner');
  await expect(banner).toHaveAttribute('data-state', 'none');
  await expect(banner).toContainText('Mirrors that this site’s manifest names were not asked');
  // What a source has is shown as ever.
  await page.goto(EMBED);
  await expect(banner).toHaveAttribute('data-state', 'checked');
  await replaceSettings(page, {});
  await page.goto(`/embed/${other.suffix}`);
  await expect(banner).toContainText('Every source that can be asked was reached');
  await expect(banner).not.toContainText('manifest');
});

for (const name of ['2503.11367', '2W3F2J6X', 'x'])
  test(`/embed/${name} names no record, and nobody is asked for one`, async ({ page, site }) => {
    await frame(page, `${site.url}/embed/${name}`, async (framed) => {
      await expect(framed.locator('.banner')).toContainText('This address names no record');
      await expect(framed.locator('.banner')).toHaveAttribute('data-state', 'unchecked');
    });
  });

test('works where a frame may keep nothing, and keeps nothing itself', async ({ page, site }) => {
  await page.addInitScript(() => {
    if (window === window.top) return;
    // As a browser says it to a frame of another site.
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
  await frame(page, site.url + EMBED, async (framed) => {
    await expect(framed.locator('.banner')).toHaveAttribute('data-state', 'checked');
  });
  await page.goto(EMBED);
  await expect(page.locator('.banner')).toHaveAttribute('data-state', 'checked');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test.describe('in a report that was opened as a file', () => {
  test.use({ expectedErrors: /^request to file:/ });
  test('it checks as everywhere', async ({ page, site }, info) => {
    const file = info.outputPath('report.html');
    await writeFile(file, `<iframe src="${site.url}${EMBED}" title="Pith record"></iframe>`);
    await page.goto(`file://${file}`);
    const banner = page.frameLocator('iframe').locator('.banner');
    await expect(banner).toHaveAttribute('data-state', 'checked');
  });
});

test.describe('in a sandbox that lets it ask nobody', () => {
  test('it says that nothing was checked', async ({ page, site }) => {
    await frame(
      page,
      site.url + EMBED,
      async (framed) => {
        await expect(framed.locator('.banner')).toHaveAttribute('data-state', 'unchecked');
        await expect(framed.locator('.banner')).toContainText('allow-same-origin');
      },
      { attributes: 'sandbox="allow-scripts"' },
    );
  });
});

test.describe('every other address', () => {
  test.use({ expectedErrors: /frame-ancestors|chrome-error|404/ });
  for (const path of ['/', real.path, '/abs/2503.11367', '/badge', '/about', '/embed/', '/embed/index.html'])
    test(`${path} is refused in a frame`, async ({ page, site }) => {
      const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
      await frame(page, site.url + path, async (framed) => {
        await refused;
        await expect(framed.locator('body')).not.toContainText('Pith');
        expect(page.frames().map((each) => each.url())).not.toContain(site.url + path);
      });
    });
});

for (const two of ['later', 'both'] as const)
  test.describe(`a host that reads _headers, and of two of one name sends ${two}`, () => {
    test.use({ expectedErrors: /frame|404|net::/ });
    test('has one document that can be framed, and no other', async ({ page }) => {
      const headersOf = readHostHeaders(readFileSync('dist/_headers', 'utf8'), two);
      expect(headersOf('/embed/')['Content-Security-Policy']).toContain('frame-ancestors * file:');
      const host = await startPlainSite('dist', headersOf);
      await frame(page, `${host.url}/embed/`, async (framed) => {
        await expect(framed.locator('.banner')).toContainText('This address names no record');
      });
      const refused = page.waitForEvent('console', (message) => /frame/i.test(message.text()));
      await frame(page, `${host.url}/`, async (framed) => {
        await refused;
        await expect(framed.locator('body')).not.toContainText('Pith');
      });
      // The app itself runs under these headers.
      await page.goto(`${host.url}/`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.goto('about:blank', { waitUntil: 'load' });
      await host.close();
    });
  });

for (const width of [480, 300])
  test(`fits a frame of ${width} pixels, light and dark`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 260 });
    await page.goto(site.url + EMBED);
    await expect(page.locator('.banner')).toHaveAttribute('data-state', 'checked');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await expectNoAxeViolationsInBothThemes(page);
  });
