import { describe, expect, test } from 'vitest';
import { judge } from '../../../../src/core/bibliography/judge/judge.ts';
import type { Judgement } from '../../../../src/core/bibliography/judge/judgement.ts';
import { readBibliography } from '../../../../src/core/bibliography/read.ts';
import { answersFor, PAPERS, type Paper } from '../../../support/bibliography/papers.ts';
import { type Cited, STYLES, type Style } from '../../../support/bibliography/styles.ts';

const answers = answersFor(PAPERS);

const judgeAll = (style: Style, cited: readonly Cited[]): readonly Judgement[] => {
  const text = style.wrap(cited.map(style.write));
  const read = readBibliography(text, style.file);
  if (read.kind === 'error') throw new Error(read.error);
  return judge(read.value.entries, answers).map((each) => {
    if (each === null) throw new Error('every paper has an answer');
    return each;
  });
};

const keyOf = (paper: Paper): string => `k${paper.id.replace(/\W/g, '')}`;
const right = PAPERS.map((paper): Cited => ({ key: keyOf(paper), paper, title: paper.title, version: null }));

describe.each(STYLES.map((style) => [style.name, style] as const))('%s', (_, style) => {
  test('knows the signed titles', () => {
    const judged = judgeAll(style, right);
    const wrong = judged
      .map((each, index) => ({
        state: each.state,
        title: each.title,
        is: right[index]?.title,
        reason: each.reason,
        ids: each.ids,
      }))
      .filter(({ state }) => state !== 'signed-title');
    expect(judged).toHaveLength(right.length);
    expect(wrong).toEqual([]);
  });

  test('knows titles of others', () => {
    const cited = PAPERS.map(
      (paper, index): Cited => ({
        key: keyOf(paper),
        paper,
        title: PAPERS[(index + 1) % PAPERS.length]?.title ?? '',
        version: null,
      }),
    );
    const judged = judgeAll(style, cited);
    expect(judged).toHaveLength(cited.length);
    expect(
      judged
        .filter(
          ({ state }) => state !== 'another-title' && !(style.isUncertain && state === 'not-comparable'),
        )
        .map((each) => [each.state, each.title, each.reason]),
    ).toEqual([]);
  });

  test.skipIf(style.hasNoVersion)('knows other versions', () => {
    const cited = right.map((each) => ({ ...each, version: each.paper.version + 1 }));
    const judged = judgeAll(style, cited);
    expect(
      judged
        .filter(({ state }) => state !== 'other-version')
        .map((each) => [each.state, each.title, each.reason]),
    ).toEqual([]);
  });
});
