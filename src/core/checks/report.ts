import { type JsonObject, type JsonValue, member } from '../json/json.ts';
import { type Field, orNull } from '../record/fields.ts';
import type { ParsedRecord } from '../record/parse.ts';
import type { CountedFinding, IntegrityReport } from '../record/wire-report.ts';
import { fail, type Outcome, pass, unchecked } from './check.ts';
import { toOutcome } from './compared.ts';
import { noHash, unread } from './facts.ts';

/*
 * The registry's own report against itself. Nobody signed any of it, so nothing here touches the verdict.
 */

/** What such a check may look at: the record, and what came of the check of its hash. */
export type ReportCheck = (evidence: {
  readonly record: ParsedRecord;
  readonly hash: Outcome | null;
}) => Outcome;

const shared = (name: string, original: Field<JsonObject>, copy: Field<JsonObject>) =>
  Object.entries(orNull(copy) ?? {}).flatMap(([key, actual]: [string, JsonValue]) => {
    const expected = member(orNull(original), key);
    return expected === undefined ? [] : [{ place: `${name}.${key.slice(0, 100)}`, expected, actual }];
  });

/** Paper and source inside the snapshot against those of the record, member by member where both have one. */
export const checkSnapshotCopy: ReportCheck = ({ record }) => {
  const { paper, source, snapshotPaper, snapshotSource } = record.wire.report;
  return toOutcome(
    [...shared('paper', paper, snapshotPaper), ...shared('source', source, snapshotSource)],
    'The record has no snapshot that repeats its paper or source.',
  );
};

/** The counts of citing papers against the sample that comes with them: a count may be larger, never smaller. */
export const checkCitationCounts: ReportCheck = ({ record }) => {
  const { count, internalAnchorCount, sample } = record.wire.citations;
  if (count.kind !== 'value') return unread(count);
  if (sample.kind !== 'value') return unread(sample);
  const { elements, total } = sample.value;
  const anchors = elements.filter(({ isInternalAnchor }) => isInternalAnchor).length;
  if (count.value < total)
    return fail(`a count of at least ${total}, as many as the sample lists`, String(count.value));
  if (internalAnchorCount.kind === 'malformed') return unread(internalAnchorCount);
  const reported = orNull(internalAnchorCount);
  return reported !== null && reported < anchors
    ? fail(`an anchor count of at least ${anchors}, as many as the sample lists`, String(reported))
    : pass;
};

/** The flag that says whether there is a receipt against the receipt that is there or not. */
export const checkReceiptFlag: ReportCheck = ({ record }) => {
  const { receiptFlag } = record.wire.report;
  if (receiptFlag.kind !== 'value') return unread(receiptFlag);
  const isThere = record.wire.receiptWhole.kind === 'value';
  return receiptFlag.value === isThere ? pass : fail(String(isThere), String(receiptFlag.value));
};

/** The flag that says whether the record is addressed by its content against the hash computed here. */
export const checkAddressFlag: ReportCheck = ({ record, hash }) => {
  const { addressFlag } = record.wire.report;
  if (addressFlag.kind !== 'value') return unread(addressFlag);
  if (hash === null || hash.kind === 'unchecked') return noHash;
  const isAddressed = hash.kind === 'pass';
  return addressFlag.value === isAddressed ? pass : fail(String(isAddressed), String(addressFlag.value));
};

/**
 * The integrity summary against the detectors that ran and the findings they made (docs/protocol.md "Snapshots"). Whether a
 * rescinded finding still counts is not known: both counts are accepted.
 */
export const checkIntegrityReport = ({
  isClean,
  detectorsRun,
  findings,
  counts,
}: IntegrityReport): Outcome => {
  if (findings.kind !== 'value') return unread(findings);
  const standing = findings.value.filter(({ isRescinded }) => !isRescinded);
  if (orNull(isClean) && standing.length > 0) return fail(`not clean, findings: ${standing.length}`, 'clean');
  const bySeverity = (among: readonly CountedFinding[], severity: string): number =>
    among.filter((finding) => finding.severity === severity).length;
  for (const { severity, count } of counts) {
    const reported = orNull(count);
    const least = bySeverity(standing, severity);
    const most = bySeverity(findings.value, severity);
    if (reported !== null && (reported < least || reported > most))
      return fail(`${severity} ${most}`, `${severity} ${reported}`);
  }
  for (const { count } of counts) if (count.kind === 'malformed') return unread(count);
  if (isClean.kind !== 'value') return unread(isClean);
  if (detectorsRun.kind !== 'value') return unread(detectorsRun);
  if (standing.length > 0) return pass;
  if (!isClean.value) return unchecked('absent', 'It is not called clean, but no finding stands.');
  return detectorsRun.value.length === 0
    ? unchecked('absent', 'No detector ran, so “clean” says nothing about the paper.')
    : pass;
};

/** The same of a record's own snapshot. */
export const checkIntegrity: ReportCheck = ({ record }) => checkIntegrityReport(record.wire.report.integrity);
