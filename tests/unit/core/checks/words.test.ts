import { describe, expect, it } from 'vitest';
import { checkCompares, checkTitle } from '../../../../src/core/checks/words.ts';
import { examineJson, examineText, realRecordWith, toExamined } from '../../../support/examining.ts';
import { realRecordText } from '../../../support/real-record.ts';

describe('words', () => {
  const { checks } = toExamined(examineText(realRecordText()));

  it('name every check and say what it compares', () => {
    expect(checks.map(({ id }) => checkTitle(id))).toEqual([
      'Hash of the signed part',
      'Pith number',
      'Hash in the receipt',
      'Signing key',
      'Signature',
      'Title',
      'Short number',
      'Other names',
      'Paper named again',
      'What was asked for',
      'Repeated values',
      'Snapshot of the paper',
      'Citation counts',
      'Flag: receipt',
      'Flag: addressed by content',
      'Integrity summary',
    ]);
    for (const { id } of checks) expect(checkCompares(id)).toMatch(/^The .*\.$|^Whether .*\.$/);
  });

  it('of reasons are whole sentences, and never use words that claim too much', () => {
    const broken = [
      realRecordWith(['receipt'], undefined),
      realRecordWith(['receipt', 'key_id'], 'x'),
      realRecordWith(['paper', 'title'], 7),
      realRecordWith(['canonical_record', 'x'], 1.5),
      realRecordWith(['aliases'], [7]),
      realRecordWith(['graph_snapshot'], undefined),
      realRecordWith(['receipt', 'algorithm'], 'x'),
    ];
    const reasons = broken.flatMap((json) =>
      toExamined(examineJson(json)).checks.flatMap(({ outcome }) =>
        outcome.kind === 'unchecked' ? [outcome.reason] : [],
      ),
    );
    expect(reasons.length).toBeGreaterThan(20);
    for (const reason of reasons) {
      expect(reason).toMatch(/^[A-Z“"].*\.$/);
      expect(reason).not.toMatch(/authentic|trusted|tampered|verified/i);
    }
  });
});
