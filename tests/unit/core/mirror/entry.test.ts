import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/core/json/json.ts';
import {
  isNewerText,
  isNewerVersion,
  type MirrorEntry,
  toMirrorEntry,
} from '../../../../src/core/mirror/entry.ts';
import { examineJson, examineText, realRecord, realRecordWith } from '../../../support/examining.ts';
import { bundleFace } from '../../../support/examining-faces.ts';
import { REAL_SUFFIX } from '../../../support/real-record.ts';

const entryOf = (...[examination]: Parameters<typeof toMirrorEntry>): MirrorEntry => {
  const made = toMirrorEntry(examination);
  if (made.kind === 'error') throw new Error(made.error.why);
  return made.value;
};
/** What is made of the real record. */
const whole = {
  suffix: REAL_SUFFIX,
  pithNumber: `pith:2025:${REAL_SUFFIX}`,
  face: 'record',
  arxivId: '2503.11367',
  version: 4,
  title: 'Efficient Distributed MLLM Training with Cornstarch',
  citing: expect.arrayContaining(['2605.18750']),
  isVerified: true,
  date: expect.stringMatching(/^2026-/),
} as unknown as MirrorEntry;

describe('a record that goes into a mirror', () => {
  test('whole, or as its bundle, or without a receipt', () => {
    expect(entryOf(examineJson(realRecord()))).toEqual(whole);
    expect(entryOf(examineJson(bundleFace as JsonObject))).toMatchObject({
      suffix: REAL_SUFFIX,
      face: 'bundle',
    });
    expect(entryOf(examineJson(realRecordWith(['receipt'], undefined))).isVerified).toBe(false);
  });

  test('is refused with its reason', () => {
    expect(toMirrorEntry(examineJson(realRecordWith(['canonical_record', 'source', 'version'], 5)))).toEqual({
      kind: 'error',
      error: { kind: 'mismatch', why: expect.stringMatching(/^The record is not what .*\.$/) },
    });
    expect(toMirrorEntry(examineText('{"pith_number": 7}'))).toMatchObject({
      kind: 'error',
      error: { kind: 'unreadable', why: expect.stringMatching(/^\w.*: .+/) },
    });
    // A number that nobody here can recompute could be anybody's.
    const inexact = JSON.stringify(realRecord()).replaceAll('"version":4', '"version":4.0');
    expect(toMirrorEntry(examineText(inexact))).toEqual({
      kind: 'error',
      error: {
        kind: 'unreadable',
        why: 'Its number can’t be recomputed here, so it could take the place of another record.',
      },
    });
  });
});

const dated = (date: string | null, change: Partial<MirrorEntry> = {}): MirrorEntry => ({
  ...whole,
  date,
  ...change,
});
const [early, late] = ['2026-06-01T00:00:00Z', '2026-07-01T00:00:00Z'] as const;
const open = { isVerified: false } as const;
const bundle = { face: 'bundle' } as const;

test.each([
  ['later', dated(late), dated(early), true],
  ['with a date', dated(early), dated(null), true],
  ['of the same day', dated(early), dated(early), false],
  ['of no day either', dated(null), dated(null), false],
  ['later, but checked less far', dated(late, open), dated(early), false],
  ['later, but a bundle', dated(late, bundle), dated(early), false],
  ['a bundle that was checked further', dated(early, bundle), dated(late, open), true],
])('a text takes the place of another one: %s', (_, next, there, isNewer) => {
  expect(isNewerText(next, there)).toBe(isNewer);
  if (next.date !== there.date) expect(isNewerText(there, next)).toBe(!isNewer);
});

test.each([
  ['of a later version', dated(early, { version: 5 }), dated(late), true],
  ['of a later version, checked less far', dated(early, { version: 5, ...open }), dated(late), true],
  ['of a version at all', dated(early), dated(late, { version: null }), true],
  ['later, of one version', dated(late), dated(early), true],
  ['later, of one version, but checked less far', dated(late, open), dated(early), false],
  ['of the same day', dated(early), dated(early), false],
])('a paper leads to a record and not to another one: %s', (_, next, there, isNewer) => {
  expect(isNewerVersion(next, there)).toBe(isNewer);
  if (next.date !== there.date) expect(isNewerVersion(there, next)).toBe(!isNewer);
});
