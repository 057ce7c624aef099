import { useMemo } from 'react';
import type { CitationGraph } from '../../../graph/citation-graph.ts';
import { formatNumber } from '../../../graph/grow/counts.ts';
import { findCitedTogether, findCitingTheSame, type RelatedPaper } from '../../../graph/paths/related.ts';
import { PaperList } from './PaperList.tsx';
import { PaperListHead } from './PaperListHead.tsx';

interface Props {
  readonly graph: CitationGraph;
  readonly id: string;
  readonly onSelect: (ids: readonly string[]) => void;
}

/** As many as one looks at; all others have less in common. */
const MOST = 5;

/**
 * Papers that have something in common with one, counted over the papers shown alone: cited by the same, and citing the same.
 * Nothing of it where there is nothing in common, as before anything is expanded.
 */
export const Related = ({ graph, id, onSelect }: Props) => {
  const [together, same] = useMemo(
    () => [findCitedTogether(graph, id), findCitingTheSame(graph, id)],
    [graph, id],
  );
  return (
    <>
      <RelatedList
        {...{ graph, id, onSelect }}
        heading="Cited together with"
        note="Figures: papers shown that cite both."
        words={(shared) =>
          `${formatNumber(shared)} of the papers shown ${shared === 1 ? 'cites' : 'cite'} both`
        }
        related={together}
      />
      <RelatedList
        {...{ graph, id, onSelect }}
        heading="Cites the same as"
        note="Figures: papers shown that both cite, besides this record’s."
        words={(shared) =>
          `${formatNumber(shared)} of the papers shown ${shared === 1 ? 'is' : 'are'} cited by both`
        }
        related={same}
      />
    </>
  );
};

interface RelatedListProps extends Props {
  readonly heading: string;
  readonly note: string;
  readonly words: (shared: number) => string;
  readonly related: readonly RelatedPaper[];
}

const RelatedList = ({ graph, id, onSelect, heading, note, words, related }: RelatedListProps) => {
  if (related.length === 0) return null;
  const shares = new Map(related.map((paper) => [paper.id, paper.shared]));
  const first = related.slice(0, MOST).map((paper) => paper.id);
  return (
    <section className="mt-4">
      <PaperListHead
        heading={heading}
        action={first.length === 1 ? 'Select it too' : `Select these ${first.length} too`}
        onSelect={() => onSelect([...first, id])}
      />
      <p className="text-note text-muted">{note}</p>
      <PaperList
        {...{ graph, onSelect }}
        ids={related.map((paper) => paper.id)}
        most={MOST}
        figureOf={(other) => {
          const shared = shares.get(other) ?? 0;
          return { figure: formatNumber(shared), words: words(shared) };
        }}
      />
    </section>
  );
};
