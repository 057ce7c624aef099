import type { StylesheetJson } from 'cytoscape';
import type { GraphTheme } from '../../../../graph/scene/graph-theme.ts';

/**
 * The looks of what Cytoscape holds. Marks, labels and arrows are painted below; here a paper is a place to touch, with a
 * ring where it stands out. Widths are CSS pixels on the screen, whatever the zoom: `unit` is one of them, in units
 * of the drawing. The classes are those of `drawing.ts`.
 */
export const toGraphStyle = ({ ink }: GraphTheme, unit: number): StylesheetJson => {
  return [
    {
      selector: 'core',
      style: {
        'selection-box-color': ink,
        'selection-box-opacity': 0.15,
        'selection-box-border-color': ink,
        'selection-box-border-width': 1,
        'active-bg-color': ink,
        'active-bg-opacity': 0,
        'active-bg-size': 0,
        'outside-texture-bg-color': ink,
        'outside-texture-bg-opacity': 0,
      },
    },
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-opacity': 0,
        'border-width': 0,
        'overlay-opacity': 0,
        opacity: 0,
      },
    },
    ring('neighbour', 1.5, ink, unit),
    // Dashed, and further out: a neighbour has its own ring besides, a painted one.
    ring('added', 2, ink, unit, { line: 'dashed', away: 4 }),
    ring('path', 2, ink, unit),
    ring('selected', 3, ink, unit),
  ];
};

const ring = (
  name: string,
  width: number,
  colour: string,
  unit: number,
  { line, away }: { readonly line: 'solid' | 'dashed'; readonly away: number } = { line: 'solid', away: 2 },
): StylesheetJson[number] => ({
  selector: `node.${name}`,
  style: {
    opacity: 1,
    'outline-style': line,
    'outline-width': width * unit,
    'outline-color': colour,
    'outline-offset': away * unit,
  },
});
