import { openShot, settle } from '../../scripts/screens/open-shot.ts';
import { readPieces } from '../../scripts/screens/read-pieces.ts';
import { SHOTS } from '../../scripts/screens/shots.ts';
import { findTypeFaults, toSmallShare, toStyles } from '../../scripts/screens/text-styles.ts';
import { leaveAll } from '../support/guards.ts';
import { expect, real, test } from './fixtures.ts';

/** A page is loaded in the first of these and narrowed to the second. */
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

// An address that leads nowhere says so.
test.use({ expectedErrors: /^console: Failed to load resource: the server responded with a status of 404 / });

for (const shot of SHOTS)
  test(`${shot.name} has few styles of text, none of them too small, wide and on a phone`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize(WIDE);
    await openShot(page, shot);
    const wide = await readPieces(page);
    expect(wide.length, 'texts that were read').toBeGreaterThan(5);
    expect(findTypeFaults(wide), `${WIDE.width} px`).toEqual([]);
    await page.setViewportSize(NARROW);
    await settle(page);
    const narrow = await readPieces(page);
    expect(narrow.length, 'texts that were read').toBeGreaterThan(5);
    expect(findTypeFaults(narrow), `${NARROW.width} px`).toEqual([]);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await leaveAll(context);
  });

test('so has a record in a frame', async ({ page }) => {
  await page.goto(`/embed/${real.suffix}`);
  await expect(page.locator('[data-state="checked"]')).toBeVisible();
  expect(findTypeFaults(await readPieces(page))).toEqual([]);
});

/** The page as it is, and with what must not be: the count is of what an eye sees, as long as it is. */
test('what is wrong on a page is found, and what no eye sees is not counted', async ({ page }) => {
  await page.goto('/about');
  await expect(page.getByRole('contentinfo')).toBeVisible();
  const styles = toStyles(await readPieces(page)).size;
  expect(findTypeFaults(await readPieces(page))).toEqual([]);
  const write = (text: string, style: Readonly<Record<string, string>>) =>
    page.evaluate(
      ([words, look]) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = words;
        for (const [name, value] of Object.entries(look)) paragraph.style.setProperty(name, value);
        document.body.append(paragraph);
      },
      [text, style] as const,
    );
  await write('hidden', { 'font-size': '9px', visibility: 'hidden' });
  await write('heard', { 'font-size': '9px', 'clip-path': 'inset(50%)' });
  await write('gone', { 'font-size': '9px', display: 'none' });
  expect(findTypeFaults(await readPieces(page))).toEqual([]);
  const before = toSmallShare(await readPieces(page));
  await write('small '.repeat(2000), { 'font-size': '12px', 'line-height': '20px' });
  expect(findTypeFaults(await readPieces(page))).toEqual([expect.stringMatching(/^“small .*” has 12 px\.$/)]);
  expect(toSmallShare(await readPieces(page))).toBeGreaterThan(Math.max(0.5, before));
  for (let size = 40; size < 40 + 4 * (7 - styles); size += 4)
    await write('large', { 'font-size': `${size}px`, 'line-height': '44px', 'font-weight': '400' });
  expect(findTypeFaults(await readPieces(page))).toContainEqual(
    expect.stringMatching(/^\d styles of text: /),
  );
});

for (const viewport of [WIDE, NARROW])
  test(`of a record page at ${viewport.width} px, small print is a third and a little more at most`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const shot = SHOTS.find(({ name }) => name === 'record');
    if (shot === undefined) throw new Error('There is no record.');
    await openShot(page, shot);
    expect(toSmallShare(await readPieces(page))).toBeLessThan(0.4);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
