import { type CitationGraph, toShownId } from '../../../graph/citation-graph.ts';
import { formatNumber } from '../../../graph/grow/counts.ts';
import type { CitationPath } from '../../../graph/paths/citation-path.ts';
import type { PaperRow } from '../../../graph/rows/rows.ts';
import type { Opening } from '../paper/OpenLink.tsx';
import { PaperTitle } from '../paper/PaperTitle.tsx';
import { PaperDetails } from './PaperDetails.tsx';
import { SelectionDetails } from './SelectionDetails.tsx';

export interface DetailsPaneProps extends Opening {
  readonly graph: CitationGraph;
  /** The current one last. */
  readonly selected: readonly string[];
  /** The current paper; null for the focus, and for a paper that isn't here. */
  readonly row: PaperRow | null;
  readonly path: CitationPath | null;
  readonly expanded: ReadonlySet<string>;
  readonly onExpand: (id: string) => void;
  readonly onExpandAll: (ids: readonly string[]) => void;
  readonly onRetry: (ids: readonly string[]) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** The selected papers, or what to do to have one here. */
export const DetailsPane = (props: DetailsPaneProps) => {
  const { graph, selected, row, onClose } = props;
  const current = selected.at(-1);
  const paper = current === undefined ? undefined : graph.papers.get(current);
  if (current === undefined)
    return (
      <p className="text-note text-muted">
        Select a paper in the graph or in the list, and what is known of it stands here. Select two papers to
        see how they are linked: Ctrl or ⌘ with a press adds one.
      </p>
    );
  return (
    <div>
      <div className="flex items-start justify-between gap-2">
        <h3 tabIndex={-1} className="min-w-0 font-serif text-lead break-words">
          {selected.length > 1 ? (
            `${formatNumber(selected.length)} papers selected`
          ) : paper === undefined ? (
            'Not among these papers'
          ) : (
            <PaperTitle paper={paper} />
          )}
        </h3>
        <button
          type="button"
          aria-label="Select nothing"
          onClick={onClose}
          className="-mt-1 -mr-1 inline-flex size-8 shrink-0 cursor-pointer items-center justify-center text-body text-muted hover:text-ink"
        >
          ×
        </button>
      </div>
      {selected.length > 1 ? (
        <SelectionDetails {...props} />
      ) : paper === undefined ? (
        <p className="mt-2 text-note text-muted">
          The address asks for {current}, which is not among these papers.
        </p>
      ) : row === null ? (
        <p className="mt-2 text-note text-muted">
          {toShownId(paper)} is the paper of this record. The arrows lead to it from the papers that cite it.
        </p>
      ) : (
        <PaperDetails {...props} row={row} isExpanded={props.expanded.has(row.paper.id)} />
      )}
    </div>
  );
};
