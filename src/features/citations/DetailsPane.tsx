import { type CitationGraph, toShownId } from '../../graph/citation-graph.ts';
import type { PaperRow } from '../../graph/rows.ts';
import type { Opening } from './OpenLink.tsx';
import { PaperDetails } from './PaperDetails.tsx';
import { PaperTitle } from './PaperTitle.tsx';

interface Props extends Opening {
  readonly graph: CitationGraph;
  readonly selected: string | null;
  readonly row: PaperRow | null;
  readonly onClose: () => void;
}

/** The selected paper, or what to do to have one here. */
export const DetailsPane = ({ graph, selected, row, onClose, hrefFor, onOpen }: Props) => {
  if (row !== null) return <PaperDetails row={row} onClose={onClose} hrefFor={hrefFor} onOpen={onOpen} />;
  const focus = graph.papers.get(graph.focus);
  if (focus !== undefined && selected === graph.focus) {
    return (
      <>
        <h3 className="font-serif text-[1.0625rem] leading-snug font-semibold break-words">
          <PaperTitle paper={focus} />
        </h3>
        <p className="mt-2 text-sm text-muted">
          {toShownId(focus)} is the paper of this record. The arrows lead to it from the papers that cite it.
        </p>
      </>
    );
  }
  return (
    <p className="text-sm text-muted">
      {selected === null
        ? 'Select a paper in the graph or in the list, and what is known of it stands here.'
        : `The address asks for ${selected}, which is not among these papers.`}
    </p>
  );
};
