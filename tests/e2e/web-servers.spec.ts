import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { neverEnd, sendJson, sendStatus } from '../support/behaviours.ts';
import { citationsOf, waitForGraph, waitForPicture } from '../support/citation-screen.ts';
import { type OriginDouble, startOriginDouble } from '../support/origin-double.ts';
import { other, otherRecord } from '../support/other-record.ts';
import { startOtherSite } from '../support/other-site.ts';
import { keptTexts, untilKept } from '../support/own-site.ts';
import { CHECKED, expectScreen, expectTrouble } from '../support/screen.ts';
import { startCaddy } from '../support/servers/caddy.ts';
import { isAbsent } from '../support/servers/is-absent.ts';
import { startNginx } from '../support/servers/nginx.ts';
import { expect, real, test } from './fixtures.ts';

const built = resolve(process.env.PITH_DIST ?? 'dist');
const CITED = '/abs/4104.11333?in=demo&tab=citations';

/** What the proxy answers of the other record, and from where. */
const askProxy = async (page: Page): Promise<string> => {
  const answer = await page.request.get(`/origin${other.file}`, { headers: { accept: 'application/json' } });
  return `${answer.status()} ${answer.headers()['x-cache'] ?? ''}`.trim();
};

/** Waits until the proxy has no answer of an earlier test that still counts. */
const untilAsked = async (page: Page, origin: OriginDouble): Promise<void> => {
  origin.setHandler(other.file, sendStatus(404));
  await expect.poll(() => askProxy(page)).toMatch(/^404/);
};

const servers = [
  {
    name: 'nginx',
    start: startNginx,
    keepsAnswers: true,
    stalled: {
      label: /^Could not reach/,
      headline: 'Could not reach pith.science',
      sentence: 'pith.science broke off its answer. Check the connection and try again.',
    },
  },
  {
    name: 'caddy',
    start: startCaddy,
    keepsAnswers: false,
    // Caddy 2.6 ends such an answer as if it were whole.
    stalled: {
      label: /^Not checked/,
      headline: 'pith.science answered with something other than a record',
      sentence:
        'pith.science answered with something that is not JSON. Try again later, or ask whoever runs this site.',
    },
  },
] as const;

for (const { name, start, keepsAnswers, stalled } of servers) {
  /** The build behind the real server, with the configuration of `deploy/`. */
  const served = test.extend({
    site: [
      async ({ folder }, use) => {
        const own = await mkdtemp(join(tmpdir(), `pith-${name}-`));
        const origin = await startOriginDouble();
        const site = folder === null ? built : resolve(folder);
        const server = await start({ site, origin: origin.url, folder: own, patience: '3s' });
        await use({ ...server, origin });
        await server.stop();
        await origin.close();
        await rm(own, { recursive: true });
      },
      { scope: 'worker', timeout: 60_000 },
    ],
  });

  served.describe(`behind ${name}`, () => {
    served.skip(isAbsent(name), `${name} is not installed.`);
    served.use({ expectedErrors: /^console: Failed to load resource: .* status of 404/ });

    served(
      'an arXiv id is looked up and checked, out of files that the build compressed',
      async ({ page }) => {
        const sent = new Map<string, string | undefined>();
        page.on('response', (response) =>
          sent.set(new URL(response.url()).pathname, response.headers()['content-encoding']),
        );
        await page.goto('/');
        await page.getByRole('textbox').fill(real.arxivId);
        await page.keyboard.press('Enter');
        await expectScreen(page, CHECKED);
        await expect(page).toHaveURL(real.path);
        await expect(page.locator('.source-line > span').first()).toHaveText('From the mirror on this site.');
        expect(sent.get('/')).toBe('br');
        const compressed = [...sent].filter(([path]) => existsSync(join(built, `${path}.br`)));
        expect(compressed.length).toBeGreaterThan(2);
        expect(compressed.filter(([, encoding]) => encoding !== 'br')).toEqual([]);
      },
    );

    served(
      'a paper that only the live origin has comes through the proxy, and no cookie goes or comes',
      async ({ page, context, site, origin }) => {
        await context.addCookies([{ name: 'reader', value: 'me', url: site.url }]);
        const cookie = { 'set-cookie': 'origin=x; Path=/' };
        origin.setHandler(
          other.resolver,
          sendJson({ pith_number: `pith:2018:${other.suffix}` }, 200, cookie),
        );
        origin.setHandler(other.file, sendJson(otherRecord(), 200, cookie));
        await page.goto(`/abs/${other.arxivId}`);
        await expectScreen(page, CHECKED);
        await expect(page).toHaveURL(other.path);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(other.title);
        await expect(page.locator('.source-line > span').first()).toHaveText('From pith.science.');
        expect(origin.requests.map(({ url }) => url)).toEqual(expect.arrayContaining([other.resolver]));
        for (const { headers } of origin.requests) {
          expect(headers.cookie).toBe(undefined);
          expect(headers['user-agent'] ?? '').not.toContain('Mozilla');
        }
        expect((await context.cookies()).map((each) => each.name)).toEqual(['reader']);
      },
    );

    served('citations are painted, and the same view is there after a reload', async ({ page }) => {
      await page.goto(CITED);
      const { graph, rows, details } = citationsOf(page);
      await waitForGraph(page);
      await waitForPicture(graph);
      await rows.first().getByRole('button', { name: 'Select' }).click();
      await expect(details.getByRole('heading')).toBeVisible();
      const selected = await details.getByRole('heading').textContent();
      await expect(page).toHaveURL(/[?&]sel=/);
      await page.reload();
      await expect(details.getByRole('heading')).toHaveText(selected ?? '');
      await waitForPicture(graph);
    });

    served(
      'any page of the app is itself at its own address, and what isn’t there says so',
      async ({ page }) => {
        for (const path of [`${real.path}?tab=raw`, `/pdf/${real.arxivId}v4`, '/paper/2W3F2J6X']) {
          const answer = await page.goto(path);
          expect(answer?.status()).toBe(200);
          await expect(page.locator('.banner')).toHaveAttribute('data-state', 'checked');
          await expect(page.getByRole('contentinfo')).toBeVisible();
        }
        for (const path of ['/nothing/at/all', '/pith/2W3F.json']) {
          const answer = await page.goto(path);
          expect(answer?.status()).toBe(404);
          await expect(page.getByRole('contentinfo')).toBeVisible();
        }
      },
    );

    served('another site frames the document for frames, and no page of the app', async ({ page, site }) => {
      const host = await startOtherSite(
        `<!doctype html><html lang="en"><title>Somebody’s page</title><link rel="icon" href="data:,">
         <iframe title="Pith record" src="${site.url}/embed/${real.suffix}"></iframe>`,
      );
      await page.goto(host.url);
      await expect(page.frameLocator('iframe').locator('.banner')).toHaveAttribute('data-state', 'checked');
      await page.goto('about:blank');
      await host.close();
    });

    served('a live origin that asks to wait is passed on, with the time', async ({ page, origin }) => {
      await untilAsked(page, origin);
      origin.setHandler(other.file, sendStatus(429, { 'retry-after': '40' }));
      await page.goto(other.path);
      await expectTrouble(
        page,
        { label: /^Could not reach/, headline: 'pith.science asks to wait' },
        'pith.science asks to wait 40 s (status 429). Try again after that.',
      );
    });

    served(
      'a live origin that stalls in the middle is no word against the record',
      async ({ page, origin }) => {
        await untilAsked(page, origin);
        origin.setHandler(other.file, neverEnd(JSON.stringify(otherRecord())));
        await page.goto(other.path);
        const banner = await expectTrouble(page, stalled, stalled.sentence);
        origin.setHandler(other.file, sendJson(otherRecord()));
        await banner.getByRole('button', { name: 'Try again' }).click();
        await expectScreen(page, CHECKED);
      },
    );

    served(
      'while the live origin is down there is an old answer, and the page says whose',
      async ({ page, origin }) => {
        origin.setHandler(other.file, sendJson(otherRecord()));
        await page.goto(other.path);
        await expectScreen(page, CHECKED);
        await expect.poll(() => keptTexts(page)).toBe(1);
        origin.setHandler(other.file, (_, response) => void response.destroy());
        await expect.poll(() => askProxy(page)).toBe(keepsAnswers ? '200 STALE' : '502');
        await page.reload();
        await expectScreen(page, CHECKED);
        await expect(page.locator('.source-line > span').first()).toHaveText(
          keepsAnswers ? 'From pith.science.' : /^From pith\.science, as this browser kept it: seen /,
        );
      },
    );

    served.describe('without a network', () => {
      served.use({
        serviceWorkers: 'allow',
        expectedErrors: /^console: Failed to load resource: net::ERR_(?:FAILED|INTERNET_DISCONNECTED)/,
      });
      served('what was open once opens again', async ({ page, context }) => {
        await page.goto(real.path);
        await expectScreen(page, CHECKED);
        await untilKept(page);
        await expect.poll(() => keptTexts(page)).toBe(1);
        await context.setOffline(true);
        await page.goto(`/abs/${real.arxivId}`);
        await expectScreen(page, CHECKED);
        await expect(page.locator('.source-line > span').first()).toContainText(
          'as this browser kept it: seen',
        );
        await page.goto('/about');
        await expect(page).toHaveTitle('About · Pith Viewer');
        await expect(page.getByRole('contentinfo')).toBeVisible();
      });
    });
  });
}
