import { useMemo, useState, useSyncExternalStore } from 'react';
import type { CitationGraph } from '../../../graph/citation-graph.ts';
import type { Layout } from '../../../graph/layout/time-layout.ts';
import type { PaperRow } from '../../../graph/rows/rows.ts';
import { type TreePlace, toTimeWindow, toTreePlaces } from '../../../graph/rows/tree-places.ts';
import { usePaperNote } from '../paper/paper-notes.ts';
import { formatTreeName } from '../paper/paper-words.ts';
import type { CalmViewport } from './frame/calm-viewport.ts';

interface Props {
  readonly graph: CitationGraph;
  readonly layout: Layout;
  readonly rows: readonly PaperRow[];
  readonly rowOf: ReadonlyMap<string, PaperRow>;
  readonly calm: CalmViewport;
  /** The current one last. */
  readonly selected: readonly string[];
  /** arXiv ids. */
  readonly expanded: ReadonlySet<string>;
  readonly idOf: (paperId: string) => string;
  /** Whether items say that they are selected: Orca in Firefox follows whatever says so last, also from where one is into here. */
  readonly isTelling?: boolean;
}

/** The paper of the record: as long as nothing is selected nobody needs the places of the others. */
const ALONE: TreePlace = { level: 1, at: 1, of: 1 };
/** Of many selected papers the last ones are there; the table has them all. */
const MOST_SELECTED = 8;

/**
 * The items of the graph as a tree (WAI-ARIA): the paper of the record, the current one, those beside it in the order
 * of time and those selected last. Each knows its place among all, so thousands need no more than a handful of
 * elements. The one that was current stays until the next one is left: a reader that finds it gone in the moment in which it
 * hears of its follower takes that for the same item, and says nothing (Orca 43.1). They lie over the marks of the picture and take no press, so what touches one touches the paper.
 */
export const PaperTree = (props: Props) => {
  const { graph, layout, rows, rowOf, calm, selected, expanded } = props;
  const viewport = useSyncExternalStore(calm.subscribe, calm.get);
  const toNote = usePaperNote();
  const isAlone = selected.length === 0;
  const places = useMemo(
    () => (isAlone ? new Map([[graph.focus, ALONE]]) : toTreePlaces(graph, rows)),
    [graph, rows, isAlone],
  );
  const current = selected.at(-1) ?? graph.focus;
  const left = useLeft(current);
  const ids = useMemo(() => {
    const near = new Set([
      graph.focus,
      ...toTimeWindow(graph, current),
      ...selected.slice(-MOST_SELECTED),
      ...(left === null ? [] : [left]),
    ]);
    return [...places.keys()].filter((id) => near.has(id));
  }, [graph, places, current, left, selected]);

  return ids.map((id) => {
    const paper = graph.papers.get(id);
    const place = places.get(id);
    const at = layout.positions.get(id);
    if (paper === undefined || place === undefined) return null;
    const note = toNote(paper);
    const isFocus = id === graph.focus;
    const isExpandable = isFocus || paper.arxivId === id;
    return (
      <div
        key={id}
        id={props.idOf(id)}
        role="treeitem"
        aria-level={place.level ?? undefined}
        aria-posinset={place.at}
        aria-setsize={place.of}
        aria-selected={props.isTelling === false ? undefined : selected.includes(id)}
        aria-expanded={isExpandable ? isFocus || expanded.has(id) : undefined}
        // The tree has the focus, an item never.
        tabIndex={-1}
        className="pointer-events-none absolute size-6 -translate-1/2 overflow-hidden"
        style={
          viewport === null || at === undefined
            ? undefined
            : { left: at.x * viewport.zoom + viewport.panX, top: at.y * viewport.zoom + viewport.panY }
        }
      >
        <span className="sr-only">
          {formatTreeName(paper, rowOf.get(id) ?? null)}
          {note !== undefined && `, ${note}`}
        </span>
      </div>
    );
  });
};

/** The paper that was current before this one; null before the first step. */
const useLeft = (current: string): string | null => {
  const [step, setStep] = useState<{ readonly from: string | null; readonly to: string }>({
    from: null,
    to: current,
  });
  if (step.to !== current) setStep({ from: step.to, to: current });
  return step.from;
};
