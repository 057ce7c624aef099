import { radiusOf } from '../../../../graph/scene/place-labels.ts';
import type { Highlight, Scene } from '../../../../graph/scene/scene.ts';

/** More arrows than this stand out only on the painted picture: Cytoscape would be slow with them. */
export const MOST_ARROWS = 100;

export interface DrawnPaper {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** The diameter of its mark, in units of the drawing. */
  readonly size: number;
  /** Class names of `graph-style.ts`, in a fixed order. */
  readonly classes: string;
}

export interface DrawnCitation {
  readonly id: string;
  readonly citing: string;
  readonly cited: string;
  readonly classes: string;
}

/** What Cytoscape holds, as a value: two drawings can be compared, and only the difference be drawn. */
export interface Drawing {
  readonly papers: ReadonlyMap<string, DrawnPaper>;
  readonly citations: ReadonlyMap<string, DrawnCitation>;
}

const names = (...classes: readonly (string | false)[]): string => classes.filter(Boolean).join(' ');

/**
 * The held papers as nodes over their painted marks, and what stands out of them.
 *
 * @param held numbers of papers (`toHeldPapers`)
 */
export const toDrawing = (
  scene: Scene,
  held: readonly number[],
  highlight: Highlight,
  zoom: number,
): Drawing => {
  const selected = new Set(highlight.selected);
  const path = new Set(highlight.path);
  const arrows = highlight.arrows.length > MOST_ARROWS ? [] : highlight.arrows;
  const neighbours = new Set(
    arrows.flatMap(({ citing, cited, kind }) => (kind === 'path' ? [] : [citing, cited])),
  );
  const papers = new Map<string, DrawnPaper>();
  for (const paper of held) {
    const id = scene.ids[paper] ?? '';
    const classes = names(
      selected.has(paper) && 'selected',
      path.has(paper) && 'path',
      neighbours.has(paper) && 'neighbour',
    );
    // Nobody sees how large the others are, so that most zooming leaves them alone.
    const size = 2 * radiusOf(scene, paper, classes === '' ? roughly(zoom) : zoom);
    papers.set(id, { id, x: scene.x[paper] ?? 0, y: scene.y[paper] ?? 0, size, classes });
  }
  const citations = new Map<string, DrawnCitation>();
  for (const { citing: from, cited: to, kind } of arrows) {
    const citing = scene.ids[from] ?? '';
    const cited = scene.ids[to] ?? '';
    if (!papers.has(citing) || !papers.has(cited)) continue;
    // The same letters as a paper's id would be one element twice.
    const id = `arrow:${citing}→${cited}`;
    citations.set(id, { id, citing, cited, classes: kind });
  }
  return { papers, citations };
};

/** The nearest power of two. */
const roughly = (zoom: number): number => 2 ** Math.round(Math.log2(zoom));
