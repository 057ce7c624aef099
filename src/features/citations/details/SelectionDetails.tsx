import { useMemo } from 'react';
import type { CitationGraph } from '../../../graph/citation-graph.ts';
import { formatNumber } from '../../../graph/grow/counts.ts';
import type { CitationPath } from '../../../graph/paths/citation-path.ts';
import { findInCommon } from '../../../graph/paths/related.ts';
import { Neighbours } from './Neighbourhood.tsx';
import { PaperList } from './PaperList.tsx';
import { formatCitationPath } from './path-words.ts';

interface Props {
  readonly graph: CitationGraph;
  /** The current one last. */
  readonly selected: readonly string[];
  /** Between exactly two; null where none leads from one to the other. */
  readonly path: CitationPath | null;
  readonly expanded: ReadonlySet<string>;
  readonly onExpandAll: (ids: readonly string[]) => void;
  readonly onSelect: (ids: readonly string[]) => void;
}

/** What several selected papers have in common: a list, and of two the way from one to the other. */
export const SelectionDetails = ({ graph, selected, path, expanded, onExpandAll, onSelect }: Props) => {
  const closed = selected.filter(
    (id) => id !== graph.focus && graph.papers.get(id)?.arxivId === id && !expanded.has(id),
  );
  return (
    <>
      {selected.length === 2 && (
        <section className="mt-3">
          <h4 className="text-note text-muted">Path between the two</h4>
          {path === null ? (
            <p className="text-body">Not connected among the papers shown.</p>
          ) : (
            <>
              <p className="text-body">{formatCitationPath(graph, path)}</p>
              <PaperList graph={graph} ids={path.ids} onSelect={onSelect} most={20} isOrdered />
            </>
          )}
        </section>
      )}
      {selected.length === 2 && <InCommon {...{ graph, selected, onSelect }} />}
      <section className="mt-3">
        <h4 className="text-note text-muted">Selected, the last one first</h4>
        <PaperList
          graph={graph}
          ids={[...selected].reverse().slice(0, 200)}
          onSelect={onSelect}
          most={selected.length === 2 ? 2 : 8}
        />
      </section>
      {closed.length > 0 && (
        <button type="button" className="button mt-3" onClick={() => onExpandAll(closed)}>
          Expand {closed.length === 1 ? 'the one' : `the ${formatNumber(closed.length)}`} not yet expanded
        </button>
      )}
      <p className="mt-3 text-note text-muted">
        “Export” writes the selection, with the citations in between, or all papers.
      </p>
    </>
  );
};

/** Of two papers: who cites both, and whom both cite. Nothing where there are none: of many nobody looked up who cites them. */
const InCommon = ({ graph, selected, onSelect }: Pick<Props, 'graph' | 'selected' | 'onSelect'>) => {
  const [one = '', other = ''] = selected;
  const { citingBoth, citedByBoth } = useMemo(() => findInCommon(graph, one, other), [graph, one, other]);
  return (
    <>
      <Neighbours heading="Cite both" {...{ graph, selected, onSelect }} ids={citingBoth} />
      <Neighbours heading="Cited by both" {...{ graph, selected, onSelect }} ids={citedByBoth} />
    </>
  );
};
