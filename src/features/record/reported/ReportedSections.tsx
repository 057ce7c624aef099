import type { ReactNode } from 'react';
import { Hash } from '../../../ui/Hash.tsx';
import { Fold } from '../standing/Fold.tsx';
import { Caveat } from '../standing/Section.tsx';
import { PresentSections } from './PresentSections.tsx';
import type { ReportedSection } from './reported-section.ts';

interface Props {
  readonly sections: readonly ReportedSection[];
  /** What stands before the sections, such as who signed. */
  readonly first: ReactNode;
  /** What stands below them, such as fields that have no place. */
  readonly children?: ReactNode;
}

/**
 * What the registry reports, a line for each part that holds something, and one for all those that don't. Two columns
 * where the screen is wide.
 */
export const ReportedSections = ({ sections, first, children }: Props) => {
  const empty = sections.filter((section) => section.content.kind === 'empty');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 md:grid-cols-2">
      <div className="@container">
        {first}
        <PresentSections sections={sections} place="first" />
      </div>
      <div className="@container border-t border-line md:border-t-0">
        <PresentSections sections={sections} place="second" />
        {empty.length > 0 && <NothingRecorded sections={empty} />}
        {children}
      </div>
    </div>
  );
};

const NothingRecorded = ({ sections }: { readonly sections: readonly ReportedSection[] }) => (
  <Fold title="Nothing recorded" standing="reported" note={sections.length}>
    {sections.some((section) => section.snapshotSha256) && (
      <Caveat>A hash beside a part is the snapshot’s own, and nothing signs it.</Caveat>
    )}
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 text-body @min-[28rem]:grid-cols-[auto_minmax(0,1fr)_auto]">
      {sections.map(({ title, content, snapshotSha256 }) => (
        <div key={title} className="contents">
          <dt className="leading-6">{title}</dt>
          <dd className="leading-6 text-muted">{content.kind === 'empty' && content.words}</dd>
          <dd className="col-start-2 @min-[28rem]:col-start-3">
            {snapshotSha256 && (
              <Hash value={snapshotSha256} label={`the snapshot hash of ${title}`} ends={5} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  </Fold>
);
