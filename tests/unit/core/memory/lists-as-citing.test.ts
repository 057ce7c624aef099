import { describe, expect, it } from 'vitest';
import type { ArxivId } from '../../../../src/core/identifier/types.ts';
import { listsAsCiting } from '../../../../src/core/memory/lists-as-citing.ts';
import { toMemory } from '../../../../src/core/memory/memory-digest.ts';
import { examineJson, realRecordWith, toExamined } from '../../../support/examining.ts';

const memoryOf = (...ids: readonly string[]) =>
  toMemory(
    toExamined(
      examineJson(
        realRecordWith(['inbound_citations'], {
          count: ids.length,
          internal_anchor_count: 0,
          sample: ids.map((citing_arxiv_id) => ({
            citing_arxiv_id,
            citing_title: 'Any',
            ref_index: 1,
            is_internal_anchor: false,
          })),
        }),
      ),
    ),
    '',
  );

const lists = (id: string, ...ids: readonly string[]) => listsAsCiting(memoryOf(...ids), id as ArxivId);

describe('listsAsCiting', () => {
  it('finds a paper in whatever form the record writes its id', () => {
    for (const written of [
      '2605.00100',
      '2605.00100v3',
      'arXiv:2605.00100',
      'https://arxiv.org/abs/2605.00100v1',
    ])
      expect([written, lists('2605.00100', '2601.00001', written)]).toEqual([written, true]);
    for (const written of ['hep-th/9711200', 'hep-th/9711200v2', 'HEP-TH/9711200', 'arXiv:hep-th/9711200v1'])
      expect([written, lists('hep-th/9711200', written)]).toEqual([written, true]);
  });

  it('takes none for another, and no title for an id', () => {
    expect(lists('2605.00100')).toBe(false);
    expect(lists('2605.00100', '2605.00101', '2605.0010', 'On 2605.00100 and others')).toBe(false);
  });

  it('goes by nothing that a record says that didn’t match', () => {
    const memory = memoryOf('2605.00100');
    expect(listsAsCiting({ ...memory, verdict: 'contradicted' }, '2605.00100' as ArxivId)).toBe(false);
  });
});
