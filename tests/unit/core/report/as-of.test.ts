import { describe, expect, it } from 'vitest';
import type { JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { formatAsOf, toRecordDate } from '../../../../src/core/report/as-of.ts';
import { examineJson, realRecord, toExamined, withValue } from '../../../support/examining.ts';

const reportedWith = (...changes: readonly (readonly [JsonPath, JsonValue | undefined])[]) =>
  toExamined(
    examineJson(changes.reduce((json, [path, change]) => withValue(json, path, change), realRecord())),
  ).record.reported;

describe('of when the counts are', () => {
  it('is the latest date that the record gives itself', () => {
    expect(formatAsOf(reportedWith())).toBe(
      'Counts are as this record has them, of 26 May 2026 by its own latest date.',
    );
    expect(toRecordDate(reportedWith([['updated_at'], '2026-07-01T00:30:00+02:00']))).toBe(
      '2026-06-30T22:30:00Z',
    );
    expect(toRecordDate(reportedWith([['receipt', 'last_reissued_at'], '2026-07-05 01:00:00']))).toBe(
      '2026-07-05T01:00:00Z',
    );
  });

  it('is each paper’s own affair where counts of others stand beside them', () => {
    expect(formatAsOf(reportedWith(), true)).toBe(
      'Counts are as this record has them, of 26 May 2026 by its own latest date; those of other papers are as their ' +
        'own records have them.',
    );
  });

  it('is said to be unknown where there is no date that can be read', () => {
    const reported = reportedWith(
      [['receipt'], undefined],
      [['created_at'], 'yesterday'],
      [['updated_at'], undefined],
    );
    expect(formatAsOf(reported)).toBe('Counts are as this record has them; it doesn’t say of when.');
  });
});
