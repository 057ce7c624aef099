import { useMemo } from 'react';
import { type CitationGraph, citationId } from '../../../graph/citation-graph.ts';
import { formatNumber } from '../../../graph/grow/counts.ts';
import { PaperList } from './PaperList.tsx';
import { PaperListHead } from './PaperListHead.tsx';

interface Props {
  readonly graph: CitationGraph;
  readonly id: string;
  readonly onSelect: (ids: readonly string[]) => void;
}

/** Whom a paper cites and who cites it, among the papers shown. */
export const Neighbourhood = ({ graph, id, onSelect }: Props) => {
  const citesFocus = graph.citations.has(citationId(id, graph.focus));
  const [cites, citedBy] = useMemo(() => toBothEnds(graph, id), [graph, id]);
  return (
    <>
      <Neighbours heading="Cited by" {...{ graph, onSelect }} selected={[id]} ids={citedBy} />
      <Neighbours
        heading={citesFocus ? 'Cites besides this record’s paper' : 'Cites'}
        {...{ graph, onSelect }}
        selected={[id]}
        ids={cites}
      />
    </>
  );
};

interface NeighboursProps {
  readonly graph: CitationGraph;
  readonly heading: string;
  readonly ids: readonly string[];
  /** What is selected already and stays so. */
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
}

/** Papers that stand in one relation to what is selected. Nothing where there are none. */
export const Neighbours = ({ graph, heading, ids, selected, onSelect }: NeighboursProps) =>
  ids.length === 0 ? null : (
    <section className="mt-4">
      <PaperListHead
        heading={heading}
        action={ids.length === 1 ? 'Select it too' : `Select all ${formatNumber(ids.length)} too`}
        onSelect={() => onSelect([...ids.filter((id) => !selected.includes(id)), ...selected])}
      />
      <PaperList graph={graph} ids={ids} onSelect={onSelect} most={4} />
    </section>
  );

/** Both ends without the focus, which the details speak of anyway. One pass over the arrows. */
const toBothEnds = (graph: CitationGraph, id: string): readonly [cites: string[], citedBy: string[]] => {
  const cites: string[] = [];
  const citedBy: string[] = [];
  for (const { citing, cited } of graph.citations.values()) {
    if (citing === id && cited !== graph.focus) cites.push(cited);
    if (cited === id && citing !== graph.focus) citedBy.push(citing);
  }
  return [cites.sort(), citedBy.sort()];
};
