import cytoscape from 'cytoscape';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drawing, toDrawing } from '../../src/features/citations/picture/drawing.ts';
import { toGraphStyle } from '../../src/features/citations/picture/graph-style.ts';
import { patchDrawing } from '../../src/features/citations/picture/patch-drawing.ts';
import { mergeCitationGraphs } from '../../src/graph/merge-citation-graphs.ts';
import { toTimeLayout } from '../../src/graph/time-layout.ts';
import { toCitationGraph } from '../../src/graph/to-citation-graph.ts';
import { citedRecord, citing } from '../support/citing-record.ts';

const FOCUS = '2001.00001';
const graph = toCitationGraph(
  citedRecord([
    citing('2101.00001', 'A', 1, true),
    citing('2102.00001', 'B', 2, false),
    citing('2103.00001', 'C', 3, null),
  ]),
);

const draw = (
  view: { selected?: string | null; matches?: ReadonlySet<string> | null },
  of = graph,
): Drawing =>
  toDrawing(of, toTimeLayout(of), new Map([...of.papers.keys()].map((id) => [id, `label of ${id}`])), {
    selected: null,
    matches: null,
    ...view,
  });

describe('toDrawing', () => {
  it('gives every paper its place, its label and the mark of what is known of its record', () => {
    const { papers, citations } = draw({});
    expect([...papers.values()].map(({ id, classes }) => [id, classes])).toEqual([
      [FOCUS, 'focus'],
      ['2101.00001', 'record'],
      ['2102.00001', 'no-record'],
      ['2103.00001', 'not-said'],
    ]);
    expect(papers.get('2101.00001')).toMatchObject({ label: 'label of 2101.00001' });
    expect(papers.get('2101.00001')?.x).toBeGreaterThan(papers.get(FOCUS)?.x ?? Number.NaN);
    expect([...citations.values()].map(({ citing: from, cited, classes }) => [from, cited, classes])).toEqual(
      ['2101.00001', '2102.00001', '2103.00001'].map((id) => [id, FOCUS, '']),
    );
  });

  it('marks the selected paper and its arrow, but not all arrows when the focus is selected', () => {
    const { papers, citations } = draw({ selected: '2102.00001' });
    expect(papers.get('2102.00001')?.classes).toBe('no-record selected');
    expect(citations.get(`2102.00001→${FOCUS}`)?.classes).toBe('selected');
    expect(citations.get(`2101.00001→${FOCUS}`)?.classes).toBe('');
    expect([...draw({ selected: FOCUS }).citations.values()].every(({ classes }) => classes === '')).toBe(
      true,
    );
  });

  it('dims what a filter does not find, never the focus, and removes nothing', () => {
    const { papers, citations } = draw({ matches: new Set(['2101.00001']) });
    expect(papers.size).toBe(4);
    expect(papers.get(FOCUS)?.classes).toBe('focus');
    expect(papers.get('2101.00001')?.classes).toBe('record');
    expect(papers.get('2102.00001')?.classes).toBe('no-record dim');
    expect(citations.get(`2101.00001→${FOCUS}`)?.classes).toBe('');
    expect(citations.get(`2102.00001→${FOCUS}`)?.classes).toBe('dim');
  });
});

/** What a canvas holds, in the form of a drawing. */
const read = (cy: cytoscape.Core): Drawing => ({
  papers: new Map(
    cy.nodes().map((node) => [
      node.id(),
      {
        id: node.id(),
        ...node.position(),
        label: String(node.data('label')),
        classes: node.classes().join(' '),
      },
    ]),
  ),
  citations: new Map(
    cy.edges().map((edge) => [
      edge.id(),
      {
        id: edge.id(),
        citing: edge.source().id(),
        cited: edge.target().id(),
        classes: edge.classes().join(' '),
      },
    ]),
  ),
});
const sorted = ({ papers, citations }: Drawing) => [[...papers].sort(), [...citations].sort()];

describe('patchDrawing, on a real Cytoscape', () => {
  const expanded = mergeCitationGraphs(
    graph,
    toCitationGraph(citedRecord([citing('2102.00001'), citing('2203.00001')], { arxivId: '2101.00001' })),
  );
  const other = toCitationGraph(citedRecord([citing('2102.00001'), citing('x y "z"')]));
  const drawings = [
    draw({}),
    draw({ selected: '2101.00001' }),
    draw({ matches: new Set(['2103.00001']) }),
    draw({}, expanded),
    draw({ selected: '2203.00001' }, expanded),
    draw({}, other),
  ];

  it('comes to the same picture by any way through other pictures', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...drawings), { minLength: 1, maxLength: 8 }), (way) => {
        const cy = cytoscape({ headless: true });
        let before: Drawing | null = null;
        for (const drawing of way) {
          patchDrawing(cy, before, drawing);
          expect(sorted(read(cy))).toEqual(sorted(drawing));
          before = drawing;
        }
        cy.destroy();
      }),
    );
  });

  it('touches only what differs', () => {
    const cy = cytoscape({ headless: true });
    patchDrawing(cy, null, draw({}));
    const touched: string[] = [];
    cy.on('add remove position data class', '*', (event) =>
      touched.push(`${event.type} ${event.target.id()}`),
    );
    patchDrawing(cy, draw({}), draw({ selected: '2101.00001' }));
    expect(touched.sort()).toEqual(['class 2101.00001', `class 2101.00001→${FOCUS}`]);
    cy.destroy();
  });

  it('styles every class without a warning of Cytoscape', () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...said: unknown[]) => warnings.push(said);
    const theme = {
      ink: '#111',
      muted: '#555',
      strong: '#888',
      accent: '#00f',
      panel: '#fff',
      font: 'sans-serif',
    };
    const cy = cytoscape({ headless: true, styleEnabled: true, style: toGraphStyle(theme, 1) });
    patchDrawing(cy, null, draw({ selected: '2101.00001', matches: new Set(['2101.00001']) }));
    expect(cy.getElementById('2101.00001').style('background-color')).toBe('rgb(0,0,255)');
    expect(cy.getElementById('2102.00001').style('opacity')).toBe('0.25');
    console.warn = warn;
    expect(warnings).toEqual([]);
    cy.destroy();
  });
});
