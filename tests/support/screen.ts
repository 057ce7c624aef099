import { expect, type Locator, type Page } from '@playwright/test';
import { untilAnswers } from './answers.ts';

/** What a reader sees of a state: the look, the word beside it, the headline. */
export interface Screen {
  readonly state: 'mismatch' | 'checked' | 'partial' | 'unchecked' | 'none' | 'demo';
  readonly label: string | RegExp;
  readonly headline: string | RegExp;
}

/** The one banner of a page. */
export const bannerOf = (page: Page): Locator => page.locator('.banner');

/** Words that stand on no page (docs/experience.md "Five states"). */
const FORBIDDEN = /authentic|trusted|verified paper|tampered/i;

/** Everything that a page says: what is seen, what is said to a screen reader, the title of the tab. */
const allWords = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.title,
      document.body.textContent,
      ...Array.from(document.querySelectorAll('[aria-label], [title], [placeholder]'), (element) =>
        ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name)).join(' '),
      ),
    ].join('\n'),
  );

/** The page, once the app is there, is in this state, shows nothing of another, and says none of the words that are never used. */
export const expectScreen = async (
  page: Page,
  { state, label, headline }: Screen,
  { isAppThere = true }: { readonly isAppThere?: boolean } = {},
): Promise<Locator> => {
  const banner = bannerOf(page);
  if (isAppThere) await untilAnswers(page);
  await expect(banner.locator('.banner-headline')).toHaveText(headline);
  await expect(banner).toHaveCount(1);
  await expect(banner).toHaveAttribute('data-state', state);
  await expect(banner.locator('.banner-label')).toHaveText(label);
  // Never by colour alone: the shape goes with the word.
  await expect(banner.locator('svg use')).toHaveAttribute('href', `#state-${state}`);
  expect(await allWords(page)).not.toMatch(FORBIDDEN);
  return banner;
};

/** The good state, and the one of a record that contradicts itself. */
export const CHECKED: Screen = {
  state: 'checked',
  label: 'Checked',
  headline: 'Signed record, checked in your browser',
};
/** Records that don't match, by what failed. */
const mismatchOf = (headline: string): Screen => ({ state: 'mismatch', label: 'Doesn’t match', headline });
export const NOT_SIGNED = mismatchOf('The signature is not that of this record');
export const NOT_ITSELF = mismatchOf('The record is not what its number and hash say');
export const CONTRADICTS_ITSELF = mismatchOf('The record contradicts its own signed part');
export const WRONG_TITLE = mismatchOf('The title shown is not the one that was signed');
export const WRONG_ANSWER = mismatchOf('This is not the record that was asked for');

/** JSON or no JSON, but nothing that could be examined. */
export const UNREADABLE: Screen = {
  state: 'unchecked',
  label: 'Not checked',
  headline: 'This is not a pith record',
};

/** Trouble on the way: grey, never red; what went wrong, what is not known, a way to try again. */
export const expectTrouble = async (
  page: Page,
  screen: Omit<Screen, 'state'>,
  sentence: string | RegExp,
): Promise<Locator> => {
  const banner = await expectScreen(page, { state: 'unchecked', ...screen });
  await expect(banner.locator('.banner-line').first()).toHaveText(sentence);
  await expect(banner.locator('.banner-line').last()).toHaveText(
    'Whether there is a record, and whether it matches, is not known.',
  );
  await expect(banner.getByRole('button', { name: 'Try again' })).toBeEnabled();
  return banner;
};

/** The hue of an element's text colour as a person would call it. */
export const hueOf = (element: Locator): Promise<'red' | 'green' | 'blue' | 'violet' | 'grey'> =>
  element.evaluate((node) => {
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) throw new Error('This browser draws nothing.');
    context.fillStyle = getComputedStyle(node).color;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
    const most = Math.max(r, g, b);
    if (most - Math.min(r, g, b) < 30) return 'grey';
    if (most === r) return 'red';
    if (most === g) return 'green';
    return r > g ? 'violet' : 'blue';
  });
