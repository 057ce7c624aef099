import type { StylesheetJson } from 'cytoscape';
import type { GraphTheme } from './use-graph-theme.ts';

/** Under this size in CSS pixels a label is left out: it could not be read. */
const LEAST_LABEL = 7.5;
export const LABEL_FONT_SIZE = 12;
export const LABEL_GAP = 8;

/**
 * How much larger marks are drawn than they are, so that they stay visible when one stands far back. In steps: each
 * change restyles every paper. Three times is as much as the lanes have room for.
 */
export const toMarkScale = (zoom: number): number =>
  zoom >= 0.5 ? 1 : zoom >= 0.25 ? 1.6 : zoom >= 0.12 ? 2.4 : 3;

/** The looks of papers and citations. The classes are those of `drawing.ts`. */
export const toGraphStyle = (
  { ink, muted, strong, accent, panel, font }: GraphTheme,
  scale: number,
): StylesheetJson => [
  {
    selector: 'node',
    style: {
      width: 14 * scale,
      height: 14 * scale,
      'background-color': panel,
      'border-width': 2 * scale,
      'border-color': muted,
      label: 'data(label)',
      color: ink,
      'font-family': font,
      'font-size': LABEL_FONT_SIZE,
      'min-zoomed-font-size': LEAST_LABEL,
      'text-wrap': 'wrap',
      'text-max-width': '400px',
      'text-halign': 'right',
      'text-valign': 'center',
      'text-justification': 'left',
      'text-margin-x': LABEL_GAP,
      'line-height': 1.2,
      'text-background-color': panel,
      'text-background-opacity': 0.85,
      'text-background-padding': '2px',
      'z-index': 2,
      'overlay-opacity': 0,
    },
  },
  { selector: 'node.record', style: { 'background-color': muted } },
  { selector: 'node.not-said', style: { 'border-style': 'dashed' } },
  {
    selector: 'node.focus',
    style: {
      width: 26 * scale * scale,
      height: 26 * scale * scale,
      'background-color': accent,
      'border-width': 6 * scale * scale,
      'border-style': 'double',
      'border-color': panel,
      'outline-width': 2 * scale * scale,
      'outline-color': accent,
      'text-halign': 'left',
      'text-justification': 'right',
      'text-margin-x': -LABEL_GAP,
      'font-weight': 'bold',
    },
  },
  {
    selector: 'edge',
    style: {
      width: 1.25,
      'line-color': strong,
      'target-arrow-color': strong,
      'target-arrow-shape': 'triangle',
      'arrow-scale': 0.9,
      'curve-style': 'straight',
      'line-opacity': 0.6,
      'target-distance-from-node': 4,
      'source-distance-from-node': 1,
      'overlay-opacity': 0,
    },
  },
  {
    selector: 'node.selected',
    style: {
      'border-color': accent,
      'outline-width': 3 * scale,
      'outline-color': accent,
      'outline-offset': 2 * scale,
      'min-zoomed-font-size': 0,
      'z-index': 4,
    },
  },
  { selector: 'node.record.selected', style: { 'background-color': accent } },
  {
    selector: 'edge.selected',
    style: {
      width: 2.5,
      'line-color': accent,
      'target-arrow-color': accent,
      'line-opacity': 1,
      'z-index': 3,
    },
  },
  { selector: '.dim', style: { opacity: 0.25 } },
  { selector: 'node:active', style: { 'overlay-opacity': 0 } },
];
