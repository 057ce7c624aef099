import { describe, expect, it } from 'vitest';
import { fail, type Outcome, pass, type UncheckedWhy, unchecked } from '../../../../src/core/checks/check.ts';
import type { Check, CheckId } from '../../../../src/core/checks/checks.ts';
import { toWeight } from '../../../../src/core/checks/checks.ts';
import { toVerdict } from '../../../../src/core/checks/verdict.ts';
import type { Face } from '../../../../src/core/record/record.ts';

const REQUIRED: readonly CheckId[] = [
  'canonical-hash',
  'pith-number',
  'receipt-hash',
  'signing-key',
  'signature',
];
const CONSISTENCY: readonly CheckId[] = ['short-number', 'aliases', 'unsigned-copies', 'answers-question'];
const REPORT: readonly CheckId[] = [
  'report-snapshot-copy',
  'report-citation-counts',
  'report-receipt-flag',
  'report-address-flag',
  'report-integrity',
];
const ALL: readonly CheckId[] = [...REQUIRED, 'title-digest', ...CONSISTENCY, ...REPORT];
const WHYS: readonly UncheckedWhy[] = ['absent', 'malformed', 'irreproducible', 'no-key', 'blocked'];
const bad = fail('this', 'that');

/** All checks passed, save those named. */
const checks = (changes: Partial<Record<CheckId, Outcome | null>> = {}): readonly Check[] =>
  ALL.flatMap((id) => {
    const outcome = changes[id] === undefined ? pass : changes[id];
    return outcome === null ? [] : [{ id, weight: 'required', outcome } as const];
  });

const FACES: readonly Face[] = ['record', 'bundle'];

describe.each(FACES)('toVerdict for the face %s', (face) => {
  it('is verified when all pass', () => {
    expect(toVerdict(checks(), face)).toEqual({ kind: 'verified' });
  });

  it('is incomplete for an empty list', () => {
    expect(toVerdict([], face)).toMatchObject({ kind: 'incomplete', done: 0 });
  });

  it.each(REQUIRED)(
    'is not verified where %s is missing from the list, or not done for whatever reason',
    (id) => {
      expect(toVerdict(checks({ [id]: null }), face)).toMatchObject({ kind: 'incomplete', missing: [id] });
      for (const why of WHYS)
        expect(toVerdict(checks({ [id]: unchecked(why, '') }), face)).toMatchObject({
          kind: 'incomplete',
          missing: [id],
        });
    },
  );

  it.each([...REQUIRED, ...CONSISTENCY, 'title-digest'] as const)(
    'is contradicted where %s fails, whatever else passes or is missing',
    (id) => {
      expect(toVerdict(checks({ [id]: bad }), face)).toEqual({ kind: 'contradicted', failed: [id] });
      expect(toVerdict([{ id, weight: 'report', outcome: bad }], face)).toEqual({
        kind: 'contradicted',
        failed: [id],
      });
    },
  );

  it.each(CONSISTENCY)('tolerates that %s is absent, and nothing else about it', (id) => {
    expect(toVerdict(checks({ [id]: unchecked('absent', '') }), face)).toEqual({ kind: 'verified' });
    expect(toVerdict(checks({ [id]: null }), face)).toEqual({ kind: 'verified' });
    for (const why of WHYS.filter((each) => each !== 'absent'))
      expect(toVerdict(checks({ [id]: unchecked(why, '') }), face)).toMatchObject({
        kind: 'incomplete',
        missing: [id],
      });
  });

  it.each(REPORT)('never listens to %s', (id) => {
    for (const outcome of [bad, unchecked('malformed', ''), null])
      expect(toVerdict(checks({ [id]: outcome }), face)).toEqual({ kind: 'verified' });
  });

  it('names everything that failed', () => {
    expect(toVerdict(checks({ signature: bad, aliases: bad, 'report-integrity': bad }), face)).toEqual({
      kind: 'contradicted',
      failed: ['signature', 'aliases'],
    });
  });

  it('is contradicted where one check is listed twice and one of them fails', () => {
    expect(toVerdict([...checks(), { id: 'signature', weight: 'required', outcome: bad }], face).kind).toBe(
      'contradicted',
    );
  });

  it('counts only what the verdict rests on', () => {
    const without = { signature: unchecked('blocked', ''), 'signing-key': unchecked('no-key', '') };
    expect(toVerdict(checks({ ...without, aliases: unchecked('absent', '') }), face)).toEqual({
      kind: 'incomplete',
      missing: ['signing-key', 'signature'],
      done: 7,
      total: 9,
    });
  });
});

describe('the title', () => {
  it('is required of a record, and may be absent from a bundle', () => {
    const absent = checks({ 'title-digest': unchecked('absent', '') });
    expect(toVerdict(absent, 'record')).toMatchObject({ kind: 'incomplete', missing: ['title-digest'] });
    expect(toVerdict(absent, 'bundle')).toEqual({ kind: 'verified' });
    expect(toVerdict(checks({ 'title-digest': null }), 'record').kind).toBe('incomplete');
  });
});

describe('toWeight', () => {
  it.each([
    ['signature', 'record', 'required'],
    ['title-digest', 'record', 'required'],
    ['title-digest', 'bundle', 'consistency'],
    ['aliases', 'bundle', 'consistency'],
    ['report-integrity', 'record', 'report'],
  ] as const)('of %s in a %s is %s', (id, face, weight) => {
    expect(toWeight(id, face)).toBe(weight);
  });
});
