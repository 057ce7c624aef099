import type { CheckId } from '../checks.ts';

const TITLES: Readonly<Record<CheckId, string>> = {
  'canonical-hash': 'Hash of the signed part',
  'pith-number': 'Pith number',
  'receipt-hash': 'Hash in the receipt',
  'signing-key': 'Signing key',
  signature: 'Signature',
  'title-digest': 'Title',
  'short-number': 'Short number',
  aliases: 'Other names',
  'unsigned-copies': 'Paper named again',
  'answers-question': 'What was asked for',
  'report-repeated-values': 'Repeated values',
  'report-snapshot-copy': 'Snapshot of the paper',
  'report-citation-counts': 'Citation counts',
  'report-receipt-flag': 'Flag: receipt',
  'report-address-flag': 'Flag: addressed by content',
  'report-integrity': 'Integrity summary',
};

/** The name of a check for people, two to four words. */
export const checkTitle = (id: CheckId): string => TITLES[id];
