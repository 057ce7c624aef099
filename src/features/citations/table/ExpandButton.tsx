import type { PaperRow } from '../../../graph/rows/rows.ts';
import { icon } from '../../../ui/icons.tsx';

interface Props {
  readonly row: PaperRow;
  readonly isExpanded: boolean;
  /** The element with the name of the paper. */
  readonly titleId: string;
  readonly onExpand: (id: string) => void;
}

/** Draws who cites a paper, or no longer. Without an arXiv id there is nothing to ask for. */
export const ExpandButton = ({ row: { paper }, isExpanded, titleId, onExpand }: Props) => {
  if (paper.arxivId === null) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={isExpanded ? 'Collapse' : 'Expand'}
      aria-describedby={titleId}
      title={isExpanded ? 'Collapse: no longer draw who cites it (E)' : 'Expand: draw who cites it (E)'}
      onClick={(event) => {
        event.stopPropagation();
        onExpand(paper.id);
      }}
      className="flex size-[24px] cursor-pointer items-center justify-center text-muted hover:text-ink"
    >
      {isExpanded ? <CollapseIcon /> : <ExpandIcon />}
    </button>
  );
};

const BOX = <rect x="2.5" y="2.5" width="11" height="11" rx="2" />;
const ExpandIcon = icon(
  <>
    {BOX}
    <path d="M5.5 8h5M8 5.5v5" />
  </>,
);
const CollapseIcon = icon(
  <>
    {BOX}
    <path d="M5.5 8h5" />
  </>,
);
