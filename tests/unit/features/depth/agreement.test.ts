import { describe, expect, it } from 'vitest';
import type { FieldComparison } from '../../../../src/core/faces/field-comparison.ts';
import { type SourceResult, toAgreement } from '../../../../src/features/depth/agreement.ts';

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

describe('what all sources come to', () => {
  it.each([
    [['equal', 'equal-time'], 'agree'],
    [['equal', 'not-comparable'], 'open'],
    [['differs', 'not-comparable'], 'reports-disagree'],
  ] as const)('%j in one of two answers: %s', (outcomes, kind) => {
    expect(toAgreement([answering('equal'), answering(...outcomes)])?.kind).toBe(kind);
  });

  it('is not that all say the same where a value could not be compared', () => {
    expect(toAgreement([answering('not-comparable')])?.sentence).toBe(
      'Nothing differs, but some values could not be compared, so it is not known whether all agree.',
    );
  });
});
