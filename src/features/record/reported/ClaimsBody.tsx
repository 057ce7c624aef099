import type { Claim } from '../../../core/report/report-shape.ts';
import { LongList } from '../../../ui/LongList.tsx';
import { Caveat } from '../standing/Section.tsx';

const kinds: ReadonlyMap<string, string> = new Map([
  ['strongest_claim', 'Strongest claim'],
  ['weakest_assumption', 'Weakest assumption'],
  ['one_line_summary', 'Summary in one line'],
]);

/** What a machine read out of the paper. */
export const ClaimsBody = ({ claims }: { readonly claims: readonly Claim[] }) => (
  <>
    <Caveat>A machine’s reading of the paper: not the authors’ words, and not checked here.</Caveat>
    <LongList
      items={claims}
      toName={(claim) => `${claim.claimId} ${claim.text}`}
      className="space-y-3"
      step={12}
    >
      {(claim) => (
        <>
          <p className="text-note text-muted">
            {claim.claimId !== null && <span className="mr-2 font-mono text-note">{claim.claimId}</span>}
            {kinds.get(claim.kind ?? '') ?? claim.kind ?? 'Claim'}
          </p>
          <p className="max-w-[68ch] font-serif text-body break-words">
            <bdi>{claim.text}</bdi>
          </p>
          <p className="text-note text-muted">
            {[claim.status, claim.attestation, claim.source]
              .filter((part) => part !== null && part !== '')
              .map((part) => part?.replaceAll('_', ' '))
              .join(' · ')}
          </p>
        </>
      )}
    </LongList>
  </>
);
