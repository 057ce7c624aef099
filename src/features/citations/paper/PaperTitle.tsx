import { toTexSegments } from '../../../core/tex/tex.ts';
import { type GraphPaper, toShownId } from '../../../graph/citation-graph.ts';
import { TexText } from '../../../ui/tex/TexText.tsx';
import { usePaperNote } from './paper-notes.ts';

const LONGEST = 400;

/** A title with its accents and mathematics, cut where it is no title any more; or what stands in its place. */
export const PaperTitle = ({ paper }: { readonly paper: GraphPaper }) => {
  const note = usePaperNote()(paper);
  return (
    <>
      {note !== undefined && (
        <span className="mr-1.5 border border-strong px-1 text-note whitespace-nowrap text-ink" data-note="">
          {note}
        </span>
      )}
      <BareTitle paper={paper} />
    </>
  );
};

const BareTitle = ({ paper }: { readonly paper: GraphPaper }) => {
  const title = paper.title?.trim() ?? '';
  if (title === '') return <span className="text-muted italic">No title, {toShownId(paper) ?? 'no id'}</span>;
  if (title.length <= LONGEST) return <TexText segments={toTexSegments(title)} />;
  return (
    <bdi title={title.slice(0, 4_000)}>
      {title.slice(0, LONGEST)}… <span className="text-muted">({title.length} characters)</span>
    </bdi>
  );
};
