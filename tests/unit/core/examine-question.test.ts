import { describe, expect, it } from 'vitest';
import { parseIdentifier } from '../../../src/core/identifier/identifier.ts';
import type { Identifier } from '../../../src/core/identifier/types.ts';
import { examineJson, examineText, outcomeOf, realRecordWith, verdictOf } from '../../support/examining.ts';
import { REAL_SHA256, REAL_SUFFIX, realRecordText } from '../../support/real-record.ts';

const asked = (text: string): Identifier => {
  const parsed = parseIdentifier(text);
  if (parsed.kind === 'error') throw new Error(text);
  return parsed.value;
};

describe('question and answer', () => {
  it.each([
    '2503.11367',
    '2503.11367v2',
    `pith:2025:${REAL_SUFFIX}`,
    `pith:1999:${REAL_SUFFIX}`,
    'pith:2W3F2J6X',
    'pith:2W3F2J6XVHMD',
    'pith:2W3F2J6XVHMDI3LF',
    REAL_SHA256,
  ])('answers %s', (text) => {
    const examination = examineText(realRecordText(), { question: asked(text) });
    expect(outcomeOf(examination, 'answers-question')).toEqual({ kind: 'pass' });
    expect(verdictOf(examination)).toBe('verified');
  });

  it.each([
    '2503.11368',
    'hep-th/9901001',
    'pith:2W3F2J6XVHMDI3LFEUIZOILSTA',
    'pith:AAAAAAAA',
    `${'d'.repeat(64)}`,
  ])('does not answer %s', (text) => {
    const examination = examineText(realRecordText(), { question: asked(text) });
    expect(outcomeOf(examination, 'answers-question')).toMatchObject({ kind: 'fail' });
    expect(verdictOf(examination)).toBe('contradicted');
  });

  it('tolerates that nothing was asked', () => {
    expect(outcomeOf(examineText(realRecordText()), 'answers-question')).toMatchObject({
      kind: 'unchecked',
      why: 'absent',
    });
  });

  it('does not pass over a record that never says which paper it is for', () => {
    const json = realRecordWith(['canonical_record', 'source'], undefined);
    expect(outcomeOf(examineJson(json, { question: asked('2503.11367') }), 'answers-question')).toMatchObject(
      { why: 'blocked' },
    );
  });

  it('compares with the computed number, not with the one that the record claims', () => {
    const suffix = `A${REAL_SUFFIX.slice(1)}`;
    const json = realRecordWith(['pith_number'], `pith:2025:${suffix}`);
    expect(outcomeOf(examineJson(json, { question: asked(suffix) }), 'answers-question').kind).toBe('fail');
  });
});
