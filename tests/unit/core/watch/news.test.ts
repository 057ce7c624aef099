import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../../src/core/json/json.ts';
import { toLookWithout, toWatchLook } from '../../../../src/core/watch/look.ts';
import { parseWatched } from '../../../../src/core/watch/parse.ts';
import { toCiting, toWatchBase, toWatched, type WatchLook } from '../../../../src/core/watch/watched.ts';
import {
  formatWatch,
  formatWatchList,
  isNews,
  toNewsWords,
  toWatchName,
} from '../../../../src/core/watch/words.ts';
import {
  examineJson,
  examineText,
  realRecord,
  realRecordWith,
  toExamined,
} from '../../../support/examining.ts';

const AT = '2026-06-02T08:00:00Z';
const examined = toExamined(examineJson(realRecord()));
const watched = toWatched(examined, { key: '/2503.11367', corpus: null, since: AT });
const quiet: WatchLook = { ...toLookWithout('none', 'Checked', AT), state: 'checked' };
const one = [{ id: '2606.00001', title: 'A' }];
const two = [...one, { id: '2606.00002', title: null }];

describe('each thing that is new has words of its own, alone and in the line of all', () => {
  it.each<readonly [Partial<WatchLook>, readonly string[], string]>([
    [{}, [], 'nothing new'],
    [{ citing: one }, ['1 new citation'], '1 new citation'],
    [{ citing: two }, ['2 new citations'], '2 new citations'],
    [{ citing: one, isCertain: false }, ['1 citation newly listed'], '1 citation newly listed'],
    [{ citing: two, isCertain: false }, ['2 citations newly listed'], '2 citations newly listed'],
    [{ newVersion: 5 }, ['now of v5'], '1 record of a newer version'],
    [{ isSignedAnew: true }, ['signed anew'], '1 record signed anew'],
    [
      { isOther: true },
      ['now another record, for the same version'],
      '1 with another record for the same version',
    ],
    [{ less: 'It held more' }, ['It held more'], '1 with less behind it'],
  ])('%j', (change, words, line) => {
    const look = { ...quiet, ...change };
    expect(toNewsWords(look)).toEqual(words);
    expect(isNews(look)).toBe(words.length > 0);
    expect(formatWatch([{ ...watched, look }])).toBe(`1 paper watched: ${line}`);
  });

  it('in one order', () => {
    const all = { ...quiet, citing: one, isSignedAnew: true, isOther: true, newVersion: 5, less: 'Less' };
    expect(toNewsWords(all)).toEqual([
      '1 new citation',
      'now of v5',
      'now another record, for the same version',
      'signed anew',
      'Less',
    ]);
    const looks = [all, all, { ...all, isCertain: false }, toLookWithout('unanswered', 'Not reached', AT)];
    expect(formatWatch(looks.map((look) => ({ ...watched, look })))).toBe(
      '4 papers watched: 1 not answered for, 2 new citations, 1 citation newly listed, 3 records signed anew, 3 with another record for the same version, 3 records of newer versions, 3 with less behind it',
    );
  });

  it('and nothing is new where nobody has asked', () => expect(isNews(null)).toBe(false));
});

describe('a record without a version', () => {
  const base = toWatchBase(examined);
  const look = (version: number | null, json: JsonValue = realRecord()) =>
    toWatchLook({ ...base, version }, examineJson(json), { known: [], at: AT });

  it('is neither older nor newer than one with', () => {
    expect(look(null)).toMatchObject({ newVersion: null, less: null, isOther: false });
    expect(look(3)).toMatchObject({ newVersion: 4, less: null });
    expect(look(5)).toMatchObject({ newVersion: null, less: 'The sources give v4 now, after v5' });
  });

  it('whose signature was never known is not signed anew', () => {
    const made = toWatchLook({ ...base, signature: null }, examineJson(realRecord()), { known: [], at: AT });
    expect(made.isSignedAnew).toBe(false);
  });
});

it('an answer that is no record leaves the record unanswered, with nothing new', () => {
  const look = toWatchLook(watched.base, examineText('{"pith_number": 7}'), { known: [], at: AT });
  expect(look).toEqual(toLookWithout('unanswered', 'Not a pith record', AT));
});

describe('citing papers', () => {
  const of = (...sample: readonly JsonValue[]) =>
    toExamined(examineJson(realRecordWith(['inbound_citations'], { count: 9, sample })));
  it('are named once, by what stands in the place of an id too, and not without end', () => {
    const long = 'x'.repeat(500);
    const citing = of(
      { citing_arxiv_id: ' odd id ', citing_title: long },
      { citing_arxiv_id: 'odd id', citing_title: 'again' },
      { citing_arxiv_id: '  ', citing_title: 'of no id' },
      { citing_arxiv_id: long },
    );
    expect(toCiting(citing)).toEqual([
      { id: 'odd id', title: 'x'.repeat(400) },
      { id: 'x'.repeat(100), title: null },
    ]);
    expect(toWatchBase(citing).isWhole).toBe(false);
  });

  it('that a record doesn’t have are none, and it lists not all of an unknown number', () => {
    const bare = toExamined(examineJson(realRecordWith(['inbound_citations'], undefined)));
    expect(toCiting(bare)).toEqual([]);
    expect(toWatchBase(bare)).toMatchObject({ citing: [], isWhole: false });
  });
});

describe('what a browser’s storage gives back', () => {
  const whole = {
    ...watched,
    corpus: 'demo',
    look: { ...quiet, isSignedAnew: true, newVersion: 5, less: 'Less', citing: two },
  };
  const parse = (value: unknown) => parseWatched(JSON.parse(JSON.stringify(value)) as JsonValue);

  it('is what was kept, in every state', () => {
    for (const state of [
      'mismatch',
      'checked',
      'demo',
      'partial',
      'unchecked',
      'none',
      'unanswered',
    ] as const) {
      const each = { ...whole, look: { ...whole.look, state } };
      expect(parse(each)).toEqual(each);
    }
  });

  it('is nothing where a part is missing that all rests on', () => {
    for (const name of ['key', 'identifier', 'suffix', 'since', 'base', 'watchVersion'])
      expect(parse({ ...whole, [name]: undefined }), name).toBe(null);
    for (const name of ['at', 'label', 'state'])
      expect(parse({ ...whole, look: { ...whole.look, [name]: undefined } })?.look, name).toBe(null);
  });

  it('claims nothing that isn’t there: not that all were listed, nor that anything is certain', () => {
    const bare = parse({
      ...whole,
      base: { pithNumber: watched.base.pithNumber, version: 'x', citing: ['a', 7] },
      look: { at: AT, label: 'x', state: 'checked', citing: [{ title: 'A' }, { id: 'b' }], newVersion: 'x' },
    });
    expect(bare?.base).toEqual({
      pithNumber: watched.base.pithNumber,
      version: null,
      signature: null,
      citing: ['a'],
      isWhole: false,
    });
    expect(bare?.look).toEqual({
      ...quiet,
      label: 'x',
      citing: [{ id: 'b', title: null }],
      isCertain: false,
    });
  });
});

it('a record without an arXiv id goes by its number', () => {
  const number = { ...watched, identifier: `pith:${watched.suffix}`, title: null };
  expect([toWatchName(watched), toWatchName(number)]).toEqual(['arXiv:2503.11367', number.identifier]);
  expect(formatWatchList([number, { ...watched, title: ' A ' }])).toBe(
    `${number.identifier}\t\narXiv:2503.11367\tA\n`,
  );
});
