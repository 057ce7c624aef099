import cytoscape, { type ElementDefinition, type LayoutOptions, type StylesheetJson } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Show, ViewInput } from './view.ts';

/** Small dots and nothing else: its own default edges, which it draws the fastest, and no labels. */
const STYLE: StylesheetJson = [
  { selector: 'node', style: { width: 14, height: 14 } },
  { selector: 'edge', style: { width: 1.25, 'line-opacity': 0.6 } },
];

const toElements = ({ graph, layout }: ViewInput): ElementDefinition[] => [
  ...[...graph.papers.values()].map(({ id, title }) => ({
    data: { id, label: title ?? id },
    position: { ...(layout.positions.get(id) ?? { x: 0, y: 0 }) },
  })),
  ...[...graph.citations.values()].map(({ id, citing, cited }) => ({
    data: { id, source: citing, target: cited },
  })),
];

/** Plain Cytoscape: all papers and all citations are elements. */
const showWith =
  (layout: LayoutOptions): Show =>
  (input) =>
    new Promise((resolve) => {
      const cy = cytoscape({
        container: input.container,
        elements: toElements(input),
        style: STYLE,
        layout: { name: 'null' },
      });
      const run = cy.layout(layout);
      run.one('layoutstop', () => cy.one('render', () => resolve()));
      run.run();
    });

cytoscape.use(fcose);

export const preset = showWith({ name: 'preset', fit: true });
export const fcoseView = showWith({ name: 'fcose', animate: false } as LayoutOptions);
export const coseView = showWith({ name: 'cose', animate: false });
