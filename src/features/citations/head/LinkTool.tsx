import { formatNumber } from '../../../graph/grow/counts.ts';
import { MAX_LINK_LENGTH } from '../../../graph/link/view-code.ts';
import { useCopy } from '../../../ui/hooks/use-copy.ts';
import { CopyIcon, CrossIcon, DownloadIcon, TickIcon } from '../../../ui/icons.tsx';
import { FileLink, type OwnAddress } from './FileLink.tsx';

export interface ViewLink {
  /** Where this view, or at least its record, opens again on any machine; null where no address is known to. */
  readonly href: string | null;
  /** Why `href` opens less than this view, or why there is none, without a full stop. */
  readonly note: string | null;
  /** For a record out of a file, whose page opens in this tab alone; null for all others. */
  readonly own: OwnAddress | null;
  /** Longer than what mail programs and chats let through. */
  readonly isTooLong: boolean;
  readonly saveView: () => void;
}

/** This very view for somebody else: as a link, or as a file where it is too much for a link. */
export const LinkTool = ({ href, isTooLong, own, saveView }: ViewLink) => {
  const [state, copy] = useCopy();
  if (own !== null && href === null) return <FileLink {...own} saveView={saveView} />;
  if (isTooLong)
    return (
      <span className="inline-flex flex-wrap items-center gap-2 text-note text-muted">
        Too much for a link of {formatNumber(MAX_LINK_LENGTH)} characters
        <button type="button" className="button" onClick={saveView}>
          <DownloadIcon className="size-3.5" />
          Save the view as a file
        </button>
      </span>
    );
  const Icon = state === 'copied' ? TickIcon : state === 'failed' ? CrossIcon : CopyIcon;
  return (
    <span className="inline-flex items-center">
      <button
        type="button"
        className="button"
        title="A link that opens this same picture"
        onClick={() => copy(href ?? '')}
      >
        <Icon className="size-3.5" />
        Copy link
      </button>
      <span role="status" className="pl-2 text-note text-muted empty:hidden">
        {state === 'copied' ? 'copied' : state === 'failed' ? 'no access to the clipboard' : ''}
      </span>
    </span>
  );
};
