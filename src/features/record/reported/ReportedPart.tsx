import { useMemo } from 'react';
import type { Examined } from '../../../core/examine.ts';
import { formatAsOf } from '../../../core/report/as-of.ts';
import { toMalformedFields, toOtherFields } from '../../../core/report/other-fields.ts';
import type { Report } from '../../../core/report/report-shape.ts';
import { MalformedBody, OtherBody } from '../facts/OddFields.tsx';
import { ReportedHead } from '../standing/ReportedHead.tsx';
import { Section } from '../standing/Section.tsx';
import { toSignedStanding } from '../standing/standing.ts';
import { ReportedSections } from './ReportedSections.tsx';
import { toReportedSections } from './reported-sections.tsx';

interface Props {
  readonly examined: Examined;
  readonly report: Report | null;
}

/** The lower part of a record page: what can't be read, what the registry reports, and what has no place. */
export const ReportedPart = ({ examined, report }: Props) => {
  const { record } = examined;
  const others = useMemo(() => toOtherFields(record), [record]);
  const malformed = useMemo(() => toMalformedFields(record), [record]);
  const sections = useMemo(
    () => (report === null ? [] : toReportedSections(examined, report)),
    [examined, report],
  );
  return (
    <>
      {malformed.length > 0 && (
        <div className="@container mt-8">
          <Section title="Unreadable fields" count={malformed.length}>
            <MalformedBody fields={malformed} />
          </Section>
        </div>
      )}
      <ReportedHead />
      <p className="mt-1 text-note text-muted">{formatAsOf(record.reported)}</p>
      <ReportedSections sections={sections}>
        {others.length > 0 && (
          <Section title="Other fields" count={others.length}>
            <OtherBody fields={others} signedStanding={toSignedStanding(examined)} />
          </Section>
        )}
      </ReportedSections>
    </>
  );
};
