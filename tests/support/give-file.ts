import { expect, type Page } from '@playwright/test';

/** Lets a file, or a text, fall onto the page. */
export const drop = async (
  page: Page,
  content: { readonly file?: string; readonly name?: string; readonly text?: string },
) => {
  const dataTransfer = await page.evaluateHandle(({ file, name = 'record.json', text }) => {
    const data = new DataTransfer();
    if (file !== undefined) data.items.add(new File([file], name, { type: 'application/json' }));
    if (text !== undefined) data.setData('text/plain', text);
    return data;
  }, content);
  // Before the app is there nobody listens, and its own #main takes the place of the page's.
  await expect(page.getByRole('button', { name: 'Open file' })).toBeVisible();
  const place = page.locator('#main');
  await place.dispatchEvent('dragenter', { dataTransfer });
  await expect(page.getByText('It stays on this machine.')).toBeVisible();
  await place.dispatchEvent('dragover', { dataTransfer });
  await place.dispatchEvent('drop', { dataTransfer });
  await expect(page.getByText('It stays on this machine.')).toHaveCount(0);
};

/** Chooses a file by its bytes, as the dialog behind “Open file” does. */
export const choose = async (page: Page, content: string | Buffer, name = 'record.json') => {
  const dialog = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open file' }).click();
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await (await dialog).setFiles({ name, mimeType: 'application/json', buffer });
};

/** Lets several files, or a link, fall onto the page at once. */
export const dropAll = async (
  page: Page,
  content: { readonly files?: readonly (readonly [name: string, text: string])[]; readonly link?: string },
) => {
  const dataTransfer = await page.evaluateHandle(({ files = [], link }) => {
    const data = new DataTransfer();
    for (const [name, text] of files) data.items.add(new File([text], name));
    if (link !== undefined) {
      data.setData('text/uri-list', `# a comment\r\n${link}\r\n`);
      data.setData('text/plain', link);
    }
    return data;
  }, content);
  await expect(page.getByRole('button', { name: 'Open file' })).toBeVisible();
  const place = page.locator('#main');
  await place.dispatchEvent('dragover', { dataTransfer });
  await place.dispatchEvent('drop', { dataTransfer });
};
