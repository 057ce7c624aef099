import { leaveAll } from '../support/guards.ts';
import { type Deployment, makeDeployment } from '../support/next-version.ts';
import { type OwnSite, startOwnSite, untilKept } from '../support/own-site.ts';
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
