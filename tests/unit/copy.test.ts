import { describe, expect, it } from 'vitest';
import { type CopyFinding, compareCopy } from '../../src/core/copy.ts';
import type { JsonPath, JsonValue } from '../../src/core/json.ts';
import type { RecordView } from '../../src/core/record.ts';
import { examineJson, readReal, realRecord, resigned, toExamined, withValue } from '../support/examining.ts';
import { hostileTexts } from '../support/hostile.ts';
import { signAnew } from '../support/signing.ts';

const viewOf = (json: JsonValue): RecordView => toExamined(examineJson(json)).record;
const record = viewOf(realRecord());
const TITLE = 'Efficient Distributed MLLM Training with Cornstarch';
const [{ abstract: ABSTRACT } = { abstract: '' }] = readReal<{ abstract: string }[]>('abstract-vectors');

const brief = (findings: readonly CopyFinding[]): readonly string[] =>
  findings.map(({ what, kind }) => `${what} ${kind}`);
const check = (text: string, of: RecordView = record): readonly string[] => brief(compareCopy(text, of));

const withTitle = (title: string): RecordView =>
  viewOf(
    signAnew(withValue(realRecord(), ['paper', 'title'], title) as Parameters<typeof signAnew>[0]).record,
  );

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
      `${TITLE}.`,
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

describe('a record that says less', () => {
  const without = (path: JsonPath): RecordView =>
    viewOf(resigned([['canonical_record', 'metadata', ...path], undefined]));

  it('without a digest compares nothing', () => {
    expect(check(`\\title{${TITLE}}`, without(['title_canon_sha256']))).toEqual(['title not-comparable']);
    expect(check(ABSTRACT, without(['abstract_canon_sha256']))).toEqual(['abstract not-comparable']);
    expect(check(TITLE, without(['title_canon_sha256']))).toEqual(['title not-comparable']);
  });

  it('with a title that its digest doesn’t bind compares with the digest alone', () => {
    const other = viewOf(withValue(realRecord(), ['paper', 'title'], 'A title that somebody changed'));
    expect(check(TITLE, other)).toEqual(['title match']);
    expect(compareCopy('A title that somebody changed', other)).toEqual([
      { what: 'title', kind: 'differs', nearest: null },
    ]);
  });

  it('without an excerpt shows no difference', () => {
    const other = viewOf(withValue(realRecord(), ['paper', 'abstract_excerpt'], undefined));
    expect(compareCopy('\\begin{abstract}other\\end{abstract}', other)).toEqual([
      { what: 'abstract', kind: 'differs', nearest: null },
    ]);
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
    ['other spaces', 'a\u2003\u0085\u001c'.repeat(200_000)],
  ])('of %s take no long time', (_, text) => {
    const start = performance.now();
    expect(compareCopy(text, record).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
