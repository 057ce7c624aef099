import { describe, expect, it } from 'vitest';
import type { JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { toMemory } from '../../../../src/core/memory/memory-digest.ts';
import { toRememberedTitle, toStateLabel } from '../../../../src/core/memory/state-label.ts';
import { toStateWords } from '../../../../src/core/state-words.ts';
import {
  examineJson,
  REGISTRY_KEY,
  realRecord,
  realRecordWith,
  toExamined,
} from '../../../support/examining.ts';

const changes: readonly (readonly [JsonPath, JsonValue | undefined])[] = [
  [['more'], 1],
  [['paper', 'title'], 'Another'],
  [['paper', 'title'], undefined],
  [['receipt'], undefined],
  [['receipt', 'key_id'], 'other'],
  [['receipt', 'signature_b64'], ''],
  [['receipt', 'algorithm'], 'other'],
];

describe('the state of a remembered record', () => {
  it.each(changes)('has the words of the page: %j is %j', (path, change) => {
    for (const trust of ['registry', 'demo', 'user'] as const) {
      const examined = toExamined(
        examineJson(realRecordWith(path, change), { keys: [{ ...REGISTRY_KEY, trust }] }),
      );
      expect(toStateLabel(toMemory(examined, ''))).toBe(toStateWords(examined).label);
    }
  });

  it('claims no more of what an earlier version remembered than that', () => {
    const { trust, passed, ...old } = toMemory(toExamined(examineJson(realRecord())), '');
    expect([trust, passed?.length, toStateLabel(old)]).toEqual(['registry', 9, 'All checks passed']);
    expect(toStateLabel({ ...old, verdict: 'incomplete' })).toBe('Partly checked');
  });

  it('comes with the title, where that is short enough to be kept', () => {
    const titleOf = (title: JsonValue | undefined) =>
      toRememberedTitle(toMemory(toExamined(examineJson(realRecordWith(['paper', 'title'], title))), ''));
    expect(titleOf('A "title"\n')).toBe('A "title"\n');
    for (const none of [undefined, '', ' ', 7, 'x'.repeat(300)]) expect(titleOf(none)).toBe(null);
  });
});
