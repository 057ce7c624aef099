import type { Page } from '@playwright/test';
import { type Handler, sendHtml, sendJson, sendStatus } from '../support/behaviours.ts';
import { bundleFace, stateFace } from '../support/examining-faces.ts';
import { drop } from '../support/give-file.ts';
import { startOriginDouble } from '../support/origin-double.ts';
import { other, otherRecord } from '../support/other-record.ts';
import { REAL_SUFFIX, realRecordText } from '../support/real-record.ts';
import { bannerOf, CHECKED, expectScreen, expectTrouble, WRONG_ANSWER } from '../support/screen.ts';
import { replaceSettings, shippedSettings } from '../support/site-settings.ts';
import { expect, real, test } from './fixtures.ts';

const down: Handler = (_, response) => void response.destroy();
const manifestOf = (...mirrors: readonly object[]) => ({
  manifest_type: 'pith_mirror_manifest',
  manifest_version: '1.0',
  mirrors,
});
/** A mirror of the manifest, behind the origin of the test, which the policy of the site allows. */
const mirrorAt = (site: string, name: string) => ({
  name,
  mirror_type: 'https',
  bundle_pattern: `${site}/origin/${name}/{suffix}/bundle.json`,
});
const bundleOf = (name: string): string => `/${name}/${other.suffix}/bundle.json`;
const ASKED =
  'They are asked for records after this site’s own sources, in this tab, until you stop that or close it.';
/** Of several, where the others can't be. */
const ONE_ASKED = ASKED.replace('They are', 'One of them is');
const UNKEPT =
  'They are asked for records after this site’s own sources, in this tab and until it is reloaded: the browser didn’t keep them for longer.';
const FROM_MINE = 'From the mirror “mine” of the manifest that you dropped.';
/** Under its own name in the storage of the tab. */
const KEPT = 'pith-mirrors';

test('where the origin is down, a mirror of the manifest answers, after one that has nothing', async ({
  page,
  origin,
  site,
}) => {
  await replaceSettings(page, {
    mirror_manifest: manifestOf(mirrorAt(site.url, 'first'), mirrorAt(site.url, 'second')),
  });
  origin.setHandler(other.file, down);
  origin.setHandler(bundleOf('second'), sendJson(otherRecord()));
  await page.goto(other.path);
  await expectScreen(page, CHECKED);
  await expect(page.locator('.source-line')).toContainText('From the mirror “second”.');
  await expect(page.locator('.source-line .attempts > div')).toHaveText([
    'the mirror on this siteno record (404)',
    'pith.sciencecould not be reached (status 502)',
    'the mirror “first”no record (404)',
  ]);
});

test('a mirror that sends another paper’s record is named, and nothing of it is shown as that paper’s', async ({
  page,
  origin,
  site,
}) => {
  await replaceSettings(page, { mirror_manifest: manifestOf(mirrorAt(site.url, 'liar')) });
  origin.setHandler(other.file, sendStatus(404));
  origin.setHandler(bundleOf('liar'), sendJson(JSON.parse(realRecordText())));
  await page.goto(other.path);
  await expectScreen(page, WRONG_ANSWER);
  await expect(page.getByText('From the mirror “liar”.')).toBeVisible();
});

test('a mirror that sends a web page is no word against the record', async ({ page, origin, site }) => {
  await replaceSettings(page, { mirror_manifest: manifestOf(mirrorAt(site.url, 'moved')) });
  origin.setHandler(other.file, sendStatus(404));
  origin.setHandler(bundleOf('moved'), sendHtml('<h1>Moved</h1>'));
  await page.goto(other.path);
  await expectTrouble(
    page,
    {
      label: `Not checked · pith number ${other.suffix}`,
      headline: 'The mirror “moved” answered with something other than a record',
    },
    'The mirror “moved” answered with a web page instead of a record. Try again later, or ask whoever runs this site.',
  );
});

test('a key in the manifest makes nothing green', async ({ page, origin, site }) => {
  const [key] = shippedSettings().keys;
  await replaceSettings(page, {
    keys: [],
    mirror_manifest: manifestOf({ ...mirrorAt(site.url, 'm'), public_key: key }),
  });
  origin.setHandler(other.file, sendStatus(404));
  origin.setHandler(bundleOf('m'), sendJson(otherRecord()));
  await page.goto(other.path);
  await expect(page.getByText('From the mirror “m”.')).toBeVisible();
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'partial');
});

test('a manifest that is dropped has its mirrors asked in this tab, until the reader stops that', async ({
  page,
  origin,
  site,
}) => {
  const elsewhere = await startOriginDouble();
  const forbidden = {
    name: 'Elsewhere',
    bundle_pattern: `${elsewhere.url}/pith/{suffix}/bundle.json`,
  };
  origin.setHandler(other.file, sendStatus(404));
  origin.setHandler(bundleOf('mine'), sendJson(otherRecord()));
  await page.goto(other.path);
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'none');
  await drop(page, {
    file: JSON.stringify(manifestOf(mirrorAt(site.url, 'mine'), forbidden, { name: 'broken' })),
    name: 'mirrors.json',
  });
  const mirrors = page.getByRole('region', { name: 'Its mirrors' });
  await expect(mirrors.getByRole('status')).toHaveText(ONE_ASKED);
  await expect(mirrors.getByRole('listitem')).toHaveText([
    `mine ${site.url} asked in this tab`,
    `Elsewhere ${elsewhere.url} Was not asked: the Content-Security-Policy of this site doesn’t let the page ask ${elsewhere.url} (connect-src), which whoever runs the site can change.`,
    /^mirrors\[2\]\.bundle_pattern is missing/,
  ]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is a mirror manifest, not a record');
  const before = page.getByRole('heading', { level: 2 }).first();
  await expect(before).toHaveText('Its mirrors');

  await test.step('the page about this site says that it didn’t choose that mirror', async () => {
    await page.getByRole('link', { name: 'About this page' }).click();
    await expect(page.getByText('The last ones were not chosen by this site')).toBeVisible();
    await page.goBack();
  });

  await test.step('the mirror answers', async () => {
    await page.goBack();
    await expectScreen(page, CHECKED);
    await expect(page.locator('.source-line')).toContainText(FROM_MINE);
  });

  await test.step('also after a reload, in this tab alone', async () => {
    await page.reload();
    await expectScreen(page, CHECKED);
    await expect(page.locator('.source-line')).toContainText(FROM_MINE);
    const tab = await page.context().newPage();
    await tab.goto(other.path);
    await expect(bannerOf(tab)).toHaveAttribute('data-state', 'none');
    await tab.close();
  });

  await test.step('the reader finds it among the sources, and undoes it', async () => {
    await page.goto('/about');
    await expect(page.getByText('the mirror “mine” of the manifest that you dropped')).toBeVisible();
    await page.getByRole('link', { name: 'a manifest that you dropped' }).click();
    await expect(mirrors.getByRole('status')).toHaveText(ONE_ASKED);
    await mirrors.getByRole('button', { name: 'Stop asking them' }).press('Enter');
    await expect(mirrors.getByRole('status')).toHaveText('They are not asked for records in this tab.');
    await expect(mirrors.getByRole('button', { name: 'Ask them in this tab' })).toBeFocused();
    await page.reload();
    await expect(mirrors.getByRole('status')).toHaveText('They are not asked for records in this tab.');
    await page.goto(other.path);
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'none');
  });
  expect(elsewhere.requests).toEqual([]);
  await elsewhere.close();
});

test('mirrors that a tab asks since before a reload are undone where the sources stand, also without their file', async ({
  page,
  origin,
  site,
}) => {
  origin.setHandler(bundleOf('mine'), sendJson(otherRecord()));
  await page.goto('/');
  await drop(page, { file: JSON.stringify(manifestOf(mirrorAt(site.url, 'mine'))), name: 'mirrors.json' });
  await expect(page.getByRole('region', { name: 'Its mirrors' }).getByRole('status')).toHaveText(ASKED);
  await page.evaluate((kept) => {
    for (const name of Object.keys(sessionStorage)) if (name !== kept) sessionStorage.removeItem(name);
  }, KEPT);
  await page.goto('/about');
  const asked = page.getByRole('region', { name: 'Whom it asks' });
  await expect(asked.getByText('The last ones were not chosen by this site')).toContainText(
    'they are mirrors of a manifest that you dropped, asked in this tab until you stop that or close it.',
  );
  await expect(asked.getByRole('link')).toHaveCount(0);
  await asked.getByRole('button', { name: 'Stop asking them' }).press('Enter');
  await expect(asked.getByText('the manifest that you dropped')).toHaveCount(0);
  await expect(asked.getByRole('heading')).toBeFocused();
  await page.reload();
  await expect(asked.getByRole('listitem')).toHaveCount(shippedSettings().sources.length);
  await expect(page.getByText('a manifest that you dropped')).toHaveCount(0);
});

test('where no source answers after a reload, a mirror that was dropped goes before what this browser kept', async ({
  page,
  origin,
  site,
}) => {
  origin.setHandler(other.file, sendJson(otherRecord()));
  origin.setHandler(bundleOf('mine'), sendJson(otherRecord()));
  await page.goto(other.path);
  await expectScreen(page, CHECKED);
  await expect(page.locator('.source-line')).toContainText('From pith.science');
  await drop(page, { file: JSON.stringify(manifestOf(mirrorAt(site.url, 'mine'))), name: 'mirrors.json' });
  await expect(page.getByRole('region', { name: 'Its mirrors' }).getByRole('status')).toHaveText(ASKED);
  origin.setHandler(other.file, down);
  await page.goto(other.path);
  await expect(page.locator('.source-line')).toContainText(FROM_MINE);
  await expectScreen(page, CHECKED);
});

test('all sources of a record are compared after a reload, a mirror that was dropped among them', async ({
  page,
  origin,
  site,
}) => {
  origin.setHandler(bundleOf('mine'), sendStatus(404));
  await page.goto('/');
  await drop(page, { file: JSON.stringify(manifestOf(mirrorAt(site.url, 'mine'))), name: 'mirrors.json' });
  await expect(page.getByRole('region', { name: 'Its mirrors' }).getByRole('status')).toHaveText(ASKED);
  await page.goto(`${real.path}?tab=sources`);
  await page.getByRole('button', { name: 'Ask all sources' }).click();
  await expect(page.locator('[data-source]').last()).toContainText(
    'The mirror “mine” of the manifest that you dropped',
  );
  await expect(page.locator('[data-source]').last()).toContainText('no record (404)');
});

const FORGED: readonly (readonly [string, string])[] = [
  ['is no JSON', '{'],
  ['has another form', '[1]'],
  ['has another id', JSON.stringify({ id: '../about', text: '{}' })],
  ['holds no manifest', JSON.stringify({ id: '0123456789abcdef', text: '<script>alert(1)</script>' })],
  [
    'names what no manifest may',
    JSON.stringify({
      id: '0123456789abcdef',
      text: JSON.stringify(
        manifestOf({ name: 'x', bundle_pattern: 'javascript:alert("{suffix}")' }, { name: '<b>y</b>' }),
      ),
    }),
  ],
];
for (const [what, text] of FORGED)
  test(`what stands for a kept manifest and ${what} makes nobody asked`, async ({ page, origin }) => {
    origin.setHandler(other.file, sendStatus(404));
    await page.addInitScript(([name, value]) => sessionStorage.setItem(name, value), [KEPT, text] as const);
    await page.goto(other.path);
    await expect(bannerOf(page)).toHaveAttribute('data-state', 'none');
    await page.goto('/about');
    await expect(page.getByRole('region', { name: 'Whom it asks' }).getByRole('listitem')).toHaveCount(
      shippedSettings().sources.length,
    );
    await expect(page.getByText('a manifest that you dropped')).toHaveCount(0);
  });

test('where the browser keeps nothing for a tab, the page says that a reload ends the asking, and so it is', async ({
  page,
  origin,
  site,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    Storage.prototype.getItem = refuse;
    Storage.prototype.setItem = refuse;
  });
  origin.setHandler(other.file, sendStatus(404));
  origin.setHandler(bundleOf('mine'), sendJson(otherRecord()));
  await page.goto('/');
  await drop(page, { file: JSON.stringify(manifestOf(mirrorAt(site.url, 'mine'))), name: 'mirrors.json' });
  await expect(page.getByRole('region', { name: 'Its mirrors' }).getByRole('status')).toHaveText(UNKEPT);
  await page.goto(other.path);
  await expect(bannerOf(page)).toHaveAttribute('data-state', 'none');
});

test('a sharded mirror is asked in its own layout', async ({ page, origin }) => {
  const [, live] = shippedSettings().sources;
  await replaceSettings(page, {
    sources: [
      { id: 's', kind: 'mirror', label: 'the large mirror', base: '/origin/large/', layout: 'mirror.json' },
      live,
    ],
  });
  origin.setHandler('/large/mirror.json', sendJson({ pith_mirror: 1, layout: 'sharded' }));
  origin.setHandler(
    '/large/arxiv/2503/11/2503.11367.json',
    sendJson({ pith_number: `pith:2025:${REAL_SUFFIX}` }),
  );
  origin.setHandler(`/large/pith/2W/3F/${REAL_SUFFIX}.json`, sendJson(JSON.parse(realRecordText())));
  await page.goto('/abs/2503.11367');
  await expectScreen(page, CHECKED);
  await expect(page.locator('.source-line')).toContainText('From the large mirror.');
  const asked = origin.requests.map(({ url }) => url).filter((url) => url.startsWith('/large/'));
  expect(asked.filter((url) => url === '/large/mirror.json')).toHaveLength(1);
});

const ask = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name: `Fetch and compare: ${name}` }).click();
const faceOf = (page: Page, face: string) => page.locator(`[data-face="${face}"]`);

test('the faces of a record are asked for where a sharded mirror has them', async ({ page, origin }) => {
  const large = {
    id: 's',
    kind: 'mirror',
    label: 'the large mirror',
    base: '/origin/large/',
    layout: 'mirror.json',
  };
  await replaceSettings(page, { sources: [large] });
  const folder = `/large/pith/2W/3F/${REAL_SUFFIX}`;
  origin.setHandler('/large/mirror.json', sendJson({ pith_mirror: 1, layout: 'sharded' }));
  origin.setHandler(`${folder}.json`, sendJson(JSON.parse(realRecordText())));
  origin.setHandler(`${folder}/bundle.json`, sendJson(bundleFace));
  await page.goto(`${real.path}?tab=sources`);
  for (const name of ['the bundle', 'the state', 'the graph snapshot', 'the integrity report'])
    await ask(page, name);
  await expect(faceOf(page, 'bundle').getByRole('status').first()).toHaveText(
    'Bundle: examined, from the large mirror.',
  );
  for (const face of ['state', 'graph', 'integrity'])
    await expect(faceOf(page, face).getByRole('status')).toHaveText(
      'Not there: no source of this site has it. That is nothing against the record.',
    );
  const asked = origin.requests.map(({ url }) => url);
  expect(asked.filter((url) => url.includes(`/pith/${REAL_SUFFIX}`))).toEqual([]);
  expect(asked.filter((url) => url.startsWith(folder)).sort()).toEqual([
    `${folder}.json`,
    ...['bundle', 'graph', 'integrity', 'state'].map((face) => `${folder}/${face}.json`),
  ]);
  expect(asked.filter((url) => url === '/large/mirror.json')).toHaveLength(1);
});

test('a mirror of a manifest is asked for the faces whose addresses it names, and for no others', async ({
  page,
  origin,
  site,
}) => {
  const [, live] = shippedSettings().sources;
  const pattern = (face: string) => `${site.url}/origin/named/{suffix}/${face}.json`;
  await replaceSettings(page, {
    sources: [live],
    mirror_manifest: manifestOf(
      { name: 'N', bundle_pattern: pattern('b'), state_pattern: pattern('s') },
      { name: 'B', bundle_pattern: `${site.url}/origin/only/{suffix}/b.json` },
    ),
  });
  origin.setHandler(`/pith/${REAL_SUFFIX}.json`, sendJson(JSON.parse(realRecordText())));
  origin.setHandler(`/named/${REAL_SUFFIX}/b.json`, sendJson(bundleFace));
  origin.setHandler(`/named/${REAL_SUFFIX}/s.json`, sendJson(stateFace));
  await page.goto(`${real.path}?tab=sources`);
  for (const name of ['the bundle', 'the state', 'the graph snapshot', 'the manifest']) await ask(page, name);
  await expect(faceOf(page, 'bundle').getByRole('status').first()).toHaveText(
    'Bundle: examined, from the mirror “N”.',
  );
  await expect(faceOf(page, 'state').getByRole('status').first()).toHaveText(
    'State: examined, from the mirror “N”.',
  );
  for (const face of ['graph', 'manifest']) {
    await expect(faceOf(page, face).getByRole('status')).toHaveText(
      'Not found: no source that was asked has it. 2 were not asked. That is nothing against the record.',
    );
    await expect(faceOf(page, face).locator('li')).toHaveText([
      'pith.science doesn’t have it (404)',
      'the mirror “N” was not asked: its manifest doesn’t say where it has this',
      'the mirror “B” was not asked: its manifest doesn’t say where it has this',
    ]);
  }
  const ofMirrors = origin.requests.map(({ url }) => url).filter((url) => /^\/(?:named|only)\//.test(url));
  expect(ofMirrors).toEqual([`/named/${REAL_SUFFIX}/b.json`, `/named/${REAL_SUFFIX}/s.json`]);
  // What a manifest names are addresses of records: nothing else of its site is asked for.
  await expectScreen(page, CHECKED);
});
