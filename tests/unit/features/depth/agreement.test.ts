import { describe, expect, it } from 'vitest';
import type { FaceExamination } from '../../../../src/core/faces/face.ts';
import type { FieldComparison } from '../../../../src/core/faces/field-comparison.ts';
import type { JsonObject } from '../../../../src/core/json/json.ts';
import { type SourceResult, toAgreement, toSignedWords } from '../../../../src/features/depth/agreement.ts';
import { realRecord } from '../../../support/examining.ts';

/** An answer of which one field stands beside that of the record. */
const answeringWith = (field: Partial<FieldComparison>): SourceResult => {
  const result = answering('equal');
  if (result.kind !== 'found' || result.comparison.kind !== 'face') return result;
  const [first] = result.comparison.comparison;
  return first === undefined
    ? result
    : { ...result, comparison: { ...result.comparison, comparison: [{ ...first, ...field }] } };
};

const answering = (...outcomes: readonly FieldComparison['outcome'][]): SourceResult => ({
  kind: 'found',
  state: 'checked',
  label: 'Checked',
  comparison: {
    kind: 'face',
    face: 'record',
    checks: [],
    events: [],
    text: '',
    json: {},
    comparison: outcomes.map((outcome) => ({
      path: 'paper.n',
      facePath: 'paper.n',
      outcome,
      record: 1,
      face: 1,
    })),
  },
});

const real = realRecord() as JsonObject;

describe('what all sources come to', () => {
  it.each([
    [['equal', 'equal-time'], 'agree'],
    [['equal', 'not-comparable'], 'open'],
    [['differs', 'not-comparable'], 'reports-disagree'],
  ] as const)('%j in one of two answers: %s', (outcomes, kind) => {
    expect(toAgreement([answering('equal'), answering(...outcomes)])?.kind).toBe(kind);
  });

  const hash = String(real.canonical_sha256);
  it.each<readonly [Partial<FieldComparison>, string, string]>([
    [
      { path: 'canonical_sha256', outcome: 'differs', record: hash, face: hash.toUpperCase() },
      'agree',
      'Same signed part.',
    ],
    [
      { path: 'canonical_sha256', outcome: 'differs', record: hash, face: '0'.repeat(64) },
      'disagree',
      'Another signed part than on this page.',
    ],
    [
      { path: 'canonical_record.metadata.submitted_at', outcome: 'equal-time' },
      'disagree',
      'Another signed part than on this page.',
    ],
    [
      { path: 'canonical_record.n', outcome: 'not-comparable' },
      'open',
      'Nothing of the signed part differs, but not all of it could be compared.',
    ],
    [{ path: 'created_at', outcome: 'equal-time' }, 'agree', 'Same signed part.'],
  ])('goes by the letters of what is signed, and by the value of the hash: %j', (field, kind, words) => {
    const result = answeringWith(field);
    expect(toAgreement([answering('equal'), result])?.kind).toBe(kind);
    expect(result.kind === 'found' && toSignedWords(result.comparison)).toBe(words);
  });

  it('is not that the signed part is the same where one answer could not be read', () => {
    const unreadable: SourceResult = {
      kind: 'found',
      state: 'unchecked',
      label: 'Not checked',
      comparison: { kind: 'unreadable', problems: [], text: '' } as unknown as FaceExamination,
    };
    const sentence = (...results: readonly SourceResult[]) => toAgreement(results)?.sentence;
    expect(sentence(answering('differs'), unreadable)).toBe(
      'The sources disagree about what is only reported, and not everything could be compared.',
    );
    expect(sentence(answering('differs'), answering('equal'))).toBe(
      'The signed part is the same. The sources disagree about what is only reported.',
    );
  });

  it('is not that all say the same where a value could not be compared', () => {
    expect(toAgreement([answering('not-comparable')])?.sentence).toBe(
      'Nothing differs, but some values could not be compared, so it is not known whether all agree.',
    );
  });
});
