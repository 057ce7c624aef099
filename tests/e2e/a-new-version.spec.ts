import { leaveAll } from '../support/guards.ts';
import { type Deployment, makeDeployment } from '../support/next-version.ts';
import { type OwnSite, startOwnSite, untilKept } from '../support/own-site.ts';
import { CHECKED, expectScreen } from '../support/screen.ts';
import { expect, real, test } from './fixtures.ts';

test.use({ serviceWorkers: 'allow' });

let own: OwnSite;
let deployment: Deployment;
test.beforeEach(async () => {
  deployment = makeDeployment();
  own = await startOwnSite(deployment.folder);
});
test.afterEach(async ({ context }) => {
  await leaveAll(context);
  await own.close();
  deployment.remove();
});

const READY = 'A new version of this page is ready.';

test('a new version is offered, and “later” leaves everything as it is', async ({ page }) => {
  await page.goto(own.url + real.path);
  await untilKept(page);
  deployment.deployNext();
  await page.reload();
  const notice = page.getByRole('status', { name: 'Notices' });
  await expect(notice).toContainText(READY);
  await notice.getByRole('button', { name: 'Later' }).click();
  await expect(notice).not.toContainText(READY);
  await page.getByRole('link', { name: 'About this page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Pith Viewer');
});

test('“use it” in one tab: the tab beside it keeps its version, and the parts that it hasn’t loaded yet', async ({
  page,
  context,
}) => {
  // The browser may take minutes before it lets go of the old version: by its name this file is among the first, or a run
  // would wait for it alone.
  test.setTimeout(240_000);
  await page.goto(own.url + real.path);
  await untilKept(page);
  const beside = await context.newPage();
  await beside.goto(`${own.url}/`);
  await untilKept(beside);
  await expect(beside.getByRole('contentinfo')).toBeVisible();
  // What a reader is in the middle of: a reload would take it away.
  const field = beside.getByRole('textbox', { name: 'arXiv id, pith number or address' }).first();
  await field.fill('2503.1136');
  await beside.evaluate(() => Object.assign(window, { isSamePage: true }));
  const isSamePage = () => beside.evaluate(() => 'isSamePage' in window);

  deployment.deployNext();
  await page.reload();
  const notice = page.getByRole('status', { name: 'Notices' });
  await expect(notice).toContainText(READY);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await notice.getByRole('button', { name: 'Use it' }).click();
  await page.waitForFunction(() => !('isSamePage' in window));
  await expectScreen(page, CHECKED);
  await page.getByRole('link', { name: 'About this page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About the next version');

  await expect(field).toHaveValue('2503.1136');
  expect(await isSamePage()).toBe(true);
  // Parts that this tab never asked for, and that the server has no longer.
  await beside.getByRole('link', { name: 'About this page' }).click();
  await expect(beside.getByRole('heading', { level: 1 })).toHaveText('About Pith Viewer');
  await beside.goBack();
  await field.fill(real.arxivId);
  await beside.keyboard.press('Enter');
  await expectScreen(beside, CHECKED);
  await beside.getByRole('tab', { name: /^Cited by/ }).click();
  // Until it is drawn the panel before it stands there.
  const panel = beside.getByRole('tabpanel', { name: /^Cited by/ });
  await expect(panel.getByRole('heading', { level: 2 })).toBeVisible();
  expect(await isSamePage()).toBe(true);
  // The reader's own reload is what brings it the new version.
  await beside.goto(`${own.url}/about`);
  await expect(beside.getByRole('heading', { level: 1 })).toHaveText('About the next version');
});
