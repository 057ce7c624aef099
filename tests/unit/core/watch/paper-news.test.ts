import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { addEntries, type FeedEntry, MOST_ENTRIES, toNewsId } from '../../../../src/core/watch/feed-entry.ts';
import { type KeptPaper, toKeptPaper } from '../../../../src/core/watch/kept-paper.ts';
import { MOST_CITING, MOST_SINGLE, toNews } from '../../../../src/core/watch/news.ts';
import { toBeginEntry, toNewsEntries } from '../../../../src/core/watch/news-entries.ts';
import { toOneLine } from '../../../../src/core/watch/one-line.ts';
import { toTellerWords } from '../../../../src/core/watch/source-words.ts';
import {
  formatWatchState,
  parseWatchState,
  type WatchState,
} from '../../../../src/core/watch/watch-state.ts';
import { examineText, REGISTRY_KEY, realRecord, toExamined, withValue } from '../../../support/examining.ts';
import { signAnew, TEST_KEY } from '../../../support/signing.ts';

const NAME = 'Efficient Distributed MLLM Training with Cornstarch';
type Change = readonly [path: JsonPath, value: JsonValue];

const change = (json: JsonValue, changes: readonly Change[]): JsonValue =>
  changes.reduce<JsonValue>((now, [path, value]) => withValue(now, path, value), json);

/**
 * A record with changes, signed by a key that is the registry's, or that of fiction, or by nobody.
 * @param later changes to what was signed.
 */
const recordWith = (
  changes: readonly Change[],
  trust: 'registry' | 'demo' | 'none' = 'registry',
  later: readonly Change[] = [],
) => {
  const { record } = signAnew(change(withValue(realRecord(), ['aliases'], []), changes) as JsonObject);
  const { keyId, publicKeyHex } = TEST_KEY;
  const keys = trust === 'none' ? [] : [{ keyId, publicKeyHex, trust, signer: 'a test' } as const];
  return toExamined(examineText(JSON.stringify(change(record, later)), { keys }));
};
const versionOf = (version: number): Change[] => [
  [['canonical_record', 'source', 'version'], version],
  [['source', 'version'], version],
];
const citedBy = (count: number, ...ids: readonly string[]): Change => [
  ['inbound_citations'],
  { count, sample: ids.map((id) => ({ citing_arxiv_id: id, citing_title: `About ${id}` })) },
];
const day = (number: number): string => `2026-06-${String(number).padStart(2, '0')}T08:00:00Z`;

/** Records as they are given day after day, the first one of which begins. @returns the titles of each later day. */
const tellFrom = (
  first: ReturnType<typeof recordWith>,
  later: readonly (typeof first)[],
  isAnyVersion = true,
) => {
  let kept: KeptPaper = toKeptPaper(first, '2503.11367', day(1));
  const entries = later.map((examined, index) => {
    const at = day(index + 2);
    const told = toNews(kept, examined, { isAnyVersion, at });
    kept = told.kept;
    return toNewsEntries(told.news, { kept, examined, at });
  });
  return { kept, entries, titles: entries.map((each) => each.map(({ title }) => title)) };
};

describe('what is told of a paper, day after day', () => {
  const v4 = recordWith(versionOf(4));
  const v5 = recordWith(versionOf(5));

  it('a newer version once, and an older one as less, however often sources change between them', () => {
    const { titles, entries } = tellFrom(v4, [v5, v5, v4, v4, v5]);
    expect(titles).toEqual([
      [`${NAME}: record now of v5`],
      [],
      [`${NAME}: less stands behind its record`],
      [],
      [],
    ]);
    expect(entries[0]?.[0]).toMatchObject({ citing: null, paper: '2503.11367', record: { part: 'record' } });
    expect(entries[2]?.[0]?.lines).toContain('the sources gave a newer version (v5, 3 June 2026).');
  });

  it('no older version where one record was asked for', () => {
    expect(tellFrom(v5, [v4], false).titles).toEqual([[]]);
  });

  it('another record for the same version, and the first one again as none', () => {
    const other = recordWith([...versionOf(4), [['canonical_record', 'metadata', 'primary_cat'], 'cs.LG']]);
    const { titles } = tellFrom(v4, [other, v4, other]);
    expect(titles).toEqual([[`${NAME}: now another record, for the same version`], [], []]);
  });

  it('a loss again where it comes again, and by another id', () => {
    const unsigned = recordWith(versionOf(4), 'none');
    const { titles, entries } = tellFrom(v4, [unsigned, unsigned, v4, unsigned]);
    const less = [`${NAME}: less stands behind its record`];
    expect(titles).toEqual([less, [], [], less]);
    expect(entries[0]?.[0]?.id).not.toBe(entries[3]?.[0]?.id);
    expect(entries[0]?.[0]?.lines.join(' ')).not.toMatch(/browser|Signed record/);
  });

  it('a mismatch again where it comes again; what else that record says never', () => {
    const wrong = {
      ...recordWith([citedBy(9, '2606.00001')]),
      verdict: { kind: 'contradicted', failed: [] },
    } as const;
    const { titles, entries, kept } = tellFrom(v4, [wrong, wrong, v4, wrong]);
    expect(titles).toEqual([
      [`${NAME}: its record doesn’t match`],
      [],
      [`${NAME}: its record matches again`],
      [`${NAME}: its record doesn’t match`],
    ]);
    expect(entries[0]?.[0]?.id).not.toBe(entries[3]?.[0]?.id);
    expect(kept.watched.base.citing).toEqual(['2605.18750']);
    expect(tellFrom(v4, [wrong, recordWith(versionOf(4), 'none')]).titles[1]).toEqual([
      `${NAME}: a record again that nothing contradicts`,
      `${NAME}: less stands behind its record`,
    ]);
  });

  it('citing papers one by one up to a number, the same by the same id whenever they are told', () => {
    const ids = Array.from({ length: MOST_SINGLE + 1 }, (_, index) => `2606.${10_001 + index}`);
    const few = recordWith([citedBy(MOST_SINGLE, ...ids.slice(1))]);
    const many = recordWith([citedBy(MOST_SINGLE + 1, ...ids)]);
    const none = recordWith([citedBy(0)]);
    expect(tellFrom(none, [few]).entries[0]).toHaveLength(MOST_SINGLE);
    expect(tellFrom(none, [many]).titles[0]).toEqual([`${MOST_SINGLE + 1} new citations of ${NAME}`]);
    const [late, early] = [tellFrom(none, [none, few]), tellFrom(none, [few])];
    expect(late.entries[1]?.map(({ id }) => id)).toEqual(early.entries[0]?.map(({ id }) => id));
    expect(new Set(late.entries[1]?.map(({ id }) => id)).size).toBe(MOST_SINGLE);
  });

  it('no citing paper that is still listed again, however many were listed before', () => {
    const listed = (month: string) =>
      recordWith([
        citedBy(9_000, ...Array.from({ length: 9_000 }, (_, index) => `${month}.${10_000 + index}`)),
      ]);
    const [march, april, may] = [listed('2603'), listed('2604'), listed('2605')];
    const { titles, kept } = tellFrom(march, [april, may, may, april]);
    expect(titles.map(({ length }) => length)).toEqual([1, 1, 0, 0]);
    expect(kept.watched.base.citing).toHaveLength(MOST_CITING);
  });

  it('a count that is higher than ever, where nobody counted before as none', () => {
    const count = (number: number) => recordWith([citedBy(number)]);
    expect(tellFrom(count(5), [count(4), count(5), count(6)]).titles).toEqual([
      [],
      [],
      [`${NAME}: cited by 6 papers, after 5`],
    ]);
    expect(tellFrom(recordWith([[['inbound_citations'], null]]), [count(6)]).titles).toEqual([[]]);
    expect(tellFrom(count(0), [count(1)]).titles).toEqual([[`${NAME}: cited by 1 paper, after 0`]]);
  });

  it('a count against the last one that was known, where a record between them has none', () => {
    const [none, five, six] = [
      recordWith([[['inbound_citations'], null]]),
      recordWith([citedBy(5)]),
      recordWith([citedBy(6)]),
    ];
    const news = [`${NAME}: cited by 6 papers, after 5`];
    expect(tellFrom(five, [none, five, six]).titles).toEqual([[], [], news]);
    expect(tellFrom(none, [five, six]).titles).toEqual([[], news]);
  });

  it('another signature that holds, each once', () => {
    const real = realRecord() as JsonObject;
    const { keyId, publicKeyHex } = TEST_KEY;
    const keys = [REGISTRY_KEY, { keyId, publicKeyHex, trust: 'registry', signer: 'a test' } as const];
    const [first, anew] = [JSON.stringify(real), signAnew(real).text].map((text) =>
      toExamined(examineText(text, { keys })),
    );
    if (first === undefined || anew === undefined) throw new Error('Two records are needed.');
    expect(anew.record.pithNumber).toBe(first.record.pithNumber);
    const { titles, entries } = tellFrom(first, [anew, anew, first]);
    const news = [`${NAME}: record signed anew`];
    expect(titles).toEqual([news, [], news]);
    expect(entries[0]?.[0]?.id).not.toBe(entries[2]?.[0]?.id);
  });

  it('each thing that a record says less of for itself, under the title that there was', () => {
    const flags = (claims: number): Change => [['verification_status', 'weak_author_claims'], claims];
    const { titles, entries } = tellFrom(recordWith([flags(3)]), [
      recordWith([flags(2)]),
      recordWith([flags(1)]),
      recordWith([flags(1)], 'registry', [[['paper', 'title'], null]]),
    ]);
    const less = [`${NAME}: less stands behind its record`];
    expect(titles).toEqual([less, less, less]);
    const said = entries.map(([entry]) => entry?.lines.slice(1, -1));
    expect(said[0]).toEqual(['it counts 2 for "weak_author_claims", after 3 (1 June 2026).']);
    expect(said[1]).toEqual(['it counts 1 for "weak_author_claims", after 3 (1 June 2026).']);
    expect(said[2]).toContain(
      'its title had the signed digest, and there is none to hold against it now (3 June 2026).',
    );
  });

  it('of invented papers that they are, and no link to arXiv', () => {
    const [before, after] = [
      recordWith([citedBy(0)], 'demo'),
      recordWith([citedBy(1, '2606.00001')], 'demo'),
    ];
    const [entry] = tellFrom(before, [after]).entries[0] ?? [];
    expect(entry).toMatchObject({ citing: null, paper: null });
    expect(entry?.lines.at(-1)).toMatch(/It is a demo key: the paper is invented\.$/);
  });

  it('“signed, checked here” only of a record that was verified', () => {
    const begin = (examined: typeof v4) =>
      toBeginEntry([{ kept: toKeptPaper(examined, 'a', day(1)), examined, at: day(1) }])?.lines[1];
    expect(begin(v4)).toContain('Its record: signed, checked here.');
    expect(begin(recordWith(versionOf(4), 'none'))).toContain('Its record: key not available.');
    expect(begin(recordWith(versionOf(4), 'demo'))).toContain(
      'signed with a demo key, checked here, and invented.',
    );
    expect(toBeginEntry([])).toBe(null);
    // By its id and by its number it is one paper.
    const rounds = ['2503.11367', 'pith:2W3F2J6X'].map((asked) => {
      return { kept: toKeptPaper(v4, asked, day(1)), examined: v4, at: day(1) };
    });
    expect(toBeginEntry(rounds)).toMatchObject({
      title: `Watched from now on: ${NAME}`,
      paper: '2503.11367',
    });
  });
});

describe('a hostile text on one line', () => {
  it.each([
    ['a\u202eb\u2066c\u00add\ufeff', 'abcd'],
    ['a\u0000b\u001b[1mc\u0085d\u2028e', 'ab[1mcd e'],
    ['\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['\ud800x', '\ufffdx'],
    ['Schr\\"odinger $x^2$', 'Schrödinger x²'],
    ['  \n ', ''],
  ])('%j', (text, line) => {
    expect(toOneLine(text, 100)).toBe(line);
  });

  it('is cut between characters', () => {
    expect(toOneLine('😀😀😀', 3)).toBe('😀😀😀');
    expect(toOneLine('😀 😀😀', 3)).toBe('😀…');
  });
});

it('who says it is a host, without names and folders', () => {
  const origin = { sourceId: 'a', label: '/home/me/mirror' };
  expect(toTellerWords({ ...origin, kind: 'mirror', url: null })).toBe('a mirror');
  expect(toTellerWords({ ...origin, kind: 'file', url: null })).toBe('a file');
  expect(toTellerWords({ ...origin, kind: 'origin', url: 'https://me:secret@a.example:8/x' })).toBe(
    'the registry at a.example:8',
  );
  expect(toTellerWords({ ...origin, kind: 'mirror', url: 'http://b.example?c@d' })).toBe(
    'the mirror at b.example',
  );
});

describe('entries', () => {
  const entry = (id: string): FeedEntry => ({
    id,
    kind: 'citing',
    at: day(1),
    title: id,
    lines: [],
    record: null,
    citing: null,
    paper: null,
  });

  it('have names that are UUIDs of version 8, each of what it names', () => {
    const id = toNewsId(['citing', '/2503.11367', '2606.00001']);
    expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    // Readers know by it what they have shown: it is the same in every version of this program.
    expect(id).toBe('urn:uuid:1f832069-7d21-8aa8-a6d4-4b0de9cf2b47');
    expect(toNewsId(['citing', '/2503.113672606.00001'])).not.toBe(id);
    expect(toNewsId(['\ud800'])).toMatch(/^urn:uuid:/);
  });

  it('are the newest, none twice', () => {
    const old = Array.from({ length: MOST_ENTRIES }, (_, index) => entry(`old ${index}`));
    const { entries, added } = addEntries(old, [entry('a'), entry('old 3'), entry('a'), entry('b')]);
    expect(added.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(entries).toHaveLength(MOST_ENTRIES);
    expect(entries.slice(0, 3).map(({ id }) => id)).toEqual(['a', 'b', 'old 0']);
  });

  it('and all that is kept come back from a file as they were', () => {
    const examined = recordWith([citedBy(0)]);
    const { kept, entries } = tellFrom(examined, [recordWith([citedBy(2, '2606.00001')])]);
    const state: WatchState = {
      stateVersion: 1,
      feedId: 'urn:uuid:553ac254-b9fc-47a8-9cb1-71e9fb749510',
      since: day(1),
      papers: [kept, { ...kept, mismatchAfter: day(2), count: null, losses: ['a'] }],
      entries: entries.flat(),
    };
    expect(state.entries).toHaveLength(2);
    expect(parseWatchState(JSON.parse(formatWatchState(state)))).toEqual({ kind: 'ok', value: state });
  });
});
