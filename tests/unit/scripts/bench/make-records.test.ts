import { expect, test } from 'vitest';
import { makeRecords, scaleKeys } from '../../../../scripts/bench/scale/make-records.ts';
import { parseKeys } from '../../../../scripts/pith-verify/keys.ts';
import { examineInNode } from '../../../../scripts/pith-verify/node-verifier.ts';
import { parseJson } from '../../../../src/core/json/text.ts';

test('records of several batches are each of a paper of their own, and verified under the demo key', () => {
  const keys = parseKeys(scaleKeys());
  if (keys.kind === 'error') throw new Error(keys.error);
  const ids = new Set<string>();
  const verdicts = new Set<string>();
  for (const { suffix, arxivId, text } of makeRecords(4900)) {
    ids.add(arxivId);
    if (ids.size % 70 !== 0) continue;
    const document = parseJson(text);
    if (document.kind === 'error') throw new Error(document.error.message);
    const examination = examineInNode({
      document: document.value,
      question: { kind: 'pith', suffix, year: null },
      keys: keys.value,
      origin: { sourceId: 'file', label: arxivId, kind: 'file', url: null },
    });
    verdicts.add(examination.kind === 'examined' ? examination.verdict.kind : examination.kind);
  }
  expect(ids.size).toBe(4900);
  expect([...verdicts]).toEqual(['verified']);
});
