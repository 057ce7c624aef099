import type { ReactNode } from 'react';
import { Hash } from '../../../ui/Hash.tsx';
import { Caveat, Section } from '../standing/Section.tsx';
import { PresentSections } from './PresentSections.tsx';
import type { ReportedSection } from './reported-section.ts';

interface Props {
  readonly sections: readonly ReportedSection[];
  /** What stands below the sections, such as fields that have no place. */
  readonly children?: ReactNode;
}

/**
 * What the registry reports: the parts that hold something, and one dense list of those that don't. Two columns
 * where the screen is wide.
 */
export const ReportedSections = ({ sections, children }: Props) => {
  const empty = sections.filter((section) => section.content.kind === 'empty');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 xl:grid-cols-2">
      <div className="@container">
        <PresentSections sections={sections} place="first" />
      </div>
      <div className="@container">
        <PresentSections sections={sections} place="second" />
        {empty.length > 0 && <NothingRecorded sections={empty} />}
        {children}
      </div>
    </div>
  );
};

const NothingRecorded = ({ sections }: { readonly sections: readonly ReportedSection[] }) => (
  <Section title="Nothing recorded" standing="reported">
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
  </Section>
);
