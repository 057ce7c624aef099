import { useContext, useMemo } from 'react';
import { EXCERPT_LENGTH, isBeginning } from '../../../core/record/excerpt.ts';
import { toTexSegments } from '../../../core/tex/tex.ts';
import { type CitationGraph, toShownId } from '../../../graph/citation-graph.ts';
import { findCitationPath } from '../../../graph/paths/citation-path.ts';
import type { PaperRow } from '../../../graph/rows/rows.ts';
import { TexText } from '../../../ui/tex/TexText.tsx';
import { LookMark } from '../paper/LookMark.tsx';
import { type Opening, OpenLink } from '../paper/OpenLink.tsx';
import { OwnWordsContext } from '../paper/own-words.ts';
import { PaperGlyph } from '../paper/PaperGlyph.tsx';
import { formatCitesAs, formatDegrees, formatMonth, formatRecordHint, toMark } from '../paper/paper-words.ts';
import { Neighbourhood } from './Neighbourhood.tsx';
import { PaperList } from './PaperList.tsx';
import { Related } from './Related.tsx';

interface Props extends Opening {
  readonly graph: CitationGraph;
  readonly row: PaperRow;
  readonly isExpanded: boolean;
  readonly onExpand: (id: string) => void;
  readonly onRetry: (ids: readonly string[]) => void;
  readonly onSelect: (ids: readonly string[]) => void;
}

/** What is known of one paper. All of it is the registry's report, but for what came of checking its own record. */
export const PaperDetails = (props: Props) => {
  const { graph, row, isExpanded, onExpand, onRetry, onSelect, hrefFor, onOpen } = props;
  const { paper, citesAs, look, category, distance } = row;
  const ownWords = useContext(OwnWordsContext);
  const path = useMemo(
    () => (distance !== null && distance > 1 ? findCitationPath(graph, paper.id, graph.focus) : null),
    [graph, paper.id, distance],
  );
  return (
    <>
      <dl className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(5rem,1fr))] gap-x-4 gap-y-2 text-body">
        {look.authors !== undefined && (
          <div className="col-span-full">
            <dt className={TERM}>Authors, as reported, by the alphabet</dt>
            <dd className="max-h-24 overflow-y-auto break-words">
              <TexText segments={toTexSegments(look.authors)} />
            </dd>
          </div>
        )}
        <div>
          <dt className={TERM}>Citation</dt>
          <dd>{formatCitesAs(citesAs)}</dd>
        </div>
        <div>
          <dt className={TERM}>{paper.arxivId === null ? 'Id as written' : 'arXiv id'}</dt>
          <dd className="font-mono text-note break-all">
            <bdi>{toShownId(paper)?.slice(0, 200) ?? 'none'}</bdi>
          </dd>
        </div>
        <div>
          <dt className={TERM}>Month of the id</dt>
          <dd>{formatMonth(paper) ?? 'The id carries no date'}</dd>
        </div>
        {category !== null && (
          <div>
            <dt className={TERM}>Category</dt>
            <dd className="font-mono text-note break-all">
              <bdi>{category.slice(0, 80)}</bdi>
            </dd>
          </div>
        )}
        <div className="col-span-full">
          <dt className="sr-only">Record</dt>
          {look.kind === 'not-asked' ? (
            <dd className="flex items-center gap-1.5">
              <PaperGlyph mark={toMark(paper)} />
              {formatRecordHint(paper.isInternalAnchor)}
            </dd>
          ) : (
            <dd>
              <LookMark look={look} />
              {look.kind === 'unreachable' && <p className="text-muted">{look.words}</p>}
              {look.note !== undefined && <p>{look.note}</p>}
            </dd>
          )}
        </div>
        <div className="col-span-full">
          <dt className="sr-only">Citations among the papers shown</dt>
          <dd>{formatDegrees(row)}</dd>
        </div>
      </dl>
      {paper.arxivId !== null && (
        <p className="mt-3 flex flex-wrap gap-2">
          <OpenLink id={paper.arxivId} hrefFor={hrefFor} onOpen={onOpen} className="button">
            Open its record
          </OpenLink>
          <button type="button" className="button" onClick={() => onExpand(paper.id)}>
            {isExpanded ? 'Collapse' : 'Expand'}
          </button>
          {ownWords?.(paper.arxivId)}
          {look.kind === 'unreachable' && (
            <button type="button" className="button" onClick={() => onRetry([paper.id])}>
              Try again
            </button>
          )}
        </p>
      )}
      {look.excerpt !== undefined && (
        <section className="mt-4">
          <h4 className={TERM}>
            {isBeginning(look.excerpt)
              ? `The first ${EXCERPT_LENGTH} characters of its abstract, as reported`
              : 'Abstract, as reported'}
          </h4>
          <p className="max-w-[68ch] font-serif text-body break-words">
            <bdi>{look.excerpt}</bdi>
            {isBeginning(look.excerpt) && '…'}
          </p>
        </section>
      )}
      {path && (
        <section className="mt-4">
          <h4 className={TERM}>Path to the paper of this record</h4>
          <PaperList graph={graph} ids={path.ids} onSelect={onSelect} most={12} isOrdered />
        </section>
      )}
      <Neighbourhood graph={graph} id={paper.id} onSelect={onSelect} />
      <Related graph={graph} id={paper.id} onSelect={onSelect} />
      <p className="mt-4 text-note">
        Select a second paper as well to see how the two are linked: Ctrl or ⌘ with a press, or Shift with an
        arrow key.
      </p>
      <p className="mt-3 text-note text-muted">
        {look.kind === 'not-asked' ? 'Reported, not signed.' : 'What cites what is reported, not signed.'}
      </p>
    </>
  );
};

const TERM = 'text-note text-muted';
