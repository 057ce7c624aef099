import './report.css';
import { useMemo } from 'react';
import type { Check } from '../../core/checks/checks.ts';
import { FICTION_WORDS } from '../../core/checks/fiction-words.ts';
import { checkTitle } from '../../core/checks/words.ts';
import type { Examined } from '../../core/examination.ts';
import { toFingerprint } from '../../core/keys/fingerprint.ts';
import { toStateWords } from '../../core/state-words.ts';
import { withReports } from '../../core/with-reports.ts';

interface Props {
  readonly examined: Examined;
  /** The address of the page, without what it shows of it. */
  readonly address: string | null;
  /** The collection of invented papers that it is from; null where it is from none. */
  readonly corpus: string | null;
  /** Of the paper, as it was asked for; null where none was. */
  readonly askedVersion: number | null;
  /** `14 Mar 2025, 13:07:45 UTC`. */
  readonly printedAt: string;
}

/** What no check of any record covers. It belongs on paper, where nobody can press for more. */
const NEVER_CHECKED = [
  'Whether the paper is right, and whether its authors took part.',
  'Authors, aliases, citations, flags, claims, integrity and events: reported, not signed.',
  'The abstract, unless its full text was compared: the record has only the beginning of it.',
  'Whether the key was withdrawn or replaced: how the registry does that isn’t known.',
  'Bundle, state, integrity events and mirror manifest of this record, and what other sources say of it.',
];

/** What stands behind the title: a digest counts for something only under a signature that holds. */
const toTitleStanding = ({ bound, matching }: Examined['record']): string => {
  if (bound.title !== null) return 'matches the signed digest; case and spacing don’t count';
  return matching.title === null
    ? 'reported, not signed'
    : 'matches the digest that the record holds, under no signature that was checked and holds';
};

/** A record may hold megabytes, and the report has one page. */
const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** One page for paper: what was checked, what doesn’t match, and what was not checked. */
export const PrintReport = ({ examined, address, corpus, askedVersion, printedAt }: Props) => {
  const { record, key, origin } = examined;
  const { checks } = useMemo(() => withReports(examined), [examined]);
  const { signed, reported, pithNumber, claimedSha256 } = record;
  const words = toStateWords(examined);
  const of = (kind: Check['outcome']['kind']) => checks.filter(({ outcome }) => outcome.kind === kind);
  // As on the screen: nothing that a record says of a paper is shown where the record doesn't match.
  const isContradicted = examined.verdict.kind === 'contradicted';
  const title = isContradicted ? null : reported.title;
  const fingerprint = key === null ? reported.receipt?.publicKeyFingerprint : toFingerprint(key.publicKeyHex);
  return (
    <article className="print-report" aria-hidden="true">
      <h1>Report on a pith record</h1>
      <div className="state">
        <strong>
          {words.label}. {words.headline}.
        </strong>
        {words.lines.map((line) => (
          <p key={line}>{cut(line, 300)}</p>
        ))}
      </div>
      {corpus !== null && (
        <p>
          <strong>{FICTION_WORDS.emphasis}</strong> {FICTION_WORDS.sentence(corpus)}
        </p>
      )}
      <dl>
        <Line label="Pith number" mono>
          {pithNumber}
        </Line>
        <Line label="SHA-256" mono>
          {claimedSha256}
        </Line>
        {signed.sourceId !== null && !isContradicted && (
          <Line label="Paper">
            {cut(
              `${signed.sourceKind === 'arxiv' ? 'arXiv' : (signed.sourceKind ?? '')} ${signed.sourceId}`,
              120,
            )}
            {signed.version === null ? '' : `, version ${signed.version}`}
            {askedVersion !== null &&
              askedVersion !== signed.version &&
              `; version ${askedVersion} was asked for, and nothing here is said of that one`}
          </Line>
        )}
        {title !== null && (
          <Line label="Title">
            {cut(title, 240)} ({toTitleStanding(record)})
          </Line>
        )}
        <Line label="Key">
          {key === null
            ? 'none accepted here'
            : `${cut(key.keyId, 80)} of ${cut(key.signer, 80)}${key.trust === 'user' ? ', added by hand' : key.trust === 'demo' ? ', a demo key for fiction' : ''}`}
        </Line>
        {fingerprint && (
          <Line label="Fingerprint" mono>
            {cut(fingerprint, 80)}
          </Line>
        )}
        {reported.receipt?.signatureB64 && (
          <Line label="Signature" mono>
            {cut(reported.receipt.signatureB64, 120)}
          </Line>
        )}
        <Line label="Source">
          {cut(`${origin.label}${origin.url === null ? '' : `, ${origin.url}`}`, 200)}
        </Line>
        <Line label="Examined">
          in a browser with Pith Viewer, printed {printedAt}
          {address === null ? '' : `, ${cut(address, 160)}`}
        </Line>
      </dl>
      <Checks title="Doesn’t match" checks={of('fail')} />
      <Checks title="Matches" checks={of('pass')} />
      <h2>Not checked</h2>
      <ul>
        {of('unchecked').map(({ id, outcome }) => (
          <li key={id}>
            ○ {checkTitle(id)}: {outcome.kind === 'unchecked' && cut(outcome.reason, 160)}
          </li>
        ))}
        {NEVER_CHECKED.map((line) => (
          <li key={line}>○ {line}</li>
        ))}
      </ul>
    </article>
  );
};

const Line = ({
  label,
  mono = false,
  children,
}: {
  readonly label: string;
  readonly mono?: boolean;
  readonly children: React.ReactNode;
}) => (
  <>
    <dt>{label}</dt>
    <dd className={mono ? 'mono' : undefined}>{children}</dd>
  </>
);

const Checks = ({ title, checks }: { readonly title: string; readonly checks: readonly Check[] }) =>
  checks.length === 0 ? null : (
    <>
      <h2>{title}</h2>
      <ul className="two">
        {checks.map(({ id, outcome, weight }) => (
          <li key={id}>
            {outcome.kind === 'fail' ? '✗' : '✓'} {checkTitle(id)}
            {weight === 'report' && ' (the registry’s report against itself)'}
            {outcome.kind === 'fail' &&
              `: expected ${cut(outcome.expected, 140)}, found ${cut(outcome.actual, 140)}`}
          </li>
        ))}
      </ul>
    </>
  );
