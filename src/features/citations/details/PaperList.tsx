import { toTexSegments } from '../../../core/tex/tex.ts';
import type { CitationGraph, GraphPaper } from '../../../graph/citation-graph.ts';
import { toShownId } from '../../../graph/citation-graph.ts';
import { formatNumber } from '../../../graph/grow/counts.ts';
import { TexText } from '../../../ui/tex/TexText.tsx';

interface Props {
  readonly graph: CitationGraph;
  readonly ids: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  /** How many are listed before the rest is only counted. */
  readonly most?: number;
  readonly isOrdered?: boolean;
}

const LONGEST = 120;

/** Papers by title, each of which can be selected. A long list is cut and says so. */
export const PaperList = ({ graph, ids, onSelect, most = 6, isOrdered = false }: Props) => {
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <>
      <List className="mt-1 border-l border-line">
        {ids.slice(0, most).map((id) => {
          const paper = graph.papers.get(id);
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => onSelect([id])}
                className="block min-h-[24px] w-full cursor-pointer py-0.5 pl-2.5 text-left text-note leading-5 break-words hover:bg-sunken"
              >
                {id === graph.focus && <span className="text-muted">This record: </span>}
                {paper ? <ShortTitle paper={paper} /> : id}
              </button>
            </li>
          );
        })}
      </List>
      {ids.length > most && (
        <p className="pl-2.5 text-note text-muted">and {formatNumber(ids.length - most)} more</p>
      )}
    </>
  );
};

const ShortTitle = ({ paper }: { readonly paper: GraphPaper }) => {
  const title = paper.title?.trim() ?? '';
  if (title === '') return <bdi>{toShownId(paper)?.slice(0, 60) ?? 'No title, no id'}</bdi>;
  return title.length > LONGEST ? (
    <bdi>{title.slice(0, LONGEST)}…</bdi>
  ) : (
    <TexText segments={toTexSegments(title)} />
  );
};
