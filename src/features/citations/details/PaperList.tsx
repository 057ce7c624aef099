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
  /** A figure at the end of a paper's line, in words for those who hear it. */
  readonly figureOf?: (id: string) => { readonly figure: string; readonly words: string };
}

const LONGEST = 120;

/** Papers by title, each of which can be selected. A long list is cut and says so. */
export const PaperList = ({ graph, ids, onSelect, most = 6, isOrdered = false, figureOf }: Props) => {
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
                className="flex min-h-[24px] w-full cursor-pointer justify-between gap-x-3 py-0.5 pl-2.5 text-left text-note leading-5 hover:bg-sunken"
              >
                <span className="min-w-0 break-words">
                  {id === graph.focus && <span className="text-muted">This record: </span>}
                  {paper ? <ShortTitle paper={paper} /> : id}
                </span>
                {figureOf && <Figure {...figureOf(id)} />}
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

const Figure = ({ figure, words }: { readonly figure: string; readonly words: string }) => (
  <span className="shrink-0 text-muted tabular-nums">
    <span aria-hidden="true">{figure}</span>
    <span className="sr-only">, {words}</span>
  </span>
);

const ShortTitle = ({ paper }: { readonly paper: GraphPaper }) => {
  const title = paper.title?.trim() ?? '';
  if (title === '') return <bdi>{toShownId(paper)?.slice(0, 60) ?? 'No title, no id'}</bdi>;
  return title.length > LONGEST ? (
    <bdi>{title.slice(0, LONGEST)}…</bdi>
  ) : (
    <TexText segments={toTexSegments(title)} />
  );
};
