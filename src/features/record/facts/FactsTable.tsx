import type { ReactNode } from 'react';
import type { Examined } from '../../../core/examination.ts';
import { type JsonValue, member } from '../../../core/json/json.ts';
import { Hash } from '../../../ui/Hash.tsx';
import { OutLink } from '../../../ui/OutLink.tsx';
import { UtcTime } from '../../../ui/time/UtcTime.tsx';
import { StandingGroup } from '../standing/StandingGroup.tsx';
import { isPassed, toBoundStanding, toSignedStanding } from '../standing/standing.ts';
import { Categories } from './Categories.tsx';
import { Licence } from './Licence.tsx';
import { Missing, Row } from './Row.tsx';

/** The values of the record in groups by what stands behind them: what the signature covers, what follows from it, the rest. */
export const FactsTable = ({ examined }: { readonly examined: Examined }) => {
  const { signed, claimedSha256, json } = examined.record;
  const standing = toSignedStanding(examined);
  const short = textOf(json, 'short_pith_number');
  const shortStanding = isPassed(examined, 'short-number') ? toBoundStanding(examined) : 'reported';
  const shortRow = short !== null && (
    <Row label="Short number" standing={shortStanding}>
      <Hash value={short} label="the short number" ends={12} />
    </Row>
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 @min-[42rem]:grid-cols-2">
      <StandingGroup standing={standing}>
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
        {/* It follows from the hash: where nobody checked the signature over that, it is in the same place. */}
        {shortStanding === 'unchecked' && shortRow}
      </StandingGroup>
      <div>
        {shortRow !== false && shortStanding === 'bound' && (
          <StandingGroup standing="bound">{shortRow}</StandingGroup>
        )}
        <ReportedFacts examined={examined}>{shortStanding === 'reported' && shortRow}</ReportedFacts>
      </div>
    </div>
  );
};

interface ReportedProps {
  readonly examined: Examined;
  /** What turned out to be only reported as well. */
  readonly children: ReactNode;
}

/** What the signature doesn't cover. */
const ReportedFacts = ({ examined, children }: ReportedProps) => {
  const { reported, json } = examined.record;
  return (
    <StandingGroup standing="reported">
      {children}
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
        <Format json={json} />
      </Row>
    </StandingGroup>
  );
};

const toSourceName = (kind: string | null): string => (kind === 'arxiv' ? 'arXiv' : (kind ?? ''));

const isText = (value: JsonValue | undefined): value is string => typeof value === 'string' && value !== '';

const textOf = (json: JsonValue | undefined, name: string): string | null => {
  const value = member(json, name);
  return isText(value) ? value : null;
};

const Time = ({ value }: { readonly value: string | null }) =>
  isText(value) ? <UtcTime value={value} /> : <Missing />;

const Digest = ({ value, label }: { readonly value: string | null; readonly label: string }) =>
  value === null ? <Missing /> : <Hash value={value} label={label} />;

/** What the document says that it is. */
const Format = ({ json }: { readonly json: JsonValue }) => {
  const types = [textOf(json, 'record_type'), textOf(json, 'bundle_type')].filter(isText);
  const version = textOf(json, 'schema_version') ?? textOf(json, 'bundle_version');
  const schema = textOf(json, 'schema_url');
  return (
    <>
      {types.length === 0 ? (
        <Missing>no type given</Missing>
      ) : (
        <span className="font-mono text-note">{types.join(', ')}</span>
      )}
      {version !== null && ` ${version}`}
      {schema !== null && (
        <>
          {', '}
          <OutLink href={schema}>schema</OutLink>
        </>
      )}
    </>
  );
};
