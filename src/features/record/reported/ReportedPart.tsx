import { useMemo } from 'react';
import type { Examined } from '../../../core/examination.ts';
import { formatPath } from '../../../core/json/json.ts';
import { formatAsOf } from '../../../core/report/as-of.ts';
import { toMalformedFields, toOtherFields } from '../../../core/report/other-fields.ts';
import { reportShape } from '../../../core/report/report-shape.ts';
import { MalformedBody, OtherBody } from '../facts/OddFields.tsx';
import { ReportChecks } from '../ledger/ReportChecks.tsx';
import { Signer } from '../ledger/Signer.tsx';
import { Fold } from '../standing/Fold.tsx';
import { Section } from '../standing/Section.tsx';
import { toSignedStanding } from '../standing/standing.ts';
import { ReceiptBody } from './ReceiptBody.tsx';
import { ReportedSections } from './ReportedSections.tsx';
import { toHonestSections } from './reported-section.ts';
import { toReportedSections } from './reported-sections.tsx';

interface Props {
  readonly examined: Examined;
}

/** The lower part of a record page: what can't be read, what the registry reports, and what has no place. */
export const ReportedPart = ({ examined }: Props) => {
  const { record } = examined;
  const { receipt } = record.reported;
  const report = useMemo(() => reportShape.read(record.json), [record]);
  const others = useMemo(() => toOtherFields(record), [record]);
  const malformed = useMemo(() => toMalformedFields(record), [record]);
  const sections = useMemo(() => {
    if (report === null) return [];
    const unread = [...malformed.map(({ path }) => path), ...others.map(({ path }) => formatPath(path))];
    return toHonestSections(toReportedSections(examined, report), unread);
  }, [examined, report, malformed, others]);
  return (
    <>
      {malformed.length > 0 && (
        <div className="@container">
          <Section title="Unreadable fields" count={malformed.length}>
            <MalformedBody fields={malformed} />
          </Section>
        </div>
      )}
      <p className="mt-1 text-note text-muted">
        {formatAsOf(record.reported)}
        {report?.snapshot?.builderVersion && ` The snapshot was built by ${report.snapshot.builderVersion}.`}
      </p>
      <ReportedSections
        sections={sections}
        first={
          <>
            <ReportChecks examined={examined} />
            {receipt !== null && (
              <Fold title="Receipt" standing="reported" note={receipt.keyId}>
                <Signer examined={examined} />
                <ReceiptBody receipt={receipt} />
              </Fold>
            )}
          </>
        }
      >
        {others.length > 0 && (
          <Fold title="Other fields" note={others.length}>
            <OtherBody fields={others} signedStanding={toSignedStanding(examined)} />
          </Fold>
        )}
      </ReportedSections>
    </>
  );
};
