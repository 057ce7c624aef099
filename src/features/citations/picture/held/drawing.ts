import { radiusOf } from '../../../../graph/scene/labels/place-labels.ts';
import type { Highlight, Scene } from '../../../../graph/scene/scene.ts';

/** Where more arrows than this stand out, the papers at their other ends have their rings only in the painted picture. */
const MOST_ARROWS = 100;

export interface DrawnPaper {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** The diameter of its mark, in units of the drawing. */
  readonly size: number;
  /** Class names of `graph-style.ts`, in a fixed order. */
  readonly classes: string;
}

/** What Cytoscape holds, as a value: two drawings can be compared, and only the difference be drawn. */
export type Drawing = ReadonlyMap<string, DrawnPaper>;

const NONE: ReadonlySet<number> = new Set();

const names = (...classes: readonly (string | false)[]): string => classes.filter(Boolean).join(' ');

/**
 * The held papers as nodes over their painted marks. Arrows are painted with the labels, which lie over them.
 *
 * @param held numbers of papers (`toHeldPapers`)
 * @param added numbers of those that came in last
 */
export const toDrawing = (
  scene: Scene,
  held: readonly number[],
  highlight: Highlight,
  zoom: number,
  added: ReadonlySet<number> = NONE,
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
      added.has(paper) && 'added',
      selected.has(paper) && 'selected',
      path.has(paper) && 'path',
      neighbours.has(paper) && 'neighbour',
    );
    // Nobody sees how large the others are, so that most zooming leaves them alone.
    const size = 2 * radiusOf(scene, paper, classes === '' ? roughly(zoom) : zoom);
    papers.set(id, { id, x: scene.x[paper] ?? 0, y: scene.y[paper] ?? 0, size, classes });
  }
  return papers;
};

/** The nearest power of two. */
const roughly = (zoom: number): number => 2 ** Math.round(Math.log2(zoom));
