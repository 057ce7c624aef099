import { Hash } from '../../../ui/Hash.tsx';
import { Fold } from '../standing/Fold.tsx';
import type { ReportedSection } from './reported-section.ts';

interface Props {
  readonly sections: readonly ReportedSection[];
  readonly place: ReportedSection['place'];
}

/** The parts of one place of the page that hold something, a line each. */
export const PresentSections = ({ sections, place }: Props) =>
  sections.map(({ title, count, content, snapshotSha256, place: own }) =>
    own !== place || content.kind === 'empty' ? null : (
      <Fold key={title} title={title} standing="reported" note={count}>
        {content.body}
        {snapshotSha256 && (
          <p className="mt-2 flex flex-wrap items-center gap-x-3 text-note text-muted">
            Snapshot hash <Hash value={snapshotSha256} label={`the snapshot hash of ${title}`} />
            <span className="text-note">nothing signs it</span>
          </p>
        )}
      </Fold>
    ),
  );
