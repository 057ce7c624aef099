import type { BrowserContext } from '@playwright/test';
import { axeViolations } from '../support/axe.ts';
import { policyProblem, settle } from '../support/guards.ts';
import { expect, real, test } from './fixtures.ts';

/** Waits until the guards have caught what matches, and takes out all that they caught, so that this test passes. */
const takeOut = async (problems: string[], context: BrowserContext, pattern: RegExp): Promise<string[]> => {
  await expect.poll(() => problems.join('\n')).toMatch(pattern);
  await settle(context);
  return problems.splice(0);
};

test('a script that the page did not come with is blocked and reported', async ({
  page,
  context,
  problems,
}) => {
  await page.goto('/');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.head.append(script);
    return document.title === 'run';
  });
  expect(ran).toBe(false);
  await takeOut(problems, context, /content security policy: script-src-elem blocked inline/);
});

test('an error that nobody caught is reported', async ({ page, context, problems }) => {
  await page.goto('/');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('on purpose');
    });
  });
  await takeOut(problems, context, /^uncaught: Error: on purpose/);
});

test('an error in the console is reported', async ({ page, context, problems }) => {
  await page.goto('/');
  await page.evaluate(() => console.error('on purpose'));
  expect(await takeOut(problems, context, /on purpose/)).toEqual(['console: on purpose']);
});

test.describe('with errors that are expected', () => {
  test.use({ expectedErrors: /^console: on purpose$/ });
  test('only those are passed over', async ({ page, context, problems }) => {
    await page.goto('/');
    await page.evaluate(() => console.error('on purpose'));
    await page.evaluate(() => console.error('not on purpose'));
    expect(await takeOut(problems, context, /not on purpose/)).toEqual(['console: not on purpose']);
  });
});

test('a request to another machine is reported and goes nowhere', async ({ page, context, problems }) => {
  // A page without a policy of its own, as none of the app's are.
  await page.setContent('<p>bare</p>');
  const answer = await page.evaluate(() => fetch('https://example.org/').catch(() => 'no answer'));
  expect(answer).toBe('no answer');
  await takeOut(problems, context, /^request to https:\/\/example\.org\/$/m);
});

test('a page without a policy, or with a weak one, is reported', async ({
  page,
  context,
  problems,
  site,
}) => {
  const withPolicy = async (headers: Record<string, string>): Promise<string> => {
    await page.route('**/bare', (route) =>
      route.fulfill({ contentType: 'text/html', body: 'bare', headers }),
    );
    await page.goto('/bare');
    const taken = await takeOut(problems, context, /./);
    await page.unroute('**/bare');
    return taken.join('\n');
  };
  expect(await withPolicy({})).toBe(`content security policy of ${site.url}/bare: there is none`);
  expect(
    await withPolicy({ 'Content-Security-Policy': "default-src 'none'; script-src 'self' 'unsafe-inline'" }),
  ).toContain("script-src allows 'unsafe-inline'");
});

test('the policy of every kind of page is strict', async ({ request }) => {
  for (const address of ['/', real.path, `/abs/${real.arxivId}`, '/file', '/nothing/here']) {
    const response = await request.get(address, { headers: { Accept: 'text/html' } });
    expect(response.headers()['content-type'], address).toContain('text/html');
    expect(policyProblem(response.headers()['content-security-policy']), address).toBeNull();
  }
});

test('policyProblem finds what weakens a policy', () => {
  expect(policyProblem("default-src 'none'; script-src 'self' 'sha256-abc='")).toBeNull();
  expect(policyProblem("default-src 'self'; script-src 'self'")).toBe("default-src is not 'none'");
  expect(policyProblem("default-src 'none'")).toBe('script-src is missing');
  for (const weak of [
    "'unsafe-eval'",
    "'unsafe-inline'",
    '*',
    'https:',
    'data:',
    'blob:',
    'https://*.example',
  ]) {
    expect(policyProblem(`default-src 'none'; script-src 'self' ${weak}`)).toContain('script-src allows');
  }
});

test('axe finds what is wrong, on a page with the strict policy', async ({ page }) => {
  await page.goto('/');
  // The app puts its own page in the place of the first one.
  await expect(page.getByRole('region', { name: 'Seen before on this machine' })).toBeVisible();
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  expect((await axeViolations(page)).join('\n')).toContain('image-alt: img: ');
});
