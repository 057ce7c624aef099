import { StatusBanner } from '../../features/verification/StatusBanner.tsx';
import { toTroubleWords } from '../../look-up/trouble-words.ts';

/** config.json is missing or wrong: nothing can be looked up or checked before it is mended, and the sentence says what to mend. */
export const ConfigTrouble = ({ error, onRetry }: { error: Error; onRetry: () => void }) => (
  <StatusBanner
    state="unchecked"
    label="Not checked"
    headline="This site’s configuration can’t be used"
    Heading="h2"
    lines={toTroubleWords(error).lines.slice(0, 1)}
  >
    <p className="banner-actions">
      <button type="button" className="button" onClick={onRetry}>
        Try again
      </button>
    </p>
  </StatusBanner>
);
