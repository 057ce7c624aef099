import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../../src/core/bibliography/judge/judge.ts';
import { toQuestions } from '../../../../src/core/bibliography/judge/papers.ts';
import { readBibliography } from '../../../../src/core/bibliography/read.ts';
import { toPlainText } from '../../../../src/core/tex/plain.ts';
import { toCitedPaper } from '../../../../src/graph/cite/cited-paper.ts';
import {
  formatCitedBiblatex,
  formatCitedBibtex,
  formatCitedCsl,
  formatCitedRis,
} from '../../../../src/graph/cite/files.ts';
import { toCitedRecord } from '../../../../src/graph/cite/to-cited-record.ts';
import { PAPERS, TEST_REGISTRY, toRecord } from '../../../support/bibliography/papers.ts';
import { examineText, toExamined } from '../../../support/examining.ts';
import { hostileTexts } from '../../../support/hostile.ts';

/*
 * What this site writes of a paper is read by its own check of bibliographies, mathematics in Unicode included; no file of
 * ours may be said to have another title.
 */
const FORMATS = [
  ['a.bib', formatCitedBibtex],
  ['a.bib', formatCitedBiblatex],
  ['a.ris', formatCitedRis],
  ['a.json', formatCitedCsl],
] as const;

const [real] = PAPERS;
if (real === undefined) throw new Error('there are papers');

/** What the check says of the reference to a record in each format. */
const judgeOwn = (paper: typeof real): readonly string[] => {
  const examined = toExamined(examineText(toRecord(paper).text, { keys: [TEST_REGISTRY] }));
  const cited = toCitedRecord(examined, 'https://viewer.example.org');
  if (cited === null) throw new Error('it is a paper of arXiv');
  return FORMATS.map(([file, format]) => {
    const read = readBibliography(format(toCitedPaper(cited, toPlainText)), file);
    if (read.kind === 'error') throw new Error(read.error);
    expect(read.value.entries).toHaveLength(1);
    // The record is what its id and the pith number in the notes lead to.
    const answers = new Map(
      toQuestions(read.value.entries).map(({ paperKey }) => [
        paperKey,
        { kind: 'examined', examined } as const,
      ]),
    );
    const [judgement] = judge(read.value.entries, answers);
    return `${judgement?.state} ${judgement?.also.join()}`.trim();
  });
};

const ALL_SIGNED: readonly string[] = FORMATS.map(() => 'signed-title');

test.each(PAPERS)('%# $title', (paper) => {
  expect(judgeOwn(paper)).toEqual(ALL_SIGNED);
});

test.each([
  'A price of $5 for $\\bar B$ mesons',
  'A price of $5 for \\emph{all} $\\bar B$ mesons',
  'US$5 for $\\eta$ and no $ more',
  'The decay $D^{0}\\to K^-\\pi^+$ at $\\sqrt{s}=13$ TeV',
  'Raised$^{th}$ and lowered$_{\\rm QCD}$ parts of $\\frac{1}{2}x^2$',
])('with mathematics: %s', (title) => {
  expect(judgeOwn({ ...real, title })).toEqual(ALL_SIGNED);
});

describe('with signs', () => {
  test.each(
    'z<6 |x| {a} <b>N</b> CO<sub>2</sub> C# R&D 50% a_b x^2 "N" ``N\'\' A--B 1/2 &lt; &amp; \\$5 [1] N.'.split(
      ' ',
    ),
  )('%s', (sign) => {
    const title = `Efficient training ${sign} with cornstarch`;
    expect(judgeOwn({ ...real, title })).toEqual(ALL_SIGNED);
  });
});

const WORDS = [
  '$\\mathrm{d}$',
  ...hostileTexts,
  ...'Efficient training with and cornstarch Schr\\"odinger $\\eta^\\prime$ \\v{S} Rényi $λφ^4$ Schi{ö}berg {\\it Chandra} α ß Ł İ ﬁ … 日本語 עברית 𝒩 \\alpha @misc ~ ^ $ $5 US$ $$ { } \\ < > $a<b$ a<b c>d ` $\\le$ \\O {\\aa} % # & \u2028 \u200b'.split(
    ' ',
  ),
];

test('of any words no file has another title', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 7 }), (words) => {
      for (const said of judgeOwn({ ...real, title: words.join(' ') }))
        expect(said).toMatch(/^(?:signed-title|not-comparable)$/);
    }),
    { numRuns: 150 },
  );
});
