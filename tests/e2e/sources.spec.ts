import {
  breakOff,
  type Handler,
  neverAnswer,
  neverEnd,
  redirectTo,
  sendHtml,
  sendHuge,
  sendJson,
  sendStatus,
  sendText,
} from '../support/behaviours.ts';
import { other, otherRecord } from '../support/other-record.ts';
import { realRecordText } from '../support/real-record.ts';
import { bannerOf, CHECKED, expectScreen, expectTrouble, type Screen } from '../support/screen.ts';
import { replaceSettings, shippedSettings } from '../support/site-settings.ts';
import { expect, test } from './fixtures.ts';

const down: Handler = (_, response) => void response.destroy();

interface Trouble {
  readonly handler: Handler;
  readonly label: string;
  readonly headline: string;
  /** What the source did, as the list of sources says it too. */
  readonly detail: string;
  readonly advice: string;
}

const UNREACHABLE = { label: 'Could not reach', headline: 'Could not reach pith.science' };
const LATER = 'Try again later, or ask whoever runs this site.';
const NOT_JSON = {
  label: 'Not checked',
  headline: 'pith.science answered with something other than a record',
  advice: LATER,
};
const TOO_LARGE = {
  label: 'Not checked',
  headline: 'The answer of pith.science was too large',
  detail: 'sent more than 5 MiB',
  advice: 'The rest was not read: save it and check it with pith-verify.',
};
const SIZE = 20 * 1024 * 1024;

const troubles: Readonly<Record<string, Trouble>> = {
  'is down': {
    ...UNREACHABLE,
    handler: down,
    detail: 'could not be reached (status 502)',
    advice: 'Check the connection and try again.',
  },
  'breaks off': {
    ...UNREACHABLE,
    handler: breakOff(realRecordText()),
    detail: 'broke off its answer',
    advice: 'Check the connection and try again.',
  },
  'redirects without end': {
    ...UNREACHABLE,
    handler: redirectTo(other.file),
    detail: 'could not be reached',
    advice: 'Check the connection and try again.',
  },
  'redirects to another site': {
    ...UNREACHABLE,
    handler: redirectTo('https://example.org/record.json'),
    detail: 'could not be reached (status 502)',
    advice: 'Check the connection and try again.',
  },
  'answers 500': {
    handler: sendStatus(500),
    label: 'Could not reach',
    headline: 'pith.science is in trouble',
    detail: 'is in trouble (status 500)',
    advice: 'Try again later.',
  },
  'answers 403': {
    handler: sendStatus(403),
    label: 'Not checked',
    headline: 'pith.science refused to answer',
    detail: 'refused to answer (status 403)',
    advice: 'Trying again is not likely to help: ask whoever runs this site.',
  },
  'sends a web page': {
    ...NOT_JSON,
    handler: sendHtml('<h1>Maintenance</h1><script>document.title="run"</script>'),
    detail: 'answered with a web page instead of a record',
  },
  'sends half a record': {
    ...NOT_JSON,
    handler: sendText(realRecordText().slice(0, 999)),
    detail: 'answered with something that is not JSON',
  },
  'sends nothing': { ...NOT_JSON, handler: sendText(''), detail: 'sent an empty answer' },
  'sends bytes that are no text': {
    ...NOT_JSON,
    handler: sendText(Buffer.from('{"title":"\u00e9"}', 'latin1')),
    detail: 'sent bytes that are no text',
  },
};

for (const [name, { handler, detail, advice, ...screen }] of Object.entries(troubles))
  test(`a live origin that ${name} is no word against the record`, async ({ page, origin }) => {
    origin.setHandler(other.file, handler);
    await page.goto(other.path);
    const banner = await expectTrouble(
      page,
      { ...screen, label: `${screen.label} · pith number ${other.suffix}` },
      `pith.science ${detail}. ${advice}`,
    );
    await expect(banner.locator('.attempts > div')).toHaveText([
      'the mirror on this siteno record (404)',
      `pith.science${detail}`,
    ]);
    await expect(page).toHaveTitle(`${screen.label}: pith number ${other.suffix} · Pith Viewer`);
    await expect(page).toHaveURL(other.path);

    origin.setHandler(other.file, sendJson(otherRecord()));
    await banner.getByRole('button', { name: 'Try again' }).click();
    await expectScreen(page, CHECKED);
  });

test('a live origin that asks to wait says how long, and the wait is counted down', async ({
  page,
  origin,
}) => {
  origin.setHandler(other.file, sendStatus(429, { 'retry-after': '7' }));
  await page.clock.install();
  await page.goto(other.path);
  const banner = await expectTrouble(
    page,
    { label: /^Could not reach/, headline: 'pith.science asks to wait' },
    'pith.science asks to wait 7 s (status 429). Try again after that.',
  );
  await expect(banner).toContainText(/The source asks to wait [67] s more\./);
  await page.clock.fastForward(10_000);
  await page.clock.runFor(10_000);
  await expect(banner).not.toContainText('more.');
});

test('an answer of 20 MB is given up at the limit, whether it was announced or not', async ({
  page,
  origin,
}) => {
  for (const isDeclared of [true, false])
    await test.step(isDeclared ? 'announced' : 'not announced', async () => {
      let sent = 0;
      const onBytes = (bytes: number) => {
        sent = bytes;
      };
      origin.setHandler(other.file, sendHuge(SIZE, { isDeclared, onBytes }));
      await page.goto(other.path);
      await expectTrouble(
        page,
        { label: /^Not checked/, headline: TOO_LARGE.headline },
        `pith.science ${TOO_LARGE.detail}. ${TOO_LARGE.advice}`,
      );
      expect(sent).toBeGreaterThan(0);
      expect(sent).toBeLessThan(SIZE);
    });
});

test('a live origin that never ends or never begins is given up after its time', async ({ page, origin }) => {
  const [mirror, live] = shippedSettings().sources;
  await replaceSettings(page, { sources: [mirror, { ...live, timeout_ms: 3000 }] });
  const screen = { label: /^Could not reach/, headline: 'pith.science took too long to answer' };
  origin.setHandler(other.file, neverEnd(realRecordText()));
  await page.goto(other.path);
  await expectTrouble(page, screen, 'pith.science did not finish its answer within 3 s. Try again later.');
  origin.setHandler(other.file, neverAnswer);
  await page.goto(other.path);
  await expectTrouble(page, screen, 'pith.science did not answer within 3 s. Try again later.');
});

test('no record, and a record that was removed, are told apart', async ({ page, origin }) => {
  const none: Screen = {
    state: 'none',
    label: 'No record',
    headline: `No pith record for the pith number ${other.suffix}`,
  };
  await page.goto(other.path);
  await expectScreen(page, none);
  origin.setHandler(other.file, sendStatus(410));
  await bannerOf(page).getByRole('button', { name: 'Ask again' }).click();
  const banner = await expectScreen(page, { ...none, label: 'Removed' });
  await expect(banner).toContainText('A source says that there was a record and that it was removed.');
  await expect(banner.locator('.attempts > div').last()).toHaveText('pith.sciencetaken away (410)');
});

test('a record of another type is not checked, and a record behind redirects is', async ({
  page,
  origin,
}) => {
  origin.setHandler(other.file, sendJson({ ...otherRecord(), record_type: 'pith_state' }));
  await page.goto(other.path);
  const banner = await expectScreen(page, {
    state: 'unchecked',
    label: 'Not checked',
    headline: 'This is not a pith record',
  });
  await expect(banner).toContainText('its record_type is the text "pith_state"');

  origin.setHandler(other.file, redirectTo('/moved/here.json', 301));
  origin.setHandler('/moved/here.json', redirectTo(`${origin.url}/moved/again.json`, 307));
  origin.setHandler('/moved/again.json', sendJson(otherRecord()));
  await page.goto(other.path);
  await expectScreen(page, CHECKED);
});

test('a first source in trouble doesn’t keep the second from answering', async ({ page, origin }) => {
  origin.setHandler(other.file, sendJson(otherRecord()));
  await page.route('/mirror/**', (route) => route.fulfill({ status: 500 }));
  await page.goto(other.path);
  await expectScreen(page, CHECKED);
  await expect(page.locator('.source-line')).toContainText('From pith.science.');
  await expect(page.locator('.attempts > div')).toHaveText([
    'the mirror on this siteis in trouble (status 500)',
  ]);
});

test('no record at one source and trouble at another is trouble, not “no record”', async ({ page }) => {
  await page.route('/mirror/**', (route) => route.fulfill({ status: 503 }));
  await page.goto(other.path);
  const banner = await expectTrouble(
    page,
    { label: /^Could not reach/, headline: 'The mirror on this site is in trouble' },
    'The mirror on this site is in trouble (status 503). Try again later.',
  );
  await expect(banner.locator('.attempts > div')).toHaveText([
    'the mirror on this siteis in trouble (status 503)',
    'pith.scienceno record (404)',
  ]);
});
