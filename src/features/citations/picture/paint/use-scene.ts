import { useCallback, useContext, useMemo, useRef } from 'react';
import type { CitationGraph } from '../../../../graph/citation-graph.ts';
import type { CitationView } from '../../../../graph/citation-view.ts';
import type { Layout } from '../../../../graph/layout/time-layout.ts';
import { type Neighbours, toNeighbours } from '../../../../graph/paths/neighbours.ts';
import type { PaperRow } from '../../../../graph/rows/rows.ts';
import type { GraphTheme } from '../../../../graph/scene/graph-theme.ts';
import { toHighlight } from '../../../../graph/scene/highlight.ts';
import { type PointGrid, toPointGrid } from '../../../../graph/scene/point-grid.ts';
import { type Highlight, NO_HIGHLIGHT, type Scene } from '../../../../graph/scene/scene.ts';
import { toSceneMarks, toSceneShape } from '../../../../graph/scene/to-scene.ts';
import { PaperNotesContext } from '../../paper/paper-notes.ts';
import type { PaintInput } from './painter.ts';

interface Input {
  readonly graph: CitationGraph;
  readonly layout: Layout;
  readonly rows: readonly PaperRow[];
  readonly matches: ReadonlySet<string> | null;
  readonly colouring: CitationView['colouring'];
  readonly selected: readonly string[];
  readonly path: readonly string[] | null;
}

/**
 * The graph as numbers, each part made again only when what it is made of changes.
 * @param pointed the paper that a pointer is on: its neighbours are lit up in the picture, and nowhere else
 */
export const useScene = (input: Input, theme: GraphTheme, pointed: string | null) => {
  const { graph, layout, rows, matches, colouring, selected, path } = input;
  const ids = useMemo(() => [...graph.papers.keys()], [graph]);
  const notes = useContext(PaperNotesContext);
  const shape = useMemo(() => toSceneShape(graph, layout, notes), [graph, layout, notes]);
  const marks = useMemo(
    () => toSceneMarks(graph, rows, matches, colouring),
    [graph, rows, matches, colouring],
  );
  const scene = useMemo((): Scene => ({ ids, ...shape, ...marks }), [ids, shape, marks]);
  /** Made when it is first asked for: the first picture doesn't need it. */
  const getGrid = useMemo(() => {
    let grid: PointGrid | null = null;
    return (): PointGrid => {
      grid ??= toPointGrid(shape.x, shape.y);
      return grid;
    };
  }, [shape]);

  /** Made when they are first asked for: the first picture doesn't need them. */
  const known = useRef<{ readonly graph: CitationGraph; readonly neighbours: Neighbours } | null>(null);
  const getNeighbours = useCallback((): Neighbours => {
    if (known.current?.graph !== graph) known.current = { graph, neighbours: toNeighbours(graph) };
    return known.current.neighbours;
  }, [graph]);
  const isPlaced = pointed !== null || selected.length > 0 || path !== null;
  /** Null as long as nothing stands out. */
  const places = useMemo(
    () => (isPlaced ? new Map(ids.map((id, place) => [id, place])) : null),
    [ids, isPlaced],
  );
  const highlight = useMemo(
    () =>
      places === null || (selected.length === 0 && path === null)
        ? NO_HIGHLIGHT
        : toHighlight(graph, places, getNeighbours(), { selected, path }),
    [graph, places, getNeighbours, selected, path],
  );
  const lit = useMemo(
    () =>
      places === null || pointed === null
        ? highlight
        : lightUp(
            highlight,
            toHighlight(graph, places, getNeighbours(), { selected: [pointed], path: null }),
          ),
    [highlight, pointed, graph, places, getNeighbours],
  );

  const paintInput = useMemo(
    (): PaintInput => ({ shape, marks, theme, highlight: lit }),
    [shape, marks, theme, lit],
  );
  return { scene, getGrid, highlight, paintInput, getNeighbours };
};

/** With the arrows of another paper as well; those that stand out already do so as before. */
const lightUp = (highlight: Highlight, { arrows }: Highlight): Highlight => {
  const known = new Set(highlight.arrows.map(({ citing, cited }) => `${citing} ${cited}`));
  const added = arrows.filter(({ citing, cited }) => !known.has(`${citing} ${cited}`));
  return { ...highlight, arrows: [...highlight.arrows, ...added] };
};
