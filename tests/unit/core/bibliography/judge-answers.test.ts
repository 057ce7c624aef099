import { describe, expect, test } from 'vitest';
import { judge, judgeEntry } from '../../../../src/core/bibliography/judge/judge.ts';
import type { PaperAnswer } from '../../../../src/core/bibliography/judge/judgement.ts';
import { readBibliography } from '../../../../src/core/bibliography/read.ts';
import type { PinnedKey } from '../../../../src/core/keys/keys.ts';
import { judgeText, paperOf } from '../../../support/bibliography/judging.ts';
import { recordOf, TEST_REGISTRY } from '../../../support/bibliography/papers.ts';
import { examineJson, examineText, toExamined, withValue } from '../../../support/examining.ts';

/*
 * What an entry comes to by what came back for its papers: all that a record is used for (its title, its version, which
 * paper a pith number is) counts only where a registry's key signed it and it was checked to its end.
 */
const [first, second] = [paperOf('1905.07556'), paperOf('1903.11145')];
const { record, suffix, text: recordText } = recordOf(first);
const pith = `pith:${suffix}`;

const examinedBy = (keys: readonly PinnedKey[], text = recordText): PaperAnswer => ({
  kind: 'examined',
  examined: toExamined(examineText(text, { keys })),
});
const UNUSABLE: readonly (readonly [string, PaperAnswer])[] = [
  ['of an unknown key', examinedBy([])],
  ['of a key for invented records', examinedBy([{ ...TEST_REGISTRY, trust: 'demo' }])],
  ['of a reader’s own key', examinedBy([{ ...TEST_REGISTRY, trust: 'user' }])],
  [
    'that contradicts itself',
    {
      kind: 'examined',
      examined: toExamined(
        examineJson(withValue(record, ['canonical_sha256'], 'a'.repeat(64)), { keys: [TEST_REGISTRY] }),
      ),
    },
  ],
];

/** An entry for one paper by its id that names another one's pith number, and cites a version that nobody recorded. */
const TWO = `@misc{a, title={${second.title}}, eprint={${second.id}}, note={${pith}}}`;
const OLDER = `@misc{a, title={${first.title}}, eprint={${first.id}v7}}`;

const only = (text: string, more: ReadonlyMap<string, PaperAnswer>, file = 'a.bib') => {
  const [judged] = judgeText(text, file, more);
  if (judged === undefined) throw new Error('There is an entry.');
  return judged;
};

describe('which paper a pith number is, and which version is recorded,', () => {
  test('a registry’s record says', () => {
    const judged = only(TWO, new Map([[pith, examinedBy([TEST_REGISTRY])]]));
    expect([judged.state, judged.also]).toEqual(['two-papers', ['signed-title']]);
    expect(judged.reason).toContain(`The entry names two papers: arXiv:${second.id} and ${pith}.`);
    const older = only(OLDER, new Map());
    expect([older.state, older.citedVersion, older.recordVersion]).toEqual(['other-version', 7, 1]);
    expect(older.reason).toContain('Cited as v7, recorded is v1.');
  });

  test.each(UNUSABLE)('a record %s doesn’t', (_, answer) => {
    const judged = only(TWO, new Map([[pith, answer]]));
    expect([judged.state, judged.also]).toEqual(['signed-title', []]);
    const older = only(OLDER, new Map([[first.id, answer]]));
    expect([older.state, older.also]).toEqual(['not-comparable', []]);
    expect(older.reason).not.toContain('recorded is');
  });

  test.each(UNUSABLE)('nor that two entries are for one paper, a record %s', (_, answer) => {
    const text = `@misc{a, title={${first.title}}, eprint={${first.id}}}\n@misc{b, title={B}, note={${pith}}}`;
    for (const { state, also, twins } of judgeText(text, 'a.bib', new Map([[pith, answer]])))
      expect([state, ...also, ...twins]).not.toContain('duplicate');
  });
});

describe('an answer that is no record', () => {
  test.each<readonly [PaperAnswer, string, string | null, string]>([
    [{ kind: 'no-record' }, 'no-record', null, `There is no record of arXiv:${first.id} in what was asked.`],
    [
      { kind: 'unreachable', reason: 'Nobody answered.' },
      'unreachable',
      null,
      `The record of arXiv:${first.id} could not be reached: Nobody answered.`,
    ],
    [
      { kind: 'unreadable', reason: 'It is no JSON.' },
      'not-comparable',
      'unreadable',
      `What came back for arXiv:${first.id} is no record: It is no JSON.`,
    ],
    [
      { kind: 'several' },
      'not-comparable',
      null,
      `arXiv:${first.id} is short for several records, so none was compared.`,
    ],
  ])('%j', (answer, state, verdict, reason) => {
    const judged = only(OLDER, new Map([[first.id, answer]]));
    expect(judged).toMatchObject({ state, verdict, reason, also: [], ids: [first.id] });
    expect(judged).toMatchObject({ recordTitle: null, difference: null, prepared: null, pithNumber: null });
    expect([judged.citedVersion, judged.recordVersion, judged.examined]).toEqual([7, null, null]);
  });

  test('leaves what another paper of the entry is known by', () => {
    for (const answer of [{ kind: 'unreachable', reason: 'x' }, { kind: 'no-record' }] as const)
      expect(only(TWO, new Map([[pith, answer]]))).toMatchObject({ state: 'signed-title', also: [] });
  });

  test('that has not come yet is waited for', () => {
    const read = readBibliography(`${TWO}\n${OLDER}\n@book{b, title={A Book}}`, 'a.bib');
    if (read.kind === 'error') throw new Error(read.error);
    const known = new Map<string, PaperAnswer>([[second.id, { kind: 'no-record' }]]);
    expect(judge(read.value.entries, known).map((each) => each?.state ?? null)).toEqual([
      null,
      null,
      'no-id',
    ]);
    const [, , book] = read.value.entries;
    expect(book && judgeEntry(book, new Map())?.reason).toBe(
      'The entry has no arXiv id, so there is nothing to compare.',
    );
  });
});

describe('what is told beside the state', () => {
  test('of a title as signed', () => {
    const judged = only(`@misc{a, title={{${first.title}}}, eprint={${first.id}}}`, new Map());
    expect(judged).toMatchObject({
      state: 'signed-title',
      title: `{${first.title}}`,
      prepared: 'with braces off',
      recordTitle: first.title,
      difference: null,
      verdict: 'verified',
      pithNumber: record.pith_number,
      citedVersion: null,
      recordVersion: 1,
    });
  });

  test('of another title', () => {
    const judged = only(`@misc{a, title={Low Definition Astrometry}, eprint={${first.id}v7}}`, new Map());
    expect(judged).toMatchObject({
      state: 'another-title',
      also: ['other-version'],
      title: 'Low Definition Astrometry',
      prepared: null,
      difference: { words: 1 },
    });
    expect(judged.reason).toContain('Another version may have had another title.');
  });

  test('of a reference in which nothing marks the title: the part that looks like one', () => {
    const text = `[1] A. Author and B. Other. Low Definition Astrometry. arXiv:${first.id}, 2019.`;
    expect(only(text, new Map(), '')).toMatchObject({
      state: 'another-title',
      title: 'Low Definition Astrometry',
    });
  });

  test('of several versions the one that isn’t recorded, and none of another paper', () => {
    const eprint = `eprint={${first.id}v1}`;
    const more = only(
      `@misc{a, title={${first.title}}, ${eprint}, url={arxiv.org/abs/${first.id}v3}}`,
      new Map(),
    );
    expect([more.state, more.citedVersion]).toEqual(['other-version', 3]);
    const same = only(`@misc{a, title={${first.title}}, ${eprint}}`, new Map());
    expect([same.state, same.citedVersion]).toEqual(['signed-title', 1]);
    for (const [version, cited] of [
      ['v1', 1],
      ['', null],
    ] as const) {
      const beside = only(
        `@misc{a, title={${first.title}}, eprint={${first.id}${version}}, url={arxiv.org/abs/${second.id}v9}}`,
        new Map(),
      );
      expect([beside.state, beside.also, beside.citedVersion]).toEqual([
        'two-papers',
        ['signed-title'],
        cited,
      ]);
    }
    const other = only(
      `@misc{a, title={${first.title}}, eprint={${first.id}}, url={arxiv.org/abs/${second.id}v9}}`,
      new Map(),
    );
    expect([other.also, other.citedVersion]).toEqual([['signed-title'], null]);
  });
});
