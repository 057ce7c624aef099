import { readdirSync } from 'node:fs';
import { sendJson, sendStatus } from '../support/behaviours.ts';
import { other, otherRecord } from '../support/other-record.ts';
import { untilKept } from '../support/own-site.ts';
import { expectNoSidewaysScroll } from '../support/reach.ts';
import { CHECKED, expectScreen } from '../support/screen.ts';
import { expect, real, test } from './fixtures.ts';

test('what was asked of whom: also before the app was there, with what came, and nothing else', async ({
  page,
  origin,
}) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).pathname));
  origin.setHandler(other.file, sendJson(otherRecord()));
  await page.goto(other.path);
  await expectScreen(page, CHECKED);
  await page.getByRole('link', { name: 'What was asked of whom' }).click();
  await expect(page).toHaveURL('/requests');
  const list = page.getByRole('list', { name: 'Questions, newest first' });
  const line = (path: string) => list.getByRole('listitem').filter({ hasText: path });
  await expect(line('/config.json')).toContainText('this site');
  await expect(line(`/mirror${other.file}`)).toContainText('the mirror on this site');
  await expect(line(`/mirror${other.file}`)).toContainText('status 404');
  await expect(line(`/origin${other.file}`)).toContainText('pith.science');
  await expect(line(`/origin${other.file}`)).toContainText(/status 200[\d,]+ bytes\d+ ms/);
  await expect(page.locator('[data-tally]')).toContainText(
    'Nothing was asked of any other site than this one.',
  );
  // The browser asks for the icon by itself; everything else is there.
  const missing = async (): Promise<readonly string[]> => {
    const shown = (await list.locator('bdi').allTextContents()).map((path) => path.replace(/\?.*/, ''));
    return [...asked].filter((path) => !/icon|webmanifest/.test(path) && !shown.includes(path));
  };
  await expect.poll(missing).toEqual([]);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoSidewaysScroll(page);
  }
});

test('a source that can’t answer for a moment is asked once more, and one that has none is not', async ({
  page,
  origin,
}) => {
  let times = 0;
  origin.setHandler(other.file, (request, response) => {
    times += 1;
    return (times === 1 ? sendStatus(503) : sendJson(otherRecord()))(request, response);
  });
  await page.goto(other.path);
  await expectScreen(page, CHECKED);
  expect(times).toBe(2);

  origin.setHandler(other.file, sendStatus(404));
  const before = origin.requests.length;
  await page.goto(other.path);
  await expect(page.locator('.banner')).toHaveAttribute('data-state', 'none');
  expect(origin.requests.length - before).toBe(1);
});

test('a source that says when to come back is asked then, if that is soon', async ({ page, origin }) => {
  let times = 0;
  origin.setHandler(other.file, (request, response) => {
    times += 1;
    return (times === 1 ? sendStatus(429, { 'retry-after': '1' }) : sendJson(otherRecord()))(
      request,
      response,
    );
  });
  await page.goto(other.path);
  await expectScreen(page, CHECKED);
  expect(times).toBe(2);
});

test('a graph and a bibliography together have six questions on their way, and none twice', async ({
  page,
}) => {
  test.slow();
  const running: string[] = [];
  let most = 0;
  let mostByGraph = 0;
  const twice: string[] = [];
  let isGraph = false;
  await page.route(/\/demo\/(?:arxiv|pith)\//, async (route) => {
    const url = route.request().url();
    if (running.includes(url)) twice.push(url);
    running.push(url);
    most = Math.max(most, running.length);
    if (isGraph) mostByGraph = Math.max(mostByGraph, running.length);
    await new Promise((resolve) => setTimeout(resolve, 250));
    running.splice(running.indexOf(url), 1);
    await route.continue().catch(() => undefined);
  });
  const ids = readdirSync('public/demo/arxiv').map((name) => name.replace('.json', ''));
  await page.goto(`/bibliography?in=demo&ids=${ids.join(',')}`);
  await expect.poll(() => running.length).toBe(6);
  await page.getByRole('textbox', { name: 'arXiv id, pith number or address' }).fill('4104.11333');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: /^Cited by/ }).click();
  const panel = page.getByRole('tabpanel');
  await panel.getByRole('button', { name: /^Expand all shown/ }).click();
  isGraph = true;
  await expect(panel.getByRole('heading', { level: 2 })).toContainText(
    /24 papers expanded: \d+ records add/,
    {
      timeout: 60_000,
    },
  );
  expect(mostByGraph).toBeGreaterThan(1);
  expect(most).toBe(6);
  expect(twice).toEqual([]);
  // What the bibliography's own worker asked is in the list, too.
  await page.getByRole('link', { name: 'What was asked of whom' }).click();
  await expect(page.getByText('asked by its bibliography').first()).toBeVisible();
});

test('a page that was closed by its own address begins a new list', async ({ page }) => {
  await page.goto(real.path);
  await expectScreen(page, CHECKED);
  await page.goto('/requests');
  const list = page.getByRole('list', { name: 'Questions, newest first' });
  await expect(list.getByRole('listitem').filter({ hasText: '/config.json' })).toBeVisible();
  await expect(list.getByRole('listitem').filter({ hasText: real.suffix })).toHaveCount(0);
});

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('its questions are in the list, however many there are', async ({ page }) => {
    await page.goto('/about');
    await untilKept(page);
    const count = await page.evaluate(async () => {
      for (let round = 0; round < 30; round += 1)
        await Promise.all(Array.from({ length: 10 }, async () => (await fetch('/config.json')).text()));
      const { port1, port2 } = new MessageChannel();
      const answer = new Promise<number>((resolve) => {
        port1.onmessage = ({ data }) =>
          resolve(data.filter(({ url }: { url: string }) => url.endsWith('/config.json')).length);
      });
      navigator.serviceWorker.controller?.postMessage('requests', [port2]);
      return answer;
    });
    expect(count).toBeGreaterThanOrEqual(300);
  });

  test('one that says nothing is not said to be none', async ({ page }) => {
    await page.goto('/about');
    await untilKept(page);
    await page.addInitScript(() => {
      ServiceWorker.prototype.postMessage = () => undefined;
    });
    await page.goto('/requests');
    await expect(page.getByRole('main')).toContainText(
      'those of the service worker are missing, as it did not answer',
    );
    await expect(page.getByRole('main')).not.toContainText('there is no service worker');
  });
});
