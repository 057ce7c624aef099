import type { JsonObject } from '../../src/core/json/json.ts';
import { sendJson } from '../support/behaviours.ts';
import { withValue } from '../support/examining.ts';
import { other, otherRecord, otherRecordWith } from '../support/other-record.ts';
import {
  bannerOf,
  CHECKED,
  expectScreen,
  hueOf,
  NOT_SIGNED,
  type Screen,
  WRONG_TITLE,
} from '../support/screen.ts';
import { replaceSettings, shippedSettings } from '../support/site-settings.ts';
import { expect, real, test, themes } from './fixtures.ts';

const ANOTHER_KEY = {
  key_id: 'another-2026',
  algorithm: 'ed25519',
  public_key_hex: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  signer: 'somebody else',
};
const DEMO_PAPER = '/abs/4104.11333?in=demo';

const demo: Screen = {
  state: 'demo',
  label: 'Demo record',
  headline: 'Fiction: all checks pass with a demo key',
};
const noRecord: Screen = {
  state: 'none',
  label: 'No record',
  headline: `No pith record for arXiv ${other.arxivId}`,
};

test('checked: who signed, with which key, when, and what that doesn’t say', async ({ page, origin }) => {
  origin.setHandler(other.file, sendJson(otherRecord()));
  await page.goto(other.path);
  const banner = await expectScreen(page, CHECKED);
  await expect(banner.locator('.banner-line')).toHaveText(
    'Signed by pith.science with key pith-v1-2026-05, on 17 May 2026 by the receipt’s own date. ' +
      'This doesn’t say that the paper is right or that its authors took part.',
  );
  await expect(page.locator('.source-line')).toContainText('From pith.science.');
  await expect(page.getByRole('region', { name: 'State of this record' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(other.title);
});

test('partly checked: what is missing, and why', async ({ page, origin }) => {
  origin.setHandler(other.file, sendJson(otherRecordWith(['receipt'], undefined)));
  await page.goto(other.path);
  const banner = await expectScreen(page, {
    state: 'partial',
    label: 'Partly checked',
    headline: '7 of 10 checks done',
  });
  await expect(banner.locator('.banner-line')).toHaveText('The record has no receipt.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(other.title);
  // Among the tabs of a browser, too, it is told from one that was checked.
  await expect(page).toHaveTitle(new RegExp(`^Partly checked: ${other.arxivId} .+ · Pith Viewer$`));

  origin.setHandler(other.file, sendJson(otherRecord()));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectScreen(page, CHECKED);
  await expect(page).toHaveTitle(new RegExp(`^${other.arxivId} `));
});

test('the checks are counted alike above and below, also where there is nothing to compare', async ({
  page,
  origin,
}) => {
  origin.setHandler(
    other.file,
    sendJson(withValue(otherRecordWith(['receipt'], undefined) as JsonObject, ['aliases'], undefined)),
  );
  await page.goto(other.path);
  await expectScreen(page, { state: 'partial', label: 'Partly checked', headline: '6 of 9 checks done' });
  await expect(page.locator('[data-ledger]')).toContainText(
    '6 of 9 match, 3 not checked, 1 with nothing to compare',
  );
});

test('key not available: the checks that need none are done, and the key is named', async ({ page }) => {
  await replaceSettings(page, { keys: [ANOTHER_KEY] });
  await page.goto(real.path);
  const banner = await expectScreen(page, {
    state: 'partial',
    label: 'Key not available',
    headline: '8 of 10 checks done',
  });
  await expect(banner.locator('.banner-line')).toHaveText(
    'The receipt names the key "pith-v1-2026-05", which is not among the keys accepted here.',
  );
  await expect(page.locator('[data-standing="signed"]')).toHaveCount(0);

  // A wrong key under the right name is no missing key: the signature isn't by it.
  await page.unroute('/config.json');
  await replaceSettings(page, { keys: [{ ...ANOTHER_KEY, key_id: 'pith-v1-2026-05' }] });
  await page.goto(real.path);
  await expectScreen(page, NOT_SIGNED);
});

test('no accepted key at all is no green either', async ({ page }) => {
  await replaceSettings(page, { keys: [] });
  await page.goto(real.path);
  await expectScreen(page, { state: 'partial', label: 'Key not available', headline: '8 of 10 checks done' });
});

test('not checked: what came back is JSON but no record', async ({ page, origin }) => {
  origin.setHandler(other.file, sendJson({ record_type: 'pith_number_record', canonical_sha256: 7 }));
  await page.goto(other.path);
  const banner = await expectScreen(page, {
    state: 'unchecked',
    label: 'Not checked',
    headline: 'This is not a pith record',
  });
  for (const place of ['pith_number', 'canonical_record', 'canonical_sha256']) {
    await expect(banner).toContainText(`${place}: This `);
    await expect(page.getByText(new RegExp(`^${place}`))).toHaveCount(1);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What came in the place of a record');
  await page.getByText('Show what was received').click();
  await expect(page.getByRole('main')).toContainText('record_type');
  origin.setHandler(other.file, sendJson(otherRecord()));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectScreen(page, CHECKED);
});

test('no record: every source was reached and none has one', async ({ page }) => {
  await page.goto(`/abs/${other.arxivId}`);
  const banner = await expectScreen(page, noRecord);
  await expect(banner).toContainText('That says nothing about the paper.');
  await expect(banner.locator('.attempts')).toHaveText(
    'the mirror on this siteno record (404)pith.scienceno record (404)',
  );
  await expect(banner.getByRole('link', { name: 'The paper at arXiv' })).toHaveAttribute(
    'href',
    `https://arxiv.org/abs/${other.arxivId}`,
  );
  await expect(page).toHaveTitle(`No record: ${other.arxivId} · Pith Viewer`);
});

test('demo: fiction is never green, wherever it is said that it is fiction', async ({ page }) => {
  await page.goto(DEMO_PAPER);
  const banner = await expectScreen(page, demo);
  await expect(banner).toContainText('The paper doesn’t exist; the checks are the real ones.');
  const strip = page.getByRole('complementary', { name: 'About this corpus' });
  await expect(strip).toContainText('Fiction.');
  await expect(page).toHaveURL(/^[^?]+\/pith\/[A-Z2-7]{26}\?in=demo$/);

  // The registry's own key in a corpus folder is a demo key there …
  await page.route('/demo/config.json', (route) =>
    route.fulfill({
      json: {
        ...shippedSettings(),
        sources: [{ id: 'm', kind: 'mirror', label: 'a copy', base: '/mirror/' }],
      },
    }),
  );
  await page.goto(`${real.path}?in=demo`);
  await expectScreen(page, demo);
  // … and so is every key of a configuration that calls itself fiction.
  await replaceSettings(page, { fiction: true });
  await page.goto(real.path);
  await expectScreen(page, demo);
});

test('demo: fiction under the main configuration’s keys has no key', async ({ page, request }) => {
  const answer = await request.get('/demo/arxiv/4104.11333.json');
  const { pith_number: number } = (await answer.json()) as { pith_number: string };
  await page.route('/mirror/**', (route) =>
    route.fulfill({ path: `public/demo/pith/${number.slice(-26)}.json` }),
  );
  await page.goto(`/pith/${number.slice(-26)}`);
  await expectScreen(page, { state: 'partial', label: 'Key not available', headline: '8 of 10 checks done' });
});

test('a demo record that was changed is red like any other', async ({ page }) => {
  await page.route('/demo/pith/*.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/"title": ?"[^"]/, '"title":"~') });
  });
  await page.goto(DEMO_PAPER);
  await expectScreen(page, WRONG_TITLE);
});

for (const theme of themes)
  test(`only one state is red and only one is green, ${theme}`, async ({ page, origin }) => {
    await page.emulateMedia({ colorScheme: theme });
    const hueAt = async (address: string, screen: Screen) => {
      await page.goto(address);
      await expectScreen(page, screen);
      const hues = [
        await hueOf(bannerOf(page).locator('.banner-icon')),
        await hueOf(bannerOf(page).locator('.banner-label')),
      ];
      expect(new Set(hues).size, hues.join()).toBe(1);
      return hues[0];
    };
    expect(await hueAt(real.path, CHECKED)).toBe('green');
    expect(await hueAt(DEMO_PAPER, demo)).toBe('violet');
    expect(await hueAt(`/abs/${other.arxivId}`, noRecord)).toBe('grey');
    // Before the record was ever seen: later this browser has a copy of it.
    origin.setHandler(other.file, (_, response) => void response.destroy());
    expect(await hueAt(other.path, { state: 'unchecked', label: /./, headline: /Could not reach/ })).toBe(
      'grey',
    );
    origin.setHandler(other.file, sendJson(otherRecordWith(['receipt'], undefined)));
    expect(await hueAt(other.path, { state: 'partial', label: /./, headline: /^7 of 10/ })).toBe('blue');
    origin.setHandler(other.file, sendJson({}));
    expect(await hueAt(other.path, { state: 'unchecked', label: /./, headline: /not a pith record/ })).toBe(
      'grey',
    );
    origin.setHandler(other.file, sendJson(otherRecordWith(['paper', 'title'], 'x')));
    expect(await hueAt(other.path, WRONG_TITLE)).toBe('red');
    for (const icon of await page.locator('main svg').all()) expect(await hueOf(icon)).not.toBe('green');
  });

test('the home page remembers each state but a mismatch, in plain words', async ({ page, origin }) => {
  origin.setHandler(other.file, sendJson(otherRecordWith(['paper', 'title'], 'A changed title')));
  await page.goto(other.path);
  await expectScreen(page, WRONG_TITLE);
  await page.goto(DEMO_PAPER);
  await expectScreen(page, demo);
  await page.goto(real.path);
  await expectScreen(page, CHECKED);
  await page.goto('/');
  const seen = page.getByRole('region', { name: 'Seen before on this machine' });
  // A record that doesn't match says nothing about any paper, so it is not among the papers seen.
  await expect(seen.getByRole('listitem')).toHaveText([
    /Cornstarch.*arXiv 2503\.11367 · checked when opened on \d\d? [A-Z][a-z]+ \d{4}$/,
    /arXiv 4104\.11333 · demo record when opened on \d\d? [A-Z][a-z]+ \d{4}$/,
  ]);
  await expect(page.locator('body')).not.toContainText(/authentic|trusted|verified paper|tampered/i);
});
