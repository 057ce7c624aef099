import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../../src/core/json/json.ts';
import { toMemory } from '../../../../src/core/memory/memory-digest.ts';
import { toStanding } from '../../../../src/core/memory/standing.ts';
import { toLookWithout, toSeenBase, toWatchLook } from '../../../../src/core/watch/look.ts';
import { parseWatched } from '../../../../src/core/watch/parse.ts';
import { toWatchBase, toWatched, type Watched, type WatchLook } from '../../../../src/core/watch/watched.ts';
import {
  formatWatch,
  formatWatchList,
  isDue,
  isNews,
  toCitingWords,
  toNewsWords,
} from '../../../../src/core/watch/words.ts';
import {
  examineJson,
  examineText,
  realRecord,
  realRecordWith,
  toExamined,
  withValue,
} from '../../../support/examining.ts';
import { acceptingTestKey, signAnew } from '../../../support/signing.ts';

const AT = '2026-06-02T08:00:00Z';
const examined = toExamined(examineJson(realRecord()));
const known = [toStanding(toMemory(examined, '2026-06-01T08:00:00Z'))];
const watched = toWatched(examined, { key: '/2503.11367', corpus: null, since: AT });
const lookAt = (json: JsonValue, base = watched.base): WatchLook =>
  toWatchLook(base, examineJson(json), { known, at: AT });
const citing = (...ids: readonly string[]): JsonValue =>
  ids.map((citing_arxiv_id) => ({ citing_arxiv_id, citing_title: `About ${citing_arxiv_id}` }));
const citedBy = (count: number, ...ids: readonly string[]): JsonValue =>
  realRecordWith(['inbound_citations'], { count, sample: citing(...ids) });
const withLook = (look: WatchLook | null): Watched => ({ ...watched, look });

describe('a watched record', () => {
  it('is asked for as the paper, whatever its version', () => {
    expect(watched).toMatchObject({ identifier: '2503.11367', look: null, title: expect.any(String) });
    expect(watched.base).toMatchObject({ version: 4, citing: ['2605.18750'], isWhole: true });
  });

  it('has no news while it is the same, however it is spelt', () => {
    for (const json of [
      realRecord(),
      citedBy(1, 'arXiv:2605.18750v2'),
      citedBy(2, '2605.18750', '2605.18750'),
      realRecordWith(['paper', 'title'], 'EFFICIENT Distributed MLLM Training with Cornstarch '),
    ]) {
      const look = lookAt(json);
      expect([look.state, isNews(look), toNewsWords(look)]).toEqual(['checked', false, []]);
    }
    expect(formatWatch([withLook(lookAt(realRecord()))])).toBe('1 paper watched: nothing new');
  });

  it('has new citations by their titles, and only newly listed ones where the record never listed all', () => {
    const look = lookAt(citedBy(3, '2605.18750', '2606.00001', '2606.00002'));
    expect(look.citing).toEqual([
      { id: '2606.00001', title: 'About 2606.00001' },
      { id: '2606.00002', title: 'About 2606.00002' },
    ]);
    expect(toNewsWords(look)).toEqual(['2 new citations']);
    const part = toWatchBase(toExamined(examineJson(citedBy(140, '2605.18750'))));
    const listed = lookAt(citedBy(140, '2606.00001'), part);
    expect(toNewsWords(listed)).toEqual(['1 citation newly listed']);
    expect([look, listed].map(toCitingWords)).toEqual([
      'New in its citations',
      'Newly listed in its citations',
    ]);
    // Until they are seen, and no longer.
    const now = toWatchBase(toExamined(examineJson(citedBy(2, '2605.18750', '2606.00001'))));
    expect(toSeenBase(watched.base, now, { withCiting: false }).citing).toEqual(['2605.18750']);
    expect(toSeenBase(watched.base, now, { withCiting: true }).citing).toEqual(['2605.18750', '2606.00001']);
  });

  it('that doesn’t match adds nothing but its state', () => {
    const json = withValue(citedBy(2, '2605.18750', '2606.00001'), ['paper', 'title'], 'Another');
    expect(lookAt(json)).toEqual({
      at: AT,
      state: 'mismatch',
      label: 'Doesn’t match',
      citing: [],
      isCertain: true,
      isSignedAnew: false,
      isOther: false,
      newVersion: null,
      less: null,
    });
  });

  it('with less behind it says what, and a signature that is gone is none made anew', () => {
    const look = lookAt(realRecordWith(['receipt'], undefined));
    expect(look).toMatchObject({ state: 'partial', isSignedAnew: false });
    expect(look.less).toContain('it held a signature, and holds none now');
  });

  it('for an older version than the one that was seen says so, once', () => {
    const look = lookAt(realRecord(), { ...watched.base, version: 5 });
    expect(look).toMatchObject({ newVersion: null, less: 'The sources give v4 now, after v5' });
    expect([isNews(look), toNewsWords(look)]).toEqual([true, [look.less]]);
    const newer = toStanding({
      ...toMemory(toExamined(examineJson(realRecord())), AT),
      pithNumber: 'pith:2025:B',
    });
    const told = toWatchLook({ ...watched.base, version: 5 }, examineJson(realRecord()), {
      known: [...known, { ...newer, version: 5 }],
      at: AT,
    });
    expect(told.less).toMatch(
      /^Less stands behind this record of v4 .*: the sources gave a newer version \(v5, /,
    );
    expect(lookAt(realRecord(), { ...watched.base, version: null }).less).toBe(null);
  });

  it('with another signature that nobody could check is not signed anew', () => {
    const stranger = withValue(
      realRecordWith(['receipt', 'key_id'], 'a-stranger'),
      ['receipt', 'signature_b64'],
      'AAAA',
    );
    const look = lookAt(stranger);
    expect(look).toMatchObject({ state: 'partial', label: 'Key not available', isSignedAnew: false });
    expect(toNewsWords(look)).toEqual([look.less]);
  });
});

describe('a paper whose record has become another one', () => {
  const other = (change: (json: JsonValue) => JsonValue) => {
    const { text } = signAnew(
      withValue(change(realRecord()), ['aliases'], []) as JsonObject,
      'pith-v1-2026-05',
    );
    const [key] = acceptingTestKey({ keyId: 'pith-v1-2026-05' });
    const keys = [
      {
        keyId: 'pith-v1-2026-05',
        publicKeyHex: key?.public_key_hex ?? '',
        trust: 'registry',
        signer: 'a test',
      },
    ] as const;
    return toWatchLook(watched.base, examineText(text, { keys }), { known, at: AT });
  };

  it('for the same version is not called signed anew', () => {
    const look = other((json) => withValue(json, ['canonical_record', 'metadata', 'primary_cat'], 'cs.LG'));
    expect(look).toMatchObject({ state: 'checked', isSignedAnew: false, isOther: true, newVersion: null });
    expect(toNewsWords(look)).toEqual(['now another record, for the same version']);
    expect(isNews(look)).toBe(true);
    expect(formatWatch([withLook(look)])).toBe('1 paper watched: 1 with another record for the same version');
    expect(parseWatched(JSON.parse(JSON.stringify(withLook(look))) as JsonValue)?.look).toEqual(look);
  });

  it('for a newer version, or an older one, is that and nothing more', () => {
    const versionOf = (version: number) =>
      other((json) =>
        withValue(
          withValue(json, ['canonical_record', 'source', 'version'], version),
          ['source', 'version'],
          version,
        ),
      );
    expect(versionOf(5)).toMatchObject({ isSignedAnew: false, isOther: false, newVersion: 5 });
    const older = versionOf(3);
    expect(older).toMatchObject({ isSignedAnew: false, isOther: false, newVersion: null });
    expect(toNewsWords(older)).toEqual([older.less]);
  });

  it('and the same record with another signature that holds is signed anew', () => {
    expect(other((json) => json)).toMatchObject({ isSignedAnew: true, isOther: false });
  });
});

describe('all that is watched', () => {
  it('is one line, what doesn’t match first', () => {
    const less = lookAt(realRecordWith(['verification_status', 'content_addressed'], false));
    const two = lookAt(citedBy(3, '2605.18750', '2606.00001', '2606.00002'));
    expect(formatWatch([two, { ...two, citing: [], isSignedAnew: true }, less].map(withLook))).toBe(
      '3 papers watched: 2 new citations, 1 record signed anew, 1 with less behind it',
    );
    const mismatch = lookAt(realRecordWith(['paper', 'title'], 'Another'));
    expect(
      formatWatch([
        withLook(two),
        withLook(mismatch),
        withLook(null),
        withLook(toLookWithout('none', 'No record', AT)),
      ]),
    ).toBe('4 papers watched: 1 not matching, 1 without a record, 2 new citations, 1 not asked for yet');
    expect(formatWatch([])).toBe('0 papers watched: nothing new');
  });

  it('is due after a day, and when a clock was wrong', () => {
    const at = Date.parse(AT);
    const look = lookAt(realRecord());
    const hour = 3_600_000;
    expect([-1, 0, 23, 24, 48].map((hours) => isDue(withLook(look), at + hours * hour))).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
    expect(isDue(withLook(null), at)).toBe(true);
    expect(isDue(withLook({ ...look, at: 'x' }), at)).toBe(true);
  });

  it('is a list of a line each, whatever the titles hold', () => {
    expect(formatWatchList([watched, { ...watched, identifier: '1', title: 'a\n\tb\u2028c' }])).toBe(
      'arXiv:2503.11367\tEfficient Distributed MLLM Training with Cornstarch\narXiv:1\ta b c\n',
    );
  });
});

describe('what is kept', () => {
  it('reads back as what it was, and anything else is nothing', () => {
    const whole = withLook(lookAt(citedBy(2, '2605.18750', '2606.00001')));
    for (const each of [watched, whole])
      expect(parseWatched(JSON.parse(JSON.stringify(each)) as JsonValue)).toEqual(each);
    for (const wrong of [undefined, null, 7, 'x', [], {}, { ...watched, base: null }, { ...watched, key: 1 }])
      expect(parseWatched(wrong as JsonValue)).toBe(null);
    expect(parseWatched({ ...watched, look: { state: 'green', at: AT, label: 'x' } } as never)?.look).toBe(
      null,
    );
  });
});

describe('any record', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 12 });
  it('has as news of its citations exactly those that were not there', () => {
    const idOf = (number: number): string => `2606.${String(number).padStart(5, '0')}`;
    const baseOf = (json: JsonValue) => toWatchBase(toExamined(examineJson(json)));
    fc.assert(
      fc.property(ids, ids, (before, now) => {
        const [old, fresh] = [before, now].map((each) => citedBy(each.length, ...each.map(idOf)));
        const look = lookAt(fresh ?? null, baseOf(old ?? null));
        expect(look.citing.map(({ id }) => id)).toEqual(now.filter((id) => !before.includes(id)).map(idOf));
        expect(lookAt(fresh ?? null, baseOf(fresh ?? null)).citing).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
