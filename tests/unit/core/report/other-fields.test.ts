import { describe, expect, it } from 'vitest';
import {
  formatPath,
  isJsonObject,
  type JsonPath,
  type JsonValue,
  member,
} from '../../../../src/core/json/json.ts';
import { toMalformedFields, toOtherFields } from '../../../../src/core/report/other-fields.ts';
import { reportShape } from '../../../../src/core/report/report-shape.ts';
import {
  examineJson,
  readReal,
  realRecord,
  realRecordWith,
  toExamined,
  withValue,
} from '../../../support/examining.ts';

const othersOf = (json: JsonValue) =>
  toOtherFields(toExamined(examineJson(json)).record).map(({ path, isSigned }) => [
    formatPath(path),
    isSigned,
  ]);

/** Parts that the page shows whole, whatever they hold. */
const shownWhole =
  /^(verification_status|links|agent_actions|event_summary|graph_snapshot\.(verdict\.model_set|integrity\.summary))/;

const objectsOf = (value: JsonValue, at: JsonPath = []): readonly JsonPath[] =>
  Array.isArray(value)
    ? value.flatMap((each: JsonValue, index) => objectsOf(each, [...at, index]))
    : isJsonObject(value)
      ? [at, ...Object.entries(value).flatMap(([key, each]) => objectsOf(each, [...at, key]))]
      : [];

describe('toOtherFields', () => {
  it('finds a place for everything in the real record', () => {
    expect(othersOf(realRecord())).toEqual([]);
  });

  const places = objectsOf(realRecord()).filter((path) => !shownWhole.test(formatPath(path)));

  it.each(places.map((path) => [formatPath(path), path] as const))('lists a stranger in "%s"', (_, path) => {
    const stranger = [...path, 'stranger'];
    expect(othersOf(realRecordWith(stranger, { deep: [1] }))).toEqual([
      [formatPath(stranger), path[0] === 'canonical_record'],
    ]);
  });

  it('shows each of the real integrity reports whole', () => {
    for (const integrity of readReal<readonly JsonValue[]>('integrity-vectors'))
      expect(othersOf(realRecordWith(['graph_snapshot', 'integrity'], integrity))).toEqual([]);
  });

  it('lists what differs in the copies of the snapshot', () => {
    const json = withValue(
      realRecordWith(['graph_snapshot', 'paper', 'title'], 'Another'),
      ['graph_snapshot', 'source', 'version'],
      3,
    );
    expect(othersOf(json)).toEqual([
      ['graph_snapshot.paper.title', false],
      ['graph_snapshot.source.version', false],
    ]);
  });

  it('lists a copy in the snapshot whole where there is nothing to hold it against', () => {
    expect(othersOf(realRecordWith(['paper'], undefined))).toEqual([['graph_snapshot.paper', false]]);
    expect(othersOf(realRecordWith(['source'], undefined))).toEqual([['graph_snapshot.source', false]]);
    expect(othersOf(realRecordWith(['graph_snapshot', 'paper'], null))).toEqual([
      ['graph_snapshot.paper', false],
    ]);
  });

  it.each([
    [['receipt', 'paper'], 'paper'],
    [['receipt', 'source'], 'source'],
    [['graph_snapshot', 'receipt'], 'receipt'],
    [['graph_snapshot', 'canonical_record'], 'canonical_record'],
  ] as const)('lists a copy where nobody keeps one: %j', (path, of) => {
    const copy = member(realRecord(), of);
    expect(othersOf(realRecordWith(path, copy))).toEqual([[formatPath(path), false]]);
  });

  it('lists a field of the wrong type that nothing else names', () => {
    expect(othersOf(realRecordWith(['graph_snapshot', 'references', 'count'], 'many'))).toEqual([
      ['graph_snapshot.references.count', false],
    ]);
    expect(othersOf(realRecordWith(['paper_claims'], [{ text: 'a' }, 'b', null]))).toEqual([
      ['paper_claims[1]', false],
    ]);
  });

  it('leaves to the malformed fields what they name, and what is inside', () => {
    expect(othersOf(realRecordWith(['attestation_state'], { 0: 'x' }))).toEqual([]);
    expect(othersOf(realRecordWith(['aliases'], { a: { b: 1 } }))).toEqual([]);
    expect(othersOf(realRecordWith(['aliases', 0], { alias_kind: 7, stranger: 1 }))).toEqual([]);
  });

  it('takes null and a missing field as read', () => {
    expect(othersOf(realRecordWith(['graph_snapshot'], null))).toEqual([]);
    expect(othersOf(realRecordWith(['graph_snapshot', 'verdict'], null))).toEqual([]);
    expect(othersOf(realRecordWith(['receipt'], undefined))).toEqual([]);
  });

  it('knows which face has which aliases', () => {
    const bundle = JSON.parse(
      JSON.stringify(realRecord())
        .replace('"record_type":"pith_number_record"', '"bundle_type":"pith_open_graph_bundle"')
        .replace('"receipt":', '"source_aliases":[],"receipt":'),
    ) as JsonValue;
    expect(othersOf(bundle)).toEqual([
      ['receipt', false],
      ['aliases', false],
    ]);
    expect(othersOf(realRecordWith(['source_aliases'], []))).toEqual([['source_aliases', false]]);
  });

  it('survives names that JavaScript gives a meaning, and depth', () => {
    const json = JSON.parse(
      JSON.stringify(realRecord()).replace(
        '{',
        `{"__proto__":{"a":1},"constructor":2,"deep":${'['.repeat(900)}${']'.repeat(900)},`,
      ),
    ) as JsonValue;
    expect(othersOf(json)).toEqual([
      ['__proto__', false],
      ['constructor', false],
      ['deep', false],
    ]);
  });
});

describe('toMalformedFields', () => {
  const malformedOf = (json: JsonValue) =>
    toMalformedFields(toExamined(examineJson(json)).record).map(({ path, value }) => [path, value]);

  it('shows what stands in the place of what should', () => {
    expect(malformedOf(realRecordWith(['paper', 'authors_text'], [1, 2]))).toEqual([
      ['paper.authors_text', [1, 2]],
    ]);
    expect(
      malformedOf(realRecordWith(['canonical_record', 'metadata', 'title_canon_sha256'], 'XYZ')),
    ).toEqual([['canonical_record.metadata.title_canon_sha256', 'XYZ']]);
  });

  it('finds what is far down in a list', () => {
    const aliases = Array.from({ length: 13 }, () => ({ alias_kind: 'x', alias_value: 'y' }));
    const json = withValue(realRecordWith(['aliases'], aliases), ['aliases', 12, 'alias_value'], 7);
    expect(malformedOf(json)).toEqual([
      ['aliases[12].alias_value', 7],
      ['aliases[12]', { alias_kind: 'x', alias_value: 7 }],
    ]);
  });

  it('finds it in a list of records too', () => {
    const broken = realRecordWith(['created_at'], 5);
    const [field] = toMalformedFields(toExamined(examineJson([realRecord(), broken], { at: [1] })).record);
    expect(field).toMatchObject({ path: '[1].created_at', value: 5 });
    expect(toOtherFields(toExamined(examineJson([realRecord(), broken], { at: [1] })).record)).toEqual([]);
  });
});

describe('reportShape', () => {
  it('reads the snapshot of the real record by our names', () => {
    const report = reportShape.read(realRecord());
    expect(report?.snapshot?.integrity).toMatchObject({ clean: true, detectors: [], findings: [] });
    expect(report?.snapshot?.references).toMatchObject({
      count: 0,
      resolved: 0,
      internalAnchors: 0,
      sample: [],
    });
    expect(report?.claims).toEqual([]);
    expect(report?.shortNumber).toBe('pith:2W3F2J6X');
  });

  it('reads what is missing or of another type as null', () => {
    expect(reportShape.read([])).toBeNull();
    const report = reportShape.read({
      events: {},
      paper_claims: [1, { text: 2, kind: 'k' }],
      graph_snapshot: { claims: 'x' },
    });
    expect(report).toMatchObject({ events: null, claims: [{ text: null, kind: 'k' }], links: null });
    expect(report?.snapshot?.claims).toBeNull();
  });
});
