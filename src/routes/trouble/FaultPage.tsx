import { StatusBanner } from '../../features/verification/StatusBanner.tsx';
import { toTroubleWords } from '../../look-up/trouble-words.ts';

/** A fault of this program: called that, and never a word about the record. */
export const FaultPage = ({ error }: { error: unknown }) => {
  const words = toTroubleWords(error);
  return (
    <>
      <title>Fault · Pith Viewer</title>
      <StatusBanner state="unchecked" label={words.label} headline={words.headline} lines={words.lines}>
        <p className="banner-actions">
          <button type="button" className="button" onClick={() => window.location.reload()}>
            Reload
          </button>
        </p>
      </StatusBanner>
    </>
  );
};
