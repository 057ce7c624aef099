import { describe, expect, it } from 'vitest';
import { toCitationGraph } from '../../../../src/graph/grow/to-citation-graph.ts';
import { toTimeLayout } from '../../../../src/graph/layout/time-layout.ts';
import { toSceneShape } from '../../../../src/graph/scene/to-scene.ts';
import { examineJson, realRecordWith, toExamined } from '../../../support/examining.ts';

const sample = ['2605.18750', '2606.00001', '2606.00002'].map((citing_arxiv_id) => ({
  citing_arxiv_id,
  citing_title: `About ${citing_arxiv_id}`,
}));
const graph = toCitationGraph(
  toExamined(examineJson(realRecordWith(['inbound_citations'], { count: 3, sample }))).record,
);
const shapeWith = (notes: ReadonlyMap<string, string>) => toSceneShape(graph, toTimeLayout(graph), notes);

describe('what this browser has to say of papers', () => {
  it('stands before their titles, and has them labelled first after the paper itself', () => {
    const plain = shapeWith(new Map());
    expect(plain.titles.filter((title) => title.includes(': '))).toEqual([]);
    const { titles, order } = shapeWith(new Map([['2606.00002', 'new']]));
    expect(titles.filter((title) => title.startsWith('new: '))).toEqual(['new: About 2606.00002']);
    expect(titles[order[1] ?? 0]).toBe('new: About 2606.00002');
    expect(plain.titles[plain.order[1] ?? 0]).not.toBe('About 2606.00002');
  });

  it('of papers that are not in the graph changes nothing', () => {
    expect(shapeWith(new Map([['2501.00001', 'new']]))).toEqual(shapeWith(new Map()));
  });
});
