import { readReal } from '../support/examining.ts';
import { CHECKED, expectScreen } from '../support/screen.ts';
import { expect, real, test } from './fixtures.ts';

const DEPTH = `${real.path}?tab=copy`;
const TITLE = 'Efficient Distributed MLLM Training with Cornstarch';
const FIELD = 'Title, abstract or TeX source';

/** The abstract of the real record, whole. */
const abstract = (): string => {
  const found = readReal<readonly { readonly suffix?: string; readonly abstract?: string }[]>(
    'abstract-vectors',
  ).find((each) => JSON.stringify(each).includes('Cornstarch'));
  const text = Object.values(found ?? {}).find((value) => typeof value === 'string' && value.length > 600);
  if (typeof text !== 'string') throw new Error('abstract-vectors.json has no abstract of the real record.');
  return text;
};

test('the title in another case and spacing, and the whole abstract, match; nobody is asked', async ({
  page,
  origin,
}) => {
  await page.goto(DEPTH);
  await page.getByLabel(FIELD).waitFor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByLabel(FIELD).fill(TITLE.toUpperCase().replaceAll(' ', '  \n '));
  await expect(page.locator('[data-copy-finding="title"]')).toHaveAttribute('data-copy-kind', 'match');
  await page.getByLabel(FIELD).fill(abstract());
  await expect(page.locator('[data-copy-finding="abstract"]')).toHaveAttribute('data-copy-kind', 'match');
  expect(asked).toEqual([]);
  expect(origin.requests).toEqual([]);
});

test('one word else: the difference is shown, and what was pasted stays, also in another tab', async ({
  page,
}) => {
  await page.goto(DEPTH);
  const pasted = TITLE.replace('Cornstarch', 'Potatoes');
  await page.getByLabel(FIELD).fill(pasted);
  const finding = page.locator('[data-copy-finding="title"]');
  await expect(finding).toHaveAttribute('data-copy-kind', 'differs');
  await expect(finding.locator('ins')).toContainText('potatoes');
  await expect(finding.locator('del')).toContainText('cornstarch');
  await expect(page.getByRole('region', { name: 'Is this my copy?' })).toContainText(
    'those of version 4 of the paper: in another version they may be others',
  );
  await page.getByRole('tab', { name: 'Raw JSON' }).click();
  await page.getByRole('tab', { name: 'My copy' }).click();
  await expect(page.getByLabel(FIELD)).toHaveValue(pasted);
  await expectScreen(page, CHECKED);
});

test('a TeX source, chosen and dropped: it is compared, never opened as a record', async ({ page }) => {
  await page.goto(DEPTH);
  const tex = `\\documentclass{article}\n\\title{${TITLE}}\n\\begin{document}\n\\begin{abstract}\n${abstract()}\n\\end{abstract}\n\\end{document}\n`;
  await page
    .getByLabel('Choose a text to compare')
    .setInputFiles({ name: 'paper.tex', mimeType: 'text/x-tex', buffer: Buffer.from(tex) });
  await expect(page.locator('[data-copy-kind="match"]')).toHaveCount(2);
  await page.getByLabel(FIELD).fill('');
  const dataTransfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'paper.tex', { type: 'text/x-tex' }));
    return data;
  }, tex);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.getByLabel(FIELD).dispatchEvent(type, { dataTransfer });
  await expect(page.locator('[data-copy-kind="match"]')).toHaveCount(2);
  await expect(page).toHaveURL(DEPTH);
});

test('a file that is no text says so, and the field keeps what it has', async ({ page }) => {
  await page.goto(DEPTH);
  await page.getByLabel(FIELD).fill('Something typed');
  await page
    .getByLabel('Choose a text to compare')
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from([0xff, 0xfe, 0xc3, 0x28]) });
  await expect(page.locator('[data-copy]')).toContainText('a.txt is not a text file');
  await expect(page.getByLabel(FIELD)).toHaveValue('Something typed');
});
