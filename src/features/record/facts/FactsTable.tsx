import type { Examined } from '../../../core/examine.ts';
import type { Report } from '../../../core/report/report-shape.ts';
import { Hash } from '../../../ui/Hash.tsx';
import { OutLink } from '../../../ui/OutLink.tsx';
import { UtcTime } from '../../../ui/time/UtcTime.tsx';
import { isPassed, toBoundStanding, toSignedStanding } from '../standing/standing.ts';
import { Categories } from './Categories.tsx';
import { Licence } from './Licence.tsx';
import { Missing, Row } from './Row.tsx';

interface Props {
  readonly examined: Examined;
  readonly report: Report | null;
}

/** The values of the record, each with what stands behind it: first what the signature covers, then what it doesn't. */
export const FactsTable = ({ examined, report }: Props) => {
  const { signed, reported, claimedSha256 } = examined.record;
  const standing = toSignedStanding(examined);
  const shortStanding = isPassed(examined, 'short-number') ? toBoundStanding(examined) : 'reported';
  return (
    <dl>
      <Row label="Source" standing={standing}>
        {signed.sourceId === null ? (
          <Missing />
        ) : (
          `${toSourceName(signed.sourceKind)} ${signed.sourceId}`.trim()
        )}
        {signed.version === null ? '' : `, version ${signed.version}`}
      </Row>
      <Row label="Submitted" standing={standing}>
        <Time value={signed.submittedAt} />
      </Row>
      <Row label="Licence" standing={standing}>
        <Licence address={signed.license} />
      </Row>
      <Row label="Categories" standing={standing}>
        <Categories primary={signed.primaryCategory} cross={signed.crossCategories} />
      </Row>
      <Row label="Record hash" standing={standing}>
        <Hash value={claimedSha256} label="the SHA-256 of the record" />
      </Row>
      <Row label="Title digest" standing={standing}>
        <Digest value={signed.titleSha256} label="the title digest" />
      </Row>
      <Row label="Abstract digest" standing={standing}>
        <Digest value={signed.abstractSha256} label="the abstract digest" />
      </Row>
      <Row label="Schema" standing={standing}>
        {signed.schemaVersion ?? <Missing />}
      </Row>
      {isText(report?.shortNumber) && (
        <Row label="Short number" standing={shortStanding}>
          <Hash value={report.shortNumber} label="the short number" ends={12} />
        </Row>
      )}
      {isText(reported.headline) && (
        <Row label="Headline" standing="reported">
          {reported.headline}
        </Row>
      )}
      {isText(reported.attestationState) && (
        <Row label="Attestation" standing="reported">
          {reported.attestationState}
        </Row>
      )}
      <Row label="Record made" standing="reported">
        <Time value={reported.createdAt} />
      </Row>
      {reported.updatedAt !== null && reported.updatedAt !== reported.createdAt && (
        <Row label="Changed" standing="reported">
          <Time value={reported.updatedAt} />
        </Row>
      )}
      <Row label="Format" standing="reported">
        <Format report={report} />
      </Row>
    </dl>
  );
};

const toSourceName = (kind: string | null): string => (kind === 'arxiv' ? 'arXiv' : (kind ?? ''));

const isText = (value: string | null | undefined): value is string =>
  value !== null && value !== undefined && value !== '';

const Time = ({ value }: { readonly value: string | null }) =>
  isText(value) ? <UtcTime value={value} /> : <Missing />;

const Digest = ({ value, label }: { readonly value: string | null; readonly label: string }) =>
  value === null ? <Missing /> : <Hash value={value} label={label} />;

/** What the document says that it is. */
const Format = ({ report }: { readonly report: Report | null }) => {
  const types = [report?.recordType, report?.bundleType].filter(isText);
  const version = report?.schemaVersion ?? report?.bundleVersion;
  return (
    <>
      {types.length === 0 ? (
        <Missing>no type given</Missing>
      ) : (
        <span className="font-mono text-note">{types.join(', ')}</span>
      )}
      {isText(version) && ` ${version}`}
      {isText(report?.schemaUrl) && (
        <>
          {', '}
          <OutLink href={report.schemaUrl}>schema</OutLink>
        </>
      )}
      {isText(report?.snapshot?.builderVersion) && (
        <span className="block text-note text-muted">snapshot by {report.snapshot.builderVersion}</span>
      )}
    </>
  );
};
