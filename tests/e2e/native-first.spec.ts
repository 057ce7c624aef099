import { sendJson } from '../support/behaviours.ts';
import { other, otherRecordWith } from '../support/other-record.ts';
import { realRecordText } from '../support/real-record.ts';
import { expectScreen, NOT_SIGNED } from '../support/screen.ts';
import { expect, real, test } from './fixtures.ts';

const LIBRARY = /\/assets\/noble-[\w-]+\.js$/;
const SIGNATURE = ['receipt', 'signature_b64'] as const;
/** A signature in good form, by the same key, of another record. */
const ANOTHER: string = JSON.parse(realRecordText()).receipt.signature_b64;

/** Takes from the page what its browser knows of Ed25519. */
const without = {
  'Web Crypto, as without https': () => {
    Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });
  },
  'Ed25519, as in an older browser': () => {
    SubtleCrypto.prototype.importKey = () =>
      Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'));
  },
};

test('a signature that the browser itself takes needs no library', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(real.path);
  await expect(page.getByText('Signed record, checked in your browser')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(asked.filter((path) => LIBRARY.test(path))).toEqual([]);
});

for (const [name, take] of Object.entries(without))
  test(`in a browser without ${name}, the library checks instead`, async ({ page, origin }) => {
    await page.addInitScript(take);
    const library = page.waitForRequest((request) => LIBRARY.test(new URL(request.url()).pathname));
    await page.goto(real.path);
    await expect(page.getByText('Signed record, checked in your browser')).toBeVisible();
    await library;
    origin.setHandler(other.file, sendJson(otherRecordWith(SIGNATURE, ANOTHER)));
    await page.goto(other.path);
    await expectScreen(page, NOT_SIGNED);
  });

test('a signature that the browser refuses is judged by the library', async ({ page, origin }) => {
  origin.setHandler(other.file, sendJson(otherRecordWith(SIGNATURE, ANOTHER)));
  const library = page.waitForRequest((request) => LIBRARY.test(new URL(request.url()).pathname));
  await page.goto(other.path);
  await library;
  await expectScreen(page, NOT_SIGNED);
});

test.describe('where the library is needed and does not come', () => {
  test.use({ expectedErrors: /ERR_FAILED|Failed to load resource/ });

  test('nothing is said of the signature, and the page says what is missing', async ({ page, origin }) => {
    await page.route(LIBRARY, (route) => route.abort());
    origin.setHandler(other.file, sendJson(otherRecordWith(SIGNATURE, ANOTHER)));
    await page.goto(other.path);
    await expect(
      page.getByText('Could not reach the part of this page that decides about signatures'),
    ).toBeVisible();
    await expect(
      page.getByText('Whether there is a record, and whether it matches, is not known.'),
    ).toBeVisible();
    await expect(page.getByText(/doesn’t match|checked in your browser/)).toHaveCount(0);
  });
});
