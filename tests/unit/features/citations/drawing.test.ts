import cytoscape from 'cytoscape';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drawing, toDrawing } from '../../../../src/features/citations/picture/held/drawing.ts';
import { toGraphStyle } from '../../../../src/features/citations/picture/held/graph-style.ts';
import { patchDrawing } from '../../../../src/features/citations/picture/held/patch-drawing.ts';
import type { CitationGraph } from '../../../../src/graph/citation-graph.ts';
import { toGrownGraph } from '../../../../src/graph/grow/grow.ts';
import { toCitationGraph } from '../../../../src/graph/grow/to-citation-graph.ts';
import { toTimeLayout } from '../../../../src/graph/layout/time-layout.ts';
import { NO_LOOKS, NOT_ASKED } from '../../../../src/graph/paper-look.ts';
import { toNeighbours } from '../../../../src/graph/paths/neighbours.ts';
import { toRows } from '../../../../src/graph/rows/rows.ts';
import { toHeldPapers } from '../../../../src/graph/scene/held-papers.ts';
import { toHighlight } from '../../../../src/graph/scene/highlight.ts';
import { NO_HIGHLIGHT } from '../../../../src/graph/scene/scene.ts';
import { toScene } from '../../../../src/graph/scene/to-scene.ts';
import { citedRecord, citing } from '../../../support/citing-record.ts';
import { graphTheme } from '../../../support/graph-theme.ts';

const FOCUS = '2001.00001';
const [A, B, C] = ['2101.00001', '2102.00001', '2103.00001'] as const;
const graph = toCitationGraph(
  citedRecord([citing(A, 'A', 1, true), citing(B, 'B', 2, false), citing(C, 'C', 3, null)]),
);
const own = toCitationGraph(citedRecord([citing(B), citing('2203.00001')], { arxivId: A }));
/** A is cited by B and by a paper that doesn't cite the focus. */
const grown = toGrownGraph(graph, new Map([[A, { ...NOT_ASKED, graph: own }]]), [A], 99).graph;

const emphasise = (of: CitationGraph, selected: readonly string[], path: readonly string[] | null = null) => {
  const places = new Map([...of.papers.keys()].map((id, place) => [id, place]));
  return toHighlight(of, places, toNeighbours(of), { selected, path });
};
/** The arrows that stand out, as ids. */
const arrowsOf = (...[of, selected, path]: Parameters<typeof emphasise>) => {
  const ids = [...of.papers.keys()];
  return emphasise(of, selected, path)
    .arrows.map(({ citing: from, cited, kind }) => `${ids[from]}→${ids[cited]} ${kind}`)
    .sort();
};

const draw = (
  of: CitationGraph,
  selected: readonly string[] = [],
  {
    path = null,
    zoom = 1,
    without = [],
  }: { path?: readonly string[] | null; zoom?: number; without?: readonly string[] } = {},
): Drawing => {
  const scene = toScene(of, toTimeLayout(of), toRows(of, NO_LOOKS), null, 'year');
  const held = [...scene.ids.entries()].filter(([, id]) => !without.includes(id)).map(([place]) => place);
  return toDrawing(scene, held, emphasise(of, selected, path), zoom);
};

describe('toDrawing', () => {
  it('holds papers at their places, as large as their painted marks', () => {
    const papers = draw(graph);
    expect([...papers.keys()]).toEqual([FOCUS, A, B, C]);
    expect(papers.get(A)?.x).toBeGreaterThan(papers.get(FOCUS)?.x ?? Number.NaN);
    expect(papers.get(A)).toMatchObject({ size: 13, classes: '' });
    expect(draw(graph, [A], { zoom: 0.1 }).get(A)?.size).toBe(36);
    expect(arrowsOf(graph, [])).toEqual([]);
  });

  it('shows the arrows of the current paper, either way, and its neighbours', () => {
    const drawing = draw(grown, [C, A]);
    expect(arrowsOf(grown, [C, A])).toEqual([
      `${A}→${FOCUS} cites`,
      `${B}→${A} cited-by`,
      `2203.00001→${A} cited-by`,
    ]);
    expect([...drawing.values()].map(({ id, classes }) => `${id} ${classes}`)).toEqual([
      `${FOCUS} neighbour`,
      `${A} selected neighbour`,
      `${B} neighbour`,
      `${C} selected`,
      '2203.00001 neighbour',
    ]);
  });

  it('shows a path along its arrows, whichever way they point', () => {
    const path = [C, FOCUS, B, A];
    expect(arrowsOf(grown, [], path)).toEqual([`${B}→${FOCUS} path`, `${B}→${A} path`, `${C}→${FOCUS} path`]);
    expect(draw(grown, [], { path }).get(A)?.classes).toBe('path');
  });

  it('rings what came in last, whatever else it is', () => {
    const scene = toScene(grown, toTimeLayout(grown), toRows(grown, NO_LOOKS), null, 'year');
    const added = scene.ids.indexOf('2203.00001');
    const highlight = emphasise(grown, [A]);
    const drawn = toDrawing(scene, toHeldPapers(NO_HIGHLIGHT, 9, [added]), NO_HIGHLIGHT, 1, new Set([added]));
    expect([...drawn.values()].map(({ id, classes }) => [id, classes])).toEqual([['2203.00001', 'added']]);
    const beside = toDrawing(scene, toHeldPapers(highlight, 9, [added]), highlight, 1, new Set([added]));
    expect(beside.get('2203.00001')?.classes).toBe('added neighbour');
    expect(toHeldPapers(highlight, 9, [added]).filter((paper) => paper === added)).toHaveLength(1);
  });

  it('leaves the rings of more neighbours than it can hold to the painter', () => {
    const many = (count: number) =>
      toCitationGraph(
        citedRecord(
          Array.from({ length: count }, (_, at) => citing(`2101.${String(at + 1).padStart(5, '0')}`)),
        ),
      );
    const ringed = (count: number) =>
      [...draw(many(count), [FOCUS]).values()].filter(({ classes }) => classes === 'neighbour').length;
    expect(ringed(100)).toBe(100);
    expect(ringed(101)).toBe(0);
  });
});

/** What a canvas holds, in the form of a drawing. */
const read = (cy: cytoscape.Core): Drawing =>
  new Map(
    cy.nodes().map((node) => [
      node.id(),
      {
        id: node.id(),
        ...node.position(),
        size: Number(node.data('size')),
        classes: node.classes().join(' '),
      },
    ]),
  );
const sorted = (drawing: Drawing) => [...drawing].sort();

describe('patchDrawing, on a real Cytoscape', () => {
  const other = toCitationGraph(citedRecord([citing(B), citing('x y "z"'), citing(`arrow:${B}→${FOCUS}`)]));
  const drawings = [
    draw(graph),
    draw(graph, [A]),
    draw(graph, [FOCUS], { zoom: 0.2 }),
    draw(grown, [A]),
    draw(grown, [A], { without: [B] }),
    draw(grown, ['2203.00001'], { path: [B, A, FOCUS] }),
    draw(other, [B]),
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
    patchDrawing(cy, null, draw(graph));
    const touched: string[] = [];
    cy.on('add remove position data class', '*', (event) =>
      touched.push(`${event.type} ${event.target.id()}`),
    );
    patchDrawing(cy, draw(graph), draw(graph, [A]));
    expect(touched.sort()).toEqual([`class ${FOCUS}`, `class ${A}`].sort());
    cy.destroy();
  });

  it('styles every class without a warning of Cytoscape; what doesn’t stand out can be touched unseen', () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...said: unknown[]) => warnings.push(said);
    const cy = cytoscape({ headless: true, styleEnabled: true, style: toGraphStyle(graphTheme, 2) });
    patchDrawing(cy, null, draw(grown, [A], { path: [C, FOCUS] }));
    expect(cy.getElementById(A).style('outline-width')).toBe('6px');
    expect(cy.getElementById(A).style('width')).toBe(`${draw(grown).get(A)?.size}px`);
    expect(cy.getElementById(C).style('outline-color')).toBe('rgb(17,17,17)');
    cy.getElementById(B).classes('added neighbour');
    expect(cy.getElementById(B).style('outline-style')).toBe('dashed');
    expect(cy.getElementById(A).style('outline-style')).toBe('solid');
    patchDrawing(cy, draw(grown, [A], { path: [C, FOCUS] }), draw(grown));
    expect(cy.getElementById(A).style('opacity')).toBe('0');
    expect(cy.getElementById(A).style('events')).toBe('yes');
    console.warn = warn;
    expect(warnings).toEqual([]);
    cy.destroy();
  });
});
