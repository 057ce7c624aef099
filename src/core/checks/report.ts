import { type JsonObject, type JsonValue, member } from '../json/json.ts';
import { toRepeatedValues } from '../record/copies.ts';
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
interface Reported {
  readonly record: ParsedRecord;
  readonly hash: Outcome | null;
}

/** A check of the report against itself, whole: a new one is such a value, and a line in the list at the end. */
interface ReportCheck {
  readonly id: `report-${string}`;
  readonly title: string;
  readonly compares: string;
  readonly run: (reported: Reported) => Outcome;
}

const shared = (name: string, original: Field<JsonObject>, copy: Field<JsonObject>) =>
  Object.entries(orNull(copy) ?? {}).flatMap(([key, actual]: [string, JsonValue]) => {
    const expected = member(orNull(original), key);
    return expected === undefined ? [] : [{ place: `${name}.${key.slice(0, 100)}`, expected, actual }];
  });

/** Paper and source inside the snapshot against those of the record, member by member where both have one. */
const checkSnapshotCopy = ({ record }: Reported): Outcome => {
  const { paper, source, snapshotPaper, snapshotSource } = record.wire.report;
  return toOutcome(
    [...shared('paper', paper, snapshotPaper), ...shared('source', source, snapshotSource)],
    'The record has no snapshot that repeats its paper or source.',
  );
};

/** The counts of citing papers against the sample that comes with them: a count may be larger, never smaller. */
const checkCitationCounts = ({ record }: Reported): Outcome => {
  const { count, internalAnchorCount, sample } = record.wire.citations;
  if (count.kind !== 'value') return unread(count);
  if (sample.kind !== 'value') return unread(sample);
  const { elements, total } = sample.value;
  const anchors = elements.filter(({ isInternalAnchor }) => isInternalAnchor).length;
  if (count.value < total)
    return fail(`a count of at least ${total}, as many as the sample lists`, String(count.value));
  if (internalAnchorCount.kind === 'malformed') return unread(internalAnchorCount);
  const reported = orNull(internalAnchorCount);
  if (reported === null) return pass;
  if (reported < anchors)
    return fail(`an anchor count of at least ${anchors}, as many as the sample lists`, String(reported));
  return reported > count.value
    ? unchecked(
        'irreproducible',
        `More anchors are counted, ${reported}, than citing papers, ${count.value}: what is counted isn’t known.`,
      )
    : pass;
};

/** The flag that says whether there is a receipt against the receipt that is there or not. */
const checkReceiptFlag = ({ record }: Reported): Outcome => {
  const { receiptFlag } = record.wire.report;
  if (receiptFlag.kind !== 'value') return unread(receiptFlag);
  const isThere = record.wire.receiptWhole.kind === 'value';
  return receiptFlag.value === isThere ? pass : fail(String(isThere), String(receiptFlag.value));
};

/** The flag that says whether the record is addressed by its content against the hash computed here. */
const checkAddressFlag = ({ record, hash }: Reported): Outcome => {
  const { addressFlag } = record.wire.report;
  if (addressFlag.kind !== 'value') return unread(addressFlag);
  if (hash === null || hash.kind === 'unchecked') return noHash;
  const isAddressed = hash.kind === 'pass';
  return addressFlag.value === isAddressed ? pass : fail(String(isAddressed), String(addressFlag.value));
};

/** How many findings a detector counts; 0 where it doesn't say. */
const toFindings = (detector: JsonValue): number => {
  const count = member(detector, 'findings_count');
  return typeof count === 'number' && Number.isSafeInteger(count) ? count : 0;
};

/** A detector that says that it ended otherwise than completed. */
const isUnfinished = (detector: JsonValue): boolean => {
  const status = member(detector, 'status');
  return typeof status === 'string' && status !== 'completed';
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
  const counted = detectorsRun.value.reduce<number>((sum, each) => sum + toFindings(each), 0);
  if (counted > findings.value.length)
    return unchecked(
      'absent',
      `By the detectors’ own counts there are ${counted} findings, and ${findings.value.length} ${findings.value.length === 1 ? 'is' : 'are'} listed.`,
    );
  if (standing.length > 0) return pass;
  if (!isClean.value) return unchecked('absent', 'It is not called clean, but no finding stands.');
  if (detectorsRun.value.length === 0)
    return unchecked('absent', 'No detector ran, so “clean” says nothing about the paper.');
  return detectorsRun.value.every(isUnfinished)
    ? unchecked('absent', 'No detector completed, so “clean” says nothing about the paper.')
    : pass;
};

const snapshotCopy = {
  id: 'report-snapshot-copy',
  title: 'Snapshot of the paper',
  compares: 'The paper and source of the record, and their copies in the graph snapshot.',
  run: checkSnapshotCopy,
} as const satisfies ReportCheck;

const citationCounts = {
  id: 'report-citation-counts',
  title: 'Citation counts',
  compares: 'The citing papers listed in the sample, and the counts reported beside it.',
  run: checkCitationCounts,
} as const satisfies ReportCheck;

const receiptFlag = {
  id: 'report-receipt-flag',
  title: 'Flag: receipt',
  compares: 'Whether a receipt is there, and what the flag pith_receipt reports.',
  run: checkReceiptFlag,
} as const satisfies ReportCheck;

const addressFlag = {
  id: 'report-address-flag',
  title: 'Flag: addressed by content',
  compares: 'Whether the computed hash is the one named, and what the flag content_addressed reports.',
  run: checkAddressFlag,
} as const satisfies ReportCheck;

/** The same of a record's own snapshot. */
const integrity = {
  id: 'report-integrity',
  title: 'Integrity summary',
  compares: 'The findings listed, and the summary reported beside them.',
  run: ({ record }) => checkIntegrityReport(record.wire.report.integrity),
} as const satisfies ReportCheck;

/** The other values that are signed and repeated outside. */
const repeatedValues = {
  id: 'report-repeated-values',
  title: 'Repeated values',
  compares: 'The signed version, licence, categories and date, and their copies outside the signed part.',
  run: ({ record }) =>
    toOutcome(toRepeatedValues(record), 'The record repeats none of its other signed values.'),
} as const satisfies ReportCheck;

/** Every check of the registry's report against itself, in the order in which pages list them. */
export const REPORT_CHECKS = [
  repeatedValues,
  snapshotCopy,
  citationCounts,
  receiptFlag,
  addressFlag,
  integrity,
] as const satisfies readonly ReportCheck[];

export type ReportId = (typeof REPORT_CHECKS)[number]['id'];
