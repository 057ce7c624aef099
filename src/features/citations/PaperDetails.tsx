import { toShownId } from '../../graph/citation-graph.ts';
import type { PaperRow } from '../../graph/rows.ts';
import { type Opening, OpenLink } from './OpenLink.tsx';
import { PaperGlyph } from './PaperGlyph.tsx';
import { PaperTitle } from './PaperTitle.tsx';
import { formatCitesAs, formatMonth, formatRecordHint, toMark } from './paper-words.ts';

interface Props extends Opening {
  readonly row: PaperRow;
  readonly onClose: () => void;
}

/** What is known of the selected paper. All of it is the registry's report. */
export const PaperDetails = ({ row: { paper, citesAs }, onClose, hrefFor, onOpen }: Props) => (
  <div>
    <div className="flex items-start justify-between gap-2">
      <h3 className="min-w-0 font-serif text-[1.0625rem] leading-snug font-semibold break-words">
        <PaperTitle paper={paper} />
      </h3>
      <button
        type="button"
        aria-label="Select nothing"
        onClick={onClose}
        className="-mt-1 -mr-1 inline-flex size-8 shrink-0 cursor-pointer items-center justify-center text-xl leading-none text-muted hover:text-ink"
      >
        ×
      </button>
    </div>
    <dl className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-x-8 gap-y-2 text-sm">
      <div>
        <dt className="text-xs text-muted">Citation</dt>
        <dd>{formatCitesAs(citesAs)}</dd>
      </div>
      <div>
        <dt className="text-xs text-muted">{paper.arxivId === null ? 'Id as written' : 'arXiv id'}</dt>
        <dd className="font-mono text-[0.8125rem] break-all">
          <bdi>{toShownId(paper)?.slice(0, 200) ?? 'none'}</bdi>
        </dd>
      </div>
      <div>
        <dt className="text-xs text-muted">First sent to arXiv, from the id</dt>
        <dd>{formatMonth(paper) ?? 'The id carries no date'}</dd>
      </div>
      <div>
        <dt className="sr-only">Record</dt>
        <dd className="flex items-center gap-1.5">
          <PaperGlyph mark={toMark(paper)} />
          {formatRecordHint(paper.isInternalAnchor)}
        </dd>
      </div>
    </dl>
    {paper.arxivId !== null && (
      <OpenLink id={paper.arxivId} hrefFor={hrefFor} onOpen={onOpen} className="button mt-4">
        Open its record
      </OpenLink>
    )}
    <p className="mt-3 text-xs text-muted">Reported by the registry in this paper’s record, not signed.</p>
  </div>
);
