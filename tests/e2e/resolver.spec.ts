import { type Handler, redirectTo, sendHtml, sendJson, sendStatus } from '../support/behaviours.ts';
import { other, otherRecord } from '../support/other-record.ts';
import { CHECKED, expectScreen, expectTrouble, WRONG_ANSWER } from '../support/screen.ts';
import { expect, real, test } from './fixtures.ts';

const NUMBER = `pith:2018:${other.suffix}`;

/** Everything that the resolver may say when it knows the record. */
const shapes: Readonly<Record<string, Handler>> = {
  'a number': sendJson({ pith_number: NUMBER, status: 'ok' }),
  'a bare text': sendJson(NUMBER),
  'a list of one': sendJson([{ arxiv: other.arxivId, pith_number: NUMBER }]),
  'a whole record': sendJson(otherRecord()),
  'an object that holds a record': sendJson({ ok: true, result: { record: otherRecord() } }),
  'the address of the JSON': sendJson({ json: `https://pith.science${other.file}` }),
  'the address of the page': sendJson({ links: { html: `https://pith.science${other.path}` } }),
  'a path': sendJson({ url: other.file }),
  'the path of another answer': sendJson({ next: '/lookup/77.json' }),
  'a redirect to the JSON': redirectTo(other.file),
  'a redirect to the page': redirectTo(other.path, 303),
};

const shapeNames = Object.keys(shapes);
for (const names of [shapeNames.slice(0, 6), shapeNames.slice(6)])
  test(`the resolver may answer with ${names.join(', ')}`, async ({ page, origin }) => {
    origin.setHandler(other.file, sendJson(otherRecord()));
    origin.setHandler(other.path, sendHtml('<h1>A paper</h1>'));
    origin.setHandler('/lookup/77.json', sendJson({ pith_number: NUMBER }));
    for (const name of names)
      await test.step(name, async () => {
        origin.setHandler(other.resolver, shapes[name] ?? sendStatus(404));
        await page.goto(`/abs/${other.arxivId}v1`);
        await expectScreen(page, CHECKED);
        await expect(page).toHaveURL(`${other.path}?v=1`);
      });
  });

test('a resolver that names no record, or one elsewhere, is not followed', async ({ page, origin }) => {
  const nothing = { label: /^Not checked/, headline: 'The answer of pith.science names no record' };
  const ADVICE = 'There may be no record, or it answers in a form that this page doesn’t know.';
  const expectNothing = (answer: unknown, predicate: string) =>
    test.step(predicate, async () => {
      origin.setHandler(other.resolver, sendJson(answer));
      await page.goto(`/abs/${other.arxivId}`);
      await expectTrouble(page, nothing, `pith.science ${predicate}. ${ADVICE}`);
    });
  await expectNothing({ status: 'ok' }, 'answered without naming a record');
  await expectNothing({ url: 'https://example.org/a.json' }, 'names an address on another site');
  origin.setHandler('/round.json', sendJson({ next: '/round.json' }));
  await expectNothing({ next: '/round.json' }, 'leads from one address to the next without end');

  // A number that leads to another paper's record: shown, and red.
  origin.setHandler(other.resolver, sendJson({ pith_number: `pith:2025:${real.suffix}` }));
  await page.goto(`/abs/${other.arxivId}`);
  await expectScreen(page, WRONG_ANSWER);
});

test('a short number may lead to one record, to several, or to none', async ({ page, origin }) => {
  const short = other.suffix.slice(0, 8);
  const twin = `${short}AAAAAAAAAAAAAAAAAA`;
  origin.setHandler(other.file, sendJson(otherRecord()));
  origin.setHandler(`/paper/${short}`, redirectTo(other.path));
  origin.setHandler(other.path, sendHtml('<h1>A paper</h1>'));
  await page.goto(`/paper/${short}`);
  await expectScreen(page, CHECKED);
  await expect(page).toHaveURL(other.path);

  origin.setHandler(`/paper/${short}`, sendJson({ candidates: [NUMBER, `pith:2026:${twin}`] }));
  await page.goto(`/paper/${short}`);
  const banner = await expectScreen(page, {
    state: 'none',
    label: 'Several records',
    headline: `2 records fit pith number ${short}, short form of 8 characters`,
  });
  await expect(banner.getByRole('link')).toHaveText([other.suffix, twin]);
  await banner.getByRole('link', { name: other.suffix }).click();
  await expectScreen(page, CHECKED);

  origin.setHandler(`/paper/${short}`, sendStatus(404));
  await page.goto(`/paper/${short}`);
  await expectScreen(page, {
    state: 'none',
    label: 'No record',
    headline: /^No pith record for the pith number/,
  });
});

test('of thousands of records that fit a short number a hundred are listed, and thirty looked up', async ({
  page,
  origin,
}) => {
  const short = other.suffix.slice(0, 8);
  const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const candidates = Array.from({ length: 20_000 }, (_, index) => {
    const tail = [0, 5, 10].map((shift) => LETTERS[(index >> shift) % 32]).join('');
    return `pith:2026:${short}AAAAAAAAAAAAAAA${tail}`;
  });
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (/AAAA\w{3}\.json$/.test(request.url())) asked.add(request.url().slice(-8, -5));
  });
  origin.setHandler(`/paper/${short}`, sendJson({ candidates }));
  await page.goto(`/paper/${short}`);
  const banner = await expectScreen(page, {
    state: 'none',
    label: 'Several records',
    headline: `20,000 records fit pith number ${short}, short form of 8 characters`,
  });
  await expect(banner).toContainText('The first 100 are listed.');
  await expect(banner.getByRole('link')).toHaveCount(100);
  await expect.poll(() => asked.size).toBe(30);
  await expect(banner.getByText('Not looked up')).toHaveCount(70);
});
