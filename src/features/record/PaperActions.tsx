import type { ReactNode } from 'react';
import { useCopy } from '../../ui/hooks/use-copy.ts';

interface Props {
  /** Leads to the ways to cite the paper. */
  readonly citeLink: ReactNode;
  /** Leads to where one compares a text of one's own. */
  readonly copyLink: ReactNode;
  /** The address that is copied; absent where a record has none, as in a file. */
  readonly toAddress?: () => string;
  readonly onPrint: () => void;
  readonly onSaveEvidence: () => void;
  /** What this browser keeps of the paper by the reader's own wish: the watch, a tag, notes. */
  readonly own?: ReactNode;
}

/** What one can do with a paper, in one row at its title. */
export const PaperActions = ({ citeLink, copyLink, toAddress, onPrint, onSaveEvidence, own }: Props) => (
  <div className="paper-actions">
    {citeLink}
    {toAddress !== undefined && <CopyLink toAddress={toAddress} />}
    <button type="button" className="button" onClick={onPrint}>
      Print report
    </button>
    <button type="button" className="button" onClick={onSaveEvidence}>
      Evidence
    </button>
    {copyLink}
    {own}
  </div>
);

/** Copies the address of this very view with one press, and says so. */
export const CopyLink = ({ toAddress }: { readonly toAddress: () => string }) => {
  const [state, copy] = useCopy();
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label="Copy link to this view"
        onClick={() => copy(toAddress())}
      >
        Copy link
      </button>
      <span role="status" className="text-note text-muted empty:hidden">
        {state === 'copied' ? 'copied' : state === 'failed' ? 'no access to the clipboard' : ''}
      </span>
    </>
  );
};
