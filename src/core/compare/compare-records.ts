import type { CheckId } from '../checks/checks.ts';
import type { Examined } from '../examination.ts';
import { isJsonObject, isSameJson, type JsonObject, type JsonValue, member } from '../json/json.ts';
import { type ComparedValue, compareJson } from './compare-json.ts';

/** Two records side by side, in the order of what stands behind their values (docs/protocol.md "What is signed"). */
export interface RecordComparison {
  /** Whether the signature over the signed part was checked and holds, of each. */
  readonly isSigned: { readonly a: boolean; readonly b: boolean };
  /** Member by member of `canonical_record`: what is written otherwise is `respelled` at least. */
  readonly signed: readonly ComparedValue[];
  /** What was recomputed here and matches, in both: hash and numbers of the signed part, and the title. */
  readonly digest: readonly ComparedValue[];
  /** All else: the registry's word, or that of whoever passed the record on. */
  readonly reported: readonly ComparedValue[];
}

/** Members that follow from the signed part, and the check that says so. */
const FOLLOWING: readonly (readonly [name: string, check: CheckId])[] = [
  ['canonical_sha256', 'canonical-hash'],
  ['pith_number', 'pith-number'],
  ['short_pith_number', 'short-number'],
];

const isPassed = ({ checks }: Examined, id: CheckId): boolean =>
  checks.some((check) => check.id === id && check.outcome.kind === 'pass');

const without = (json: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)));

/** Letters are signed: a moment in another spelling, or a list in another order, has another hash. */
const toLetters = (row: ComparedValue): ComparedValue =>
  row.likeness === 'same' && row.a !== undefined && row.b !== undefined && !isSameJson(row.a, row.b)
    ? { ...row, likeness: 'respelled' }
    : row;

/** Where nobody signed the letters, a member that is null says as little as none. */
const toReportedRow = (row: ComparedValue): ComparedValue =>
  (row.likeness === 'only-a' && row.a === null) || (row.likeness === 'only-b' && row.b === null)
    ? { ...row, likeness: 'respelled' }
    : row;

/** What nobody signed, without what stands in the other parts. */
const toReported = (json: JsonObject, names: readonly string[], hasTitle: boolean): JsonObject =>
  Object.fromEntries(
    Object.entries(without(json, [...names, 'canonical_record'])).map(
      ([name, value]): [string, JsonValue] => [
        name,
        name === 'paper' && hasTitle && isJsonObject(value) ? without(value, ['title']) : value,
      ],
    ),
  );

/**
 * Compares what two examined records say. Another spelling of the same value is no difference.
 * @returns null where one of them doesn't match: nothing that it says is compared with anything.
 */
export const compareRecords = (a: Examined, b: Examined): RecordComparison | null => {
  if (a.verdict.kind === 'contradicted' || b.verdict.kind === 'contradicted') return null;
  const [left, right] = [a.record.json, b.record.json];
  const names = FOLLOWING.filter(([, id]) => isPassed(a, id) && isPassed(b, id)).map(([name]) => name);
  const [titleA, titleB] = [a.record.matching.title, b.record.matching.title];
  const hasTitle = titleA !== null && titleB !== null;
  return {
    isSigned: { a: isPassed(a, 'signature'), b: isPassed(b, 'signature') },
    signed: compareJson(member(left, 'canonical_record'), member(right, 'canonical_record'), [
      'canonical_record',
    ]).map(toLetters),
    digest: [
      ...(hasTitle ? compareJson(titleA, titleB, ['paper', 'title']) : []),
      ...names.flatMap((name) => compareJson(member(left, name), member(right, name), [name])),
    ],
    reported: compareJson(toReported(left, names, hasTitle), toReported(right, names, hasTitle)).map(
      toReportedRow,
    ),
  };
};
