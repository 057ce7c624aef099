import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realRecordText } from '../support/real-record.ts';
import { expect, real, test } from './fixtures.ts';

const DEPTH = `${real.path}?tab=yourself`;

test('the evidence file opens with another program, and OpenSSL alone checks it', async ({ page }) => {
  await page.goto(DEPTH);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Evidence file (.zip)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('pith-2W3F2J6X-evidence.zip');
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  const zip = join(folder, 'evidence.zip');
  await file.saveAs(zip);
  execFileSync('python3', ['-m', 'zipfile', '-e', zip, folder]);
  expect(readFileSync(join(folder, 'record.json'), 'utf8')).toBe(realRecordText());
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  openssl('dgst', '-sha256', '-binary', '-out', 'own.bin', 'canonical.json');
  expect(readFileSync(join(folder, 'own.bin'))).toEqual(readFileSync(join(folder, 'canonical.sha256.bin')));
  expect(
    openssl(...'pkeyutl -verify -pubin -inkey key.pem -rawin -in own.bin -sigfile signature.bin'.split(' ')),
  ).toContain('Signature Verified Successfully');
});

test('each command is there with the values of this record, to be copied with one press', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(DEPTH);
  for (const id of ['openssl', 'python', 'node']) {
    const command = page.locator(`[data-command="${id}"]`);
    await expect(command.locator('pre')).toContainText(
      'd5b65d27d7a9d8346d6525119721729966767114609edd5fb5c8930e9b14019d',
    );
    await command.getByRole('button').click();
    await expect(command).toContainText('copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await command.locator('pre').textContent());
  }
});

test('on paper there is the report and nothing else, on one page, with what was not checked', async ({
  page,
}) => {
  await page.goto(DEPTH);
  await expect(page.locator('[data-command]').first()).toBeVisible();
  await page.keyboard.press('Control');
  await page.emulateMedia({ media: 'print' });
  const report = page.locator('.print-report');
  await expect(report).toBeVisible();
  await expect(report).toContainText('Signed record, checked in your browser');
  await expect(report).toContainText('Not checked');
  await expect(report).toContainText('Integrity summary: No detector ran');
  await expect(page.locator('.masthead')).toBeHidden();
  await expect(page.locator('.banner')).toBeHidden();
  await expect(page.locator('[data-tamper]')).toBeHidden();
  const others = await page.evaluate(() =>
    [...document.querySelectorAll('body *:not(script, style)')]
      .filter((each) => each.children.length === 0 && each.closest('.print-report') === null)
      .filter((each) => each.checkVisibility() && (each.textContent ?? '').trim() !== '')
      .map((each) => each.outerHTML.slice(0, 100)),
  );
  expect(others.filter((html) => !html.includes('sr-only'))).toEqual([]);
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format, preferCSSPageSize: false });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
  }
});

test('the button asks the browser to print', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto(DEPTH);
  await page.getByRole('button', { name: 'Print a report' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
});
