import { describe, expect, it } from 'vitest';
import { type CopyFinding, compareCopy, type NearestDifference } from '../../../../src/core/copy/copy.ts';
import type { JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { toBoundText } from '../../../../src/core/record/bound-text.ts';
import type { RecordView } from '../../../../src/core/record/record.ts';
import {
  examineJson,
  readReal,
  realRecord,
  resigned,
  toExamined,
  withValue,
} from '../../../support/examining.ts';
import { hostileTexts } from '../../../support/hostile.ts';
import { signAnew } from '../../../support/signing.ts';

const viewOf = (json: JsonValue): RecordView => toExamined(examineJson(json)).record;
const record = viewOf(realRecord());
const TITLE = 'Efficient Distributed MLLM Training with Cornstarch';
const [{ abstract: ABSTRACT } = { abstract: '' }] = readReal<{ abstract: string }[]>('abstract-vectors');

const brief = (findings: readonly CopyFinding[]): readonly string[] =>
  findings.map(({ what, kind }) => `${what} ${kind}`);
const check = (text: string, of: RecordView = record): readonly string[] => brief(compareCopy(text, of));

const JOINED = 'with words joined that a hyphen parts at the end of a line';

const withTitle = (title: string): RecordView =>
  viewOf(
    signAnew(withValue(realRecord(), ['paper', 'title'], title) as Parameters<typeof signAnew>[0]).record,
  );

describe('a copy of a title in another writing', () => {
  const signed = String.raw`Schr\"odinger and St{\"a}ckel: {\OE}uvre \& \'Etale --- $\eta^\prime$`;
  const of = withTitle(signed);
  it.each([
    [signed, null],
    [
      'Schrödinger and Stäckel: Œuvre & Étale — $\\eta^\\prime$',
      'with its accents, letters and signs as the record writes them',
    ],
    [
      String.raw`{{Schr{\"{o}}dinger}} and {St\"{a}ckel}: {\OE}uvre \& {\'E}tale -- $\eta^\prime$.`,
      'with its accents, letters and signs as the record writes them',
    ],
    [
      signed.replace('{\\"a}', '\\"a').replace('{\\OE}', '\\OE{}'),
      'with its accents, letters and signs as the record writes them',
    ],
    [`\\title{${signed}.}`, 'with its accents, letters and signs as the record writes them'],
  ])('is one: %s', (text, prepared) => {
    expect(compareCopy(text, of)).toMatchObject([{ what: 'title', kind: 'match', prepared }]);
  });
  it('is one with a full stop', () => {
    expect(compareCopy(`${TITLE}.`, record)).toMatchObject([
      { what: 'title', kind: 'match', prepared: 'with the full stop at its end left out' },
    ]);
  });
  it.each([
    'Schrodinger and Stäckel',
    'Schrödinger und Stäckel: Œuvre & Étale — $\\eta^\\prime$',
    'Schrödinger and Stäckel: Œuvre & Étale — $\\eta_\\prime$',
  ])('is none: %s', (text) => {
    for (const { kind } of compareCopy(text, of)) expect(kind).not.toBe('match');
  });
});

describe('a copy of the title', () => {
  it.each([
    TITLE,
    `  ${TITLE.toUpperCase()}\n`,
    TITLE.replaceAll(' ', '\n\t '),
    `Title: ${TITLE}`,
    `Title:${TITLE}\nAuthors: somebody`,
    `Some words before it\n\n${TITLE}\n\nSomebody Else\n2025`,
    `\\documentclass{article}\n\\title{${TITLE}}\n\\begin{document}`,
    `\\title[Short]{Efficient Distributed % not yet\n  MLLM \\\\ Training~with Cornstarch\\thanks{To {all} of you.}}`,
    `\\icmltitle{${TITLE}}`,
    `% \\title{An old one}\n\\title\n  {${TITLE}}`,
  ])('%j matches', (text) => {
    expect(check(text)).toEqual(['title match']);
  });

  it('says which part of the text it was', () => {
    expect(compareCopy(`\\title{${TITLE}}`, record)).toEqual([
      { what: 'title', kind: 'match', where: '\\title{…}', prepared: null },
    ]);
  });

  it('through a PDF still matches, and says what was done to it', () => {
    const accented = withTitle('A study of the "naive" co-op: what is left - of it');
    for (const [text, prepared] of [
      ['A study of the “naive” co‐op: what is left – of it', 'quotes and dashes'],
      ['A stu-\ndy of the "naive" co-op: what is left - of it', 'words joined'],
      ['A stu-\ndy of the “naive” co-op: what is left — of it', 'words joined'],
    ] as const) {
      const [finding] = compareCopy(text, accented);
      expect(finding).toMatchObject({ kind: 'match', prepared: expect.stringContaining(prepared) });
    }
    const [ligature] = compareCopy('Eﬃcient Distributed MLLM Training with Cornstarch', record);
    expect(ligature).toMatchObject({ kind: 'match', prepared: expect.stringContaining('NFKC') });
  });

  it.each<readonly [string, string, string | null]>([
    ['naïve café', 'Naïve  CAFÉ', null],
    ['naïve', 'nai\u0308ve', 'with its accents composed (NFC)'],
    ['nai\u0308ve', 'naïve', 'with its accents taken apart (NFD)'],
    ['efficient flow', 'eﬃcient ﬂow', 'with ligatures and wide forms spelled out (NFKC)'],
    [
      `it's 'a' "b" c-d-e-f-g-h-i jk`,
      'it\u02bcs \u2018a\u2019 \u201cb\u201d c\u2010d\u2011e\u2012f\u2013g\u2014h\u2212i j\u00adk',
      'with typographic quotes and dashes as ASCII',
    ],
    ['a-b', 'a\u2015b', 'with typographic quotes and dashes as ASCII'],
    ['the "final"', 'the “ﬁnal”', 'with typographic quotes and dashes as ASCII'],
    ['a study of it', 'a stu-\ndy o\u2010\n  f it', JOINED],
    ['a study', 'a stu\u00ad\n \t dy', JOINED],
    ['a study', 'a stu\u00addy', 'with typographic quotes and dashes as ASCII'],
    [
      '"a" study of flow',
      '“a” stu-\n  dy of ﬂow',
      'with typographic signs as ASCII and words joined that a hyphen parts at the end of a line',
    ],
  ])('%j is found in %j, and what was done to it is said', (title, copy, prepared) => {
    expect(compareCopy(copy, withTitle(title))).toEqual([
      { what: 'title', kind: 'match', where: 'the whole text', prepared },
    ]);
  });

  it('in another Unicode form matches by its digest, and by nothing else', () => {
    const composed = withTitle('Über Größe');
    expect(check('Über Größe', composed)).toEqual(['title match']);
    const [finding] = compareCopy('U\u0308ber Größe', composed);
    expect(finding).toMatchObject({ kind: 'match', prepared: expect.stringContaining('NFC') });
    expect(check('Über Grösse', composed)).toEqual(['title not-comparable']);
  });
});

describe('a copy of the abstract', () => {
  it.each([
    ABSTRACT,
    ABSTRACT.replaceAll('\n', '\r\n'),
    `Abstract: ${ABSTRACT}`,
    `Abstract\n${ABSTRACT}\n\n1 Introduction\nMore.`,
    `\\begin{abstract}\n${ABSTRACT}\n\\end{abstract}\n\\section{One}`,
    `\\abstract{${ABSTRACT}}`,
    `First words.\n\n${ABSTRACT}\n\nLast words.`,
  ])('%# matches', (text) => {
    expect(check(text)).toEqual(['abstract match']);
  });

  it('is found beside the title', () => {
    expect(check(`${TITLE}\n\n${ABSTRACT}`)).toEqual(['title match', 'abstract match']);
    expect(check(`\\title{${TITLE}}\n\\begin{abstract}${ABSTRACT} \\end{abstract}`)).toEqual([
      'title match',
      'abstract match',
    ]);
  });
});

describe('what differs', () => {
  const nearestOf = (text: string, of = record) => {
    const [finding] = compareCopy(text, of);
    return finding?.kind === 'differs' ? finding.nearest : null;
  };

  it('in the title is shown word by word', () => {
    expect(nearestOf('Efficient Parallel MLLM Training with Cornstarch')).toEqual({
      against: 'title',
      where: 'the whole text',
      isBeyond: false,
      runs: [
        { kind: 'same', text: 'efficient' },
        { kind: 'only-record', text: 'distributed' },
        { kind: 'only-copy', text: 'parallel' },
        { kind: 'same', text: 'mllm training with cornstarch' },
      ],
    });
    expect(check(`\\title{${TITLE}s}\\begin{abstract}${ABSTRACT}\\end{abstract}`)).toEqual([
      'title differs',
      'abstract match',
    ]);
  });

  it('in the first 600 characters of the abstract is shown, too', () => {
    const nearest = nearestOf(ABSTRACT.replace('heterogeneous', 'homogeneous'));
    expect(nearest).toMatchObject({ against: 'excerpt', isBeyond: false });
    expect(nearest?.runs.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'only-record', text: 'heterogeneous' },
      { kind: 'only-copy', text: 'homogeneous' },
    ]);
  });

  it('behind them is said to be there, not shown as the same text', () => {
    expect(nearestOf(ABSTRACT.replace('on average', 'on the average'))).toMatchObject({
      against: 'excerpt',
      isBeyond: true,
    });
    expect(check(record.reported.abstractExcerpt ?? '')).toEqual(['abstract differs']);
  });

  it('wholly is still said of what the text seems to be', () => {
    expect(check('Something else')).toEqual(['title differs']);
    expect(check('Something else. '.repeat(60))).toEqual(['abstract differs']);
    expect(check('')).toEqual(['title not-comparable']);
    expect(check('x'.repeat(4_000_001))).toEqual(['title not-comparable', 'abstract not-comparable']);
  });

  it('is never taken for a match', () => {
    for (const text of [
      ...hostileTexts,
      `${TITLE}s.`,
      TITLE.replace('M', 'Μ'),
      TITLE.replaceAll(' ', ''),
      '\ud800',
    ])
      for (const finding of compareCopy(text, record)) expect(finding.kind, text).not.toBe('match');
  });

  it('with characters beyond ASCII is not called different', () => {
    const [finding] = compareCopy(TITLE.replace('M', 'Μ'), record);
    expect(finding).toMatchObject({ what: 'title', kind: 'not-comparable', nearest: { against: 'title' } });
  });
});

describe('what is said of a difference', () => {
  const titleRuns: NearestDifference['runs'] = [
    { kind: 'only-record', text: TITLE.toLowerCase() },
    { kind: 'only-copy', text: 'else' },
  ];
  const excerpt = toBoundText(record.reported.abstractExcerpt ?? '');

  it.each<readonly [string, readonly CopyFinding[]]>([
    ['', [{ what: 'title', kind: 'not-comparable', reason: 'There is no text to compare.', nearest: null }]],
    [
      ' \n\uFEFF',
      [{ what: 'title', kind: 'not-comparable', reason: 'There is no text to compare.', nearest: null }],
    ],
    [
      'else',
      [
        {
          what: 'title',
          kind: 'differs',
          nearest: { against: 'title', where: 'the whole text', isBeyond: false, runs: titleRuns },
        },
      ],
    ],
    [
      `${TITLE} é`,
      [
        {
          what: 'title',
          kind: 'not-comparable',
          reason:
            'The text has characters beyond ASCII, and how the registry prepares those for its digest is not known. None of the usual forms has the signed digest.',
          nearest: {
            against: 'title',
            where: 'the whole text',
            isBeyond: false,
            runs: [
              { kind: 'same', text: TITLE.toLowerCase() },
              { kind: 'only-copy', text: 'é' },
            ],
          },
        },
      ],
    ],
    [
      `${TITLE} \ud800`,
      [
        {
          what: 'title',
          kind: 'not-comparable',
          reason: 'The text holds half a character, which has no bytes to hash.',
          nearest: {
            against: 'title',
            where: 'the whole text',
            isBeyond: false,
            runs: [
              { kind: 'same', text: TITLE.toLowerCase() },
              { kind: 'only-copy', text: '\ud800' },
            ],
          },
        },
      ],
    ],
    [
      'x'.repeat(301),
      [
        {
          what: 'abstract',
          kind: 'differs',
          nearest: {
            against: 'excerpt',
            where: 'the whole text',
            isBeyond: false,
            runs: [{ kind: 'only-record', text: excerpt }],
          },
        },
      ],
    ],
    [
      `Abstract: ${record.reported.abstractExcerpt}`,
      [
        {
          what: 'abstract',
          kind: 'differs',
          nearest: {
            against: 'excerpt',
            where: 'the paragraph after “Abstract”',
            isBeyond: true,
            runs: [{ kind: 'same', text: excerpt }],
          },
        },
      ],
    ],
    [
      'x'.repeat(20_001),
      [
        {
          what: 'abstract',
          kind: 'not-comparable',
          reason:
            'The text is too long for an abstract, and no part of it is marked as one or looks like it.',
          nearest: null,
        },
      ],
    ],
    [
      'x'.repeat(4_000_001),
      (['title', 'abstract'] as const).map((what) => ({
        what,
        kind: 'not-comparable',
        reason: 'The text has more than 4000000 characters.',
        nearest: null,
      })),
    ],
  ])('number %#', (text, findings) => {
    expect(compareCopy(text, record)).toEqual(findings);
  });

  it('takes up to 300 characters for a title, and a longer text for an abstract', () => {
    expect(check(` ${'x'.repeat(300)}\n`)).toEqual(['title differs']);
    expect(check(` ${'x'.repeat(301)}\n`)).toEqual(['abstract differs']);
    expect(check('x'.repeat(4_000_000))).toEqual(['abstract not-comparable']);
  });

  it('takes a part without a mark for a title from four words of ten on', () => {
    expect(check(`Efficient distributed x y\n\n${ABSTRACT}`)).toEqual(['title differs', 'abstract match']);
    expect(check(`Efficient distributed x y z\n\n${ABSTRACT}`)).toEqual(['abstract match']);
    expect(check(`Title: x\n\n${ABSTRACT}`)).toEqual(['title differs', 'abstract match']);
    // What is marked as an abstract is taken for no title.
    expect(check('Abstract: Efficient distributed x y')).toEqual(['abstract differs']);
  });

  const whereOf = (text: string) =>
    compareCopy(text, record).map((finding) =>
      finding.kind === 'match' ? finding.where : [finding.what, finding.nearest?.where],
    );

  it('is about the part that is most alike, the first of those that are so equally', () => {
    expect(whereOf(`x\n\n${TITLE} x\n\ny`)).toEqual([['title', 'a paragraph']]);
    expect(whereOf(`\\title{x}\n\\icmltitle{${TITLE} x}`)).toEqual([['title', '\\title{…}']]);
    expect(whereOf('Efficient a b c d e f\ng h i j k l m n')).toEqual([['title', 'the whole text']]);
    expect(compareCopy(`\\title{x}\\title{${TITLE} x}\\title{${TITLE} y}`, record)).toMatchObject([
      { nearest: { runs: [{ kind: 'same' }, { kind: 'only-copy', text: 'x' }] } },
    ]);
    expect(compareCopy(`\\title{x}\n\n${TITLE} y`, record)).toMatchObject([
      { nearest: { where: '\\title{…}', runs: [{ kind: 'only-record' }, { kind: 'only-copy', text: 'x' }] } },
    ]);
  });

  it('is looked for in the first 40 parts without a mark', () => {
    const lines = (count: number): string =>
      Array.from({ length: count }, (_, index) => `line${index}`).join('\n');
    const behind = `${lines(50)}\n`;
    expect(whereOf(`${lines(38)}\n${TITLE} x\n${behind}`)).toEqual([['title', 'a line']]);
    expect(whereOf(`${lines(39)}\n${TITLE} x\n${behind}`)).toEqual([['abstract', 'the whole text']]);
    expect(whereOf(`${lines(39)}\n${TITLE}\n${behind}`)).toEqual(['a line']);
  });

  it('is none where only white space is between the text and what is signed', () => {
    expect(check(`${' '.repeat(30_000)}${TITLE}${' '.repeat(30_000)}`)).toEqual(['title match']);
    expect(check(`${' '.repeat(30_000)}x`)).toEqual(['title differs']);
  });
});

describe('a record that says less', () => {
  const without = (path: JsonPath): RecordView =>
    viewOf(resigned([['canonical_record', 'metadata', ...path], undefined]));

  it('without a digest compares nothing', () => {
    expect(check(`\\title{${TITLE}}`, without(['title_canon_sha256']))).toEqual(['title not-comparable']);
    expect(check(ABSTRACT, without(['abstract_canon_sha256']))).toEqual(['abstract not-comparable']);
    expect(check(TITLE, without(['title_canon_sha256']))).toEqual(['title not-comparable']);
    const none = (what: CopyFinding['what'], reason: string): readonly CopyFinding[] => [
      { what, kind: 'not-comparable', reason, nearest: null },
    ];
    const title = none('title', 'The record signs no digest of a title.');
    const abstract = none('abstract', 'The record signs no digest of an abstract.');
    expect(compareCopy('Title: x', without(['title_canon_sha256']))).toEqual(title);
    expect(compareCopy('x', without(['title_canon_sha256']))).toEqual(title);
    expect(compareCopy('Abstract: x', without(['abstract_canon_sha256']))).toEqual(abstract);
    expect(compareCopy('x'.repeat(301), without(['abstract_canon_sha256']))).toEqual(abstract);
    expect(check(`${TITLE}\n\nAbstract: x`, without(['abstract_canon_sha256']))).toEqual([
      'title match',
      'abstract not-comparable',
    ]);
    expect(check(`${TITLE}\n\n${ABSTRACT}`, without(['abstract_canon_sha256']))).toEqual(['title match']);
  });

  it('with a title that its digest doesn’t bind compares with the digest alone', () => {
    const other = viewOf(withValue(realRecord(), ['paper', 'title'], 'A title that somebody changed'));
    expect(check(TITLE, other)).toEqual(['title match']);
    expect(compareCopy('A title that somebody changed', other)).toEqual([
      { what: 'title', kind: 'differs', nearest: null },
    ]);
  });

  it.each([undefined, '', ' \n'])('without an excerpt shows no difference: %j', (excerpt) => {
    const other = viewOf(withValue(realRecord(), ['paper', 'abstract_excerpt'], excerpt));
    expect(compareCopy('\\begin{abstract}other\\end{abstract}', other)).toEqual([
      { what: 'abstract', kind: 'differs', nearest: null },
    ]);
    expect(compareCopy('\\begin{abstract}öther\\end{abstract}', other)).toMatchObject([
      { what: 'abstract', kind: 'not-comparable', nearest: null },
    ]);
    expect(check('x'.repeat(301), other)).toEqual(['abstract differs']);
  });

  it('with an excerpt of 600 characters takes it for the beginning, with a shorter one for all', () => {
    const runsOf = (excerpt: string) => {
      const other = viewOf(withValue(realRecord(), ['paper', 'abstract_excerpt'], excerpt));
      const [finding] = compareCopy(`Abstract: ${excerpt} more`, other);
      return finding?.kind === 'differs' ? finding.nearest?.runs.map(({ kind }) => kind) : finding;
    };
    expect(runsOf('ab '.repeat(200).trim())).toEqual(['same', 'only-copy']);
    expect(runsOf(`${'ab '.repeat(199)}abc`)).toEqual(['same']);
    expect(runsOf('ab '.repeat(201))).toEqual(['same']);
  });

  it('with a short excerpt, which is all of it, shows what comes after it', () => {
    const other = viewOf(withValue(realRecord(), ['paper', 'abstract_excerpt'], 'All of it.'));
    expect(compareCopy('Abstract: All of it. More.', other)).toMatchObject([
      {
        kind: 'differs',
        nearest: {
          isBeyond: false,
          runs: [
            { kind: 'same', text: 'all of it.' },
            { kind: 'only-copy', text: 'more.' },
          ],
        },
      },
    ]);
  });
});

describe('large and hostile texts', () => {
  it.each([
    ['braces that never close', '\\title{'.repeat(50_000)],
    ['braces', `\\title${'{'.repeat(200_000)}`],
    ['environments', '\\begin{abstract}'.repeat(50_000)],
    ['comments', '%\\\n'.repeat(200_000)],
    ['backslashes', '\\'.repeat(500_000)],
    ['percent signs behind backslashes', `${'\\%'.repeat(300_000)}`],
    ['footnotes', `\\title{${'\\thanks{'.repeat(20_000)}}`],
    ['white space', `${' \n'.repeat(500_000)}x`],
    ['labels', 'title: \n \n'.repeat(50_000)],
    ['words', 'word '.repeat(700_000)],
    ['hyphens', '-\n'.repeat(500_000)],
    ['spaces', `x${' '.repeat(3_000_000)}`],
    ['other spaces', 'a\u2003\u0085\u001c'.repeat(200_000)],
  ])('of %s take no long time', (_, text) => {
    const start = performance.now();
    expect(compareCopy(text, record).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
