import { expect, test } from 'vitest';
import { NOT_JUDGED, STATE_WORDS } from '../../../../src/core/bibliography/judge/words.ts';
import { judgeText, paperOf } from '../../../support/bibliography/judging.ts';

/* What is said of an entry, sentence by sentence, as a reader has it before them. */
const [first, second] = [paperOf('1905.07556'), paperOf('1903.11145')];
const say = (text: string, file = 'a.bib'): string => judgeText(text, file)[0]?.reason ?? '';
const misc = (title: string, more = ''): string => `@misc{a, title={${title}}, eprint={${first.id}}${more}}`;

test.each<readonly [string, string]>([
  [misc(first.title), 'This is the title that the record of arXiv:1905.07556 is signed for, as written.'],
  [
    misc(`{${first.title}}`),
    'This is the title that the record of arXiv:1905.07556 is signed for, with braces off.',
  ],
  [
    misc('Low Definition Astrometry'),
    'The record of arXiv:1905.07556 is signed for another title: the title of this entry differs in 1 word.',
  ],
  [
    misc('Low Resolution Astrometry'),
    'The record of arXiv:1905.07556 is signed for another title: the title of this entry differs in 2 words.',
  ],
  [
    misc('Low Definition Astrometry', ', note={Comment on arXiv:1903.11145}'),
    'The record of arXiv:1905.07556 is signed for another title: the title of this entry differs in 1 word.',
  ],
  [
    misc(first.title, `, url={https://arxiv.org/abs/${second.id}}`),
    'The entry names two papers: arXiv:1905.07556 and arXiv:1903.11145. This is the title that the record of arXiv:1905.07556 is signed for, as written.',
  ],
  [
    misc('Another Thing').replace(first.id, '1913.07556'),
    '“1913.07556” in eprint is almost an arXiv id. There is no month 13: the first four digits of an arXiv id are year and month, as in 2503.',
  ],
  [
    misc('Another Thing', ', archiveprefix={arXiv}').replace(first.id, '19O5.07556'),
    '“19O5.07556” in eprint is almost an arXiv id. An arXiv id of this form has digits alone: 0 and 1, not O and l. Perhaps 1905.07556 is meant.',
  ],
  [
    '@misc{a, title={A {Thing}, eprint={1905.07556}\n@misc{b, title={B}}',
    'Line 2: A brace of this entry is not closed before the next entry begins. The entry was not judged.',
  ],
  ['@book{b, title={B}}', 'The entry has no arXiv id, so there is nothing to compare.'],
])('%s', (text, reason) => {
  expect(say(text)).toBe(reason);
});

test('of a reference that cites several papers it is said how many', () => {
  const text = `\\bibitem{a} A.~Author, \\emph{${first.title}}, arXiv:${first.id}; B.~Other, \\emph{${second.title}}, arXiv:${second.id}.`;
  expect(say(text, 'a.bbl')).toMatch(/^The reference cites 2 papers, each for itself\. This is the title /);
  const one = `\\bibitem{a} A.~Author, \\emph{${first.title}}, arXiv:${first.id}.`;
  expect(say(one, 'a.bbl')).toMatch(/^This is the title /);
});

test('no two states have the same words, and what was not judged is said', () => {
  expect(new Set(Object.values(STATE_WORDS)).size).toBe(10);
  for (const words of Object.values(STATE_WORDS)) expect(words).toMatch(/^[a-z][a-zX ]+$/);
  expect(NOT_JUDGED).toMatch(/^Authors, venue and year are not signed and were not judged\./);
});
