import { describe, expect, test } from 'vitest';
import type { EntryTitle } from '../../../../src/core/bibliography/entry/entry.ts';
import { compareTitle, type TitleFinding } from '../../../../src/core/bibliography/judge/compare-title.ts';
import type { Examined } from '../../../../src/core/examination.ts';
import type { JsonObject, JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import type { PinnedKey } from '../../../../src/core/keys/keys.ts';
import { paperOf } from '../../../support/bibliography/judging.ts';
import { recordOf, TEST_REGISTRY, toRecord } from '../../../support/bibliography/papers.ts';
import { examineJson, toExamined, withValue } from '../../../support/examining.ts';
import { toBundle } from '../../../support/to-bundle.ts';

/*
 * What a title of an entry is told about a record, in the words that a reader reads: why it counts for nothing, or what
 * it differs in. Each sentence says which of several things was the case, so each is held by itself.
 */
/** “High Definition Astrometry”, and one with mathematics in its title. */
const [paper, withMath] = [paperOf('1905.07556'), paperOf('1611.09455')];

const examineRecord = (
  change: { readonly path: JsonPath; readonly to: JsonValue | undefined } | null,
  keys: readonly PinnedKey[] = [TEST_REGISTRY],
  { record }: { readonly record: JsonObject } = recordOf(paper),
): Examined =>
  toExamined(examineJson(change === null ? record : withValue(record, change.path, change.to), { keys }));

const marked = (...texts: readonly string[]): EntryTitle => ({ kind: 'marked', texts });
const whole = examineRecord(null);

const OTHER_KEY = 'b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3';

const bundle = examineRecord(null, [TEST_REGISTRY], { record: toBundle(recordOf(paper).record) });

describe('says of no title that it is signed, nor that it is another,', () => {
  const fails: readonly (readonly [string, Examined, string])[] = [
    [
      'by a record that contradicts itself',
      examineRecord({ path: ['canonical_sha256'], to: 'a'.repeat(64) }),
      'The record doesn’t match its own hash, number or signature.',
    ],
    [
      'by a record that fails by a reader’s own key, which may be the wrong one',
      examineRecord(null, [{ ...TEST_REGISTRY, publicKeyHex: OTHER_KEY, trust: 'user' }]),
      'The record doesn’t match its signature. It was checked with a key that was added by hand. With a wrong key every signature looks wrong.',
    ],
    [
      'by a record whose text was not checked, though a registry’s key signed it',
      examineRecord({ path: ['receipt', 'canonical_sha256'], to: undefined }),
      'The record could not be checked to its end, so its title counts for nothing.',
    ],
    [
      'by a record without a key that is known',
      examineRecord(null, []),
      'The record could not be checked to its end, so its title counts for nothing.',
    ],
    [
      'by an invented record',
      examineRecord(null, [{ ...TEST_REGISTRY, trust: 'demo' }]),
      'The record is signed with a key for invented records.',
    ],
    [
      'by a record of a reader’s own key',
      examineRecord(null, [{ ...TEST_REGISTRY, trust: 'user' }]),
      'The record is signed with a key that was added by hand, not with one of a registry.',
    ],
  ];
  test.each(fails)('%s', (_, examined, reason) => {
    for (const title of [
      marked(paper.title),
      marked('Another Thing'),
      { kind: 'unmarked', text: `A. Author. ${paper.title}. 2019.`, likely: paper.title } as const,
    ])
      expect(compareTitle(title, examined)).toEqual({ kind: 'not-comparable', reason, difference: null });
  });

  test('which the same record does, checked with a registry’s key', () => {
    expect(whole.verdict.kind).toBe('verified');
    expect(compareTitle(marked(paper.title), whole)).toEqual({ kind: 'signed', prepared: null });
    expect(compareTitle(marked('Another Thing'), whole).kind).toBe('another');
  });

  test('where the entry has none', () => {
    expect(compareTitle({ kind: 'none' }, whole)).toEqual({
      kind: 'not-comparable',
      reason: 'The entry has no title to compare.',
      difference: null,
    });
  });
});

describe('by a bundle, which has the digest of its title alone,', () => {
  test('the title is known by its digest', () => {
    expect([bundle.verdict.kind, bundle.record.bound.title]).toEqual(['verified', null]);
    expect(compareTitle(marked('Another Thing', `{${paper.title}}`), bundle)).toEqual({
      kind: 'signed',
      prepared: 'with braces off',
    });
  });

  test.each<readonly [string, EntryTitle, string]>([
    [
      'another writing may be another title or not',
      marked('High-Definition Astrometry'),
      'The record holds its title as a digest only, and no accepted writing of this title has it.',
    ],
    [
      'a reference in which nothing marks the title is not searched',
      { kind: 'unmarked', text: `A. Author. ${paper.title}. 2019.`, likely: paper.title },
      'The record holds its title as a digest only, and nothing marks the title of this entry.',
    ],
  ])('%s', (_, title, reason) => {
    expect(compareTitle(title, bundle)).toEqual({ kind: 'not-comparable', reason, difference: null });
  });
});

const SIGNS = 'The two titles differ in how signs, spaces or mathematics are written, and in nothing else.';
const BESIDE =
  'Beside the signed title the title of the entry holds an id, a year, or a word about where it stands.';
const CUT = 'The title of the entry is cut off.';

describe('says what keeps two titles from being compared:', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['signs', ['High-Definition Astrometry'], SIGNS],
    [
      'signs, in one of two writings',
      ['High Definition Astrometry: Part One', 'High-Definition Astrometry'],
      SIGNS,
    ],
    ['an id', ['[1905.07556] High Definition Astrometry'], BESIDE],
    ['an id in capitals', ['[ARXIV:1905.07556] High Definition Astrometry'], BESIDE],
    ['a year in brackets', ['High Definition Astrometry (2019).'], BESIDE],
    ['that it was invited', ['High Definition Astrometry [Invited]'], BESIDE],
    ['in what form it is there', ['High Definition Astrometry (Extended Abstract)'], BESIDE],
    ['an id of an old paper behind it', ['High Definition Astrometry (astro-ph/9905075v2)'], BESIDE],
    ['a word in brackets behind it', ['High Definition Astrometry [EPrint].'], BESIDE],
    ['a word about where it stands, and signs', ['High-Definition Astrometry - arXiv'], BESIDE],
    ['a year behind a comma', ['High Definition Astrometry, 2019'], BESIDE],
    ['a site', ['High Definition Astrometry | OpenReview'], BESIDE],
    ['a site behind a dash', ['High Definition Astrometry \u2013 ScienceDirect'], BESIDE],
    ['a site and a year', ['High Definition Astrometry (2019) | OpenReview'], BESIDE],
    ['a year and a preprint', ['High Definition Astrometry, 2019. arXiv preprint'], BESIDE],
    ['that it is a preprint', ['High Definition Astrometry (arXiv preprint)'], BESIDE],
    ['which preprint it is', ['High Definition Astrometry (arXiv preprint arXiv:1905.07556)'], BESIDE],
    ['that it is a PDF, before it', ['(PDF) High Definition Astrometry'], BESIDE],
    ['a year behind a full stop', ['High Definition Astrometry. 2019a'], BESIDE],
    ['a year behind a dash', ['High Definition Astrometry - 2019'], BESIDE],
    ['a month', ['High Definition Astrometry (May 2019)'], BESIDE],
    ['a version', ['High Definition Astrometry, v2'], BESIDE],
    ['a version in brackets', ['High Definition Astrometry (v2)'], BESIDE],
    ['a category', ['High Definition Astrometry [astro-ph.IM]'], BESIDE],
    ['that it is in press', ['High Definition Astrometry (in press)'], BESIDE],
    ['that it was submitted', ['High Definition Astrometry, submitted'], BESIDE],
    ['where ADS puts it', ['High Definition Astrometry. arXiv e-prints'], BESIDE],
    ['a host', ['High Definition Astrometry \u2014 arXiv.org'], BESIDE],
    [
      'what feeds put behind it',
      ['High Definition Astrometry. (arXiv:1905.07556v2 [astro-ph.IM] UPDATED)'],
      BESIDE,
    ],
    ['an id without brackets before it', ['arXiv:1905.07556 High Definition Astrometry'], BESIDE],
    ['the label of the page', ['Title:High Definition Astrometry'], BESIDE],
    ['a journal behind a bar', ['High Definition Astrometry | Nature Astronomy'], BESIDE],
    ['another journal behind a bar', ['High Definition Astrometry | The Astrophysical Journal'], BESIDE],
    ['a journal with an article', ['High Definition Astrometry | Journal of High Energy Physics'], BESIDE],
    ['where it is cited', ['High Definition Astrometry~\\cite{a}'], BESIDE],
    ['three dots', ['High Definition ...'], CUT],
    ['an ellipsis in brackets', ['High Def[…]'], CUT],
    ['dots of TeX', ['High Definition\\dots'], CUT],
    ['low dots of TeX, and a space', ['High Definition \\ldots '], CUT],
  ])('%s', (_, texts, reason) => {
    const found = compareTitle(marked(...texts), whole);
    expect(found).toMatchObject({ kind: 'not-comparable', reason });
    // What a reader then sees beside the sentence.
    expect(found).toHaveProperty('difference.runs.length');
    expect(found.kind === 'not-comparable' && (found.difference?.words ?? 0)).toBeGreaterThan(0);
  });

  test('mathematics', () => {
    const examined = examineRecord(null, [TEST_REGISTRY], toRecord(withMath));
    const compare = (letter: string): TitleFinding =>
      compareTitle(marked(`Search for ${letter} decays to invisible final states at Belle`), examined);
    // As RIS and CSL-JSON of this site have it, and as nobody can tell.
    for (const line of ['D⁰', 'D<sup>0</sup>'])
      expect(compare(line)).toEqual({ kind: 'signed', prepared: 'with its mathematics as TeX' });
    for (const other of ['D^0', 'D0', 'D₀', 'D<sub>0</sub>', 'D¹'])
      expect(compare(other)).toMatchObject({ kind: 'not-comparable', reason: SIGNS });
  });
});

describe('says that a title is another one', () => {
  test.each<readonly [string, string, number]>([
    ['where it only begins as the signed one does', 'High Definition', 1],
    ['where dots stand in the middle', 'High ... Astronomy of Stars', 4],
    ['where dots stand in the middle of what begins as the signed one does', 'High ... Definition', 1],
    ['where what stands before it in brackets is no id', '[Comment] High Definition Astrometry', 1],
    ['where it ends in dots and begins otherwise', 'Low Definition ...', 2],
    ['where an id stands beside another title', '[1905.07556] Low Definition Astrometry', 2],
    ['with more words than the signed one', 'High Definition Astrometry in Space Today', 3],
    ['with other words', 'Low Resolution Spectroscopy', 3],
    ['with a year that is a word of it', 'High Definition Astrometry 2019', 1],
    ['with a version that is a word of it', 'High Definition Astrometry v2', 1],
    ['that was submitted, and is another title', 'Low Definition Astrometry, submitted', 3],
    ['with a journal, and is another title', 'Low Definition Astrometry | Nature Astronomy', 4],
    ['with other words in brackets', 'High Definition Astrometry (Erratum)', 1],
    ['with a year behind a comma, and another title', 'Low Definition Astrometry, 2019', 3],
    ['with a site, and another title', 'Low Definition Astrometry | OpenReview', 3],
    ['with other words behind a bar', 'High Definition Astrometry | Nature and Nurture', 4],
    ['with the name of a site for a word of it', 'High Definition Astrometry of OpenReview', 2],
  ])('%s', (_, text, words) => {
    expect(compareTitle(marked(text), whole)).toMatchObject({ kind: 'another', difference: { words } });
  });
});

describe('of a reference in which nothing marks the title', () => {
  const unmarked = (text: string, likely: string | null): EntryTitle => ({ kind: 'unmarked', text, likely });
  const before = 'A. Author and B. Other. ';

  test('the signed one is found', () => {
    expect(compareTitle(unmarked(`${before}${paper.title}. arXiv:1905.07556, 2019.`, null), whole)).toEqual({
      kind: 'signed',
      prepared: 'as it stands within the reference',
    });
  });

  test.each<readonly [string, string, string | null, string]>([
    [
      'where it is not alone',
      `${before}On ${paper.title}: a Comment. 2019.`,
      `On ${paper.title}`,
      'The signed title stands in this reference, but where it begins or ends is not certain.',
    ],
    [
      'where a sign has no letter',
      `${before}Low De\u0002nition Astrometry. 2019.`,
      'Low De\u0002nition Astrometry',
      'Letters of this reference were lost on its way, so its title is not certain.',
    ],
    [
      'where none can be made out',
      `${before}Nature 12, 3 (2010).`,
      null,
      'No title can be made out in this reference.',
    ],
  ])('nothing is said %s', (_, text, likely, reason) => {
    expect(compareTitle(unmarked(text, likely), whole)).toEqual({
      kind: 'not-comparable',
      reason,
      difference: null,
    });
  });

  test('another one is found too', () => {
    expect(
      compareTitle(unmarked(`${before}Low Definition Astrometry. 2019.`, 'Low Definition Astrometry'), whole),
    ).toMatchObject({ kind: 'another', difference: { words: 1 } });
  });
});
