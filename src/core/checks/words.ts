import type { CheckId } from './checks.ts';

interface CheckWords {
  readonly title: string;
  readonly compares: string;
}

const WORDS: Readonly<Record<CheckId, CheckWords>> = {
  'canonical-hash': {
    title: 'Hash of the signed part',
    compares: 'The SHA-256 that the record names, and the one computed here from canonical_record.',
  },
  'pith-number': {
    title: 'Pith number',
    compares:
      'The number that follows from the computed hash and the year of submission, and the one that the record has.',
  },
  'receipt-hash': {
    title: 'Hash in the receipt',
    compares: 'The computed hash, and the one that the receipt is for.',
  },
  'signing-key': {
    title: 'Signing key',
    compares: 'The keys accepted here, and the key id and fingerprint that the receipt names.',
  },
  signature: {
    title: 'Signature',
    compares: 'The Ed25519 signature in the receipt, over the 32 bytes of the computed hash.',
  },
  'title-digest': {
    title: 'Title',
    compares: 'The signed digest of the title, and the one computed here from the title that is shown.',
  },
  'short-number': {
    title: 'Short number',
    compares: 'The beginning of the computed number, and the short number that the record has.',
  },
  aliases: {
    title: 'Other names',
    compares:
      'The signed source and the computed number, and the arXiv ids, arXiv DOI and short forms listed as aliases.',
  },
  'unsigned-copies': {
    title: 'Paper named again',
    compares: 'The signed source, and what names a paper or a hash outside the signed part.',
  },
  'answers-question': {
    title: 'What was asked for',
    compares: 'The identifier that was asked for, and the paper or number of this record.',
  },
  'report-repeated-values': {
    title: 'Repeated values',
    compares: 'The signed version, licence, categories and date, and their copies outside the signed part.',
  },
  'report-snapshot-copy': {
    title: 'Snapshot of the paper',
    compares: 'The paper and source of the record, and their copies in the graph snapshot.',
  },
  'report-citation-counts': {
    title: 'Citation counts',
    compares: 'The citing papers listed in the sample, and the counts reported beside it.',
  },
  'report-receipt-flag': {
    title: 'Flag: receipt',
    compares: 'Whether a receipt is there, and what the flag pith_receipt reports.',
  },
  'report-address-flag': {
    title: 'Flag: addressed by content',
    compares: 'Whether the computed hash is the one named, and what the flag content_addressed reports.',
  },
  'report-integrity': {
    title: 'Integrity summary',
    compares: 'The findings listed, and the summary reported beside them.',
  },
};

/** The name of a check for people, two to four words. */
export const checkTitle = (id: CheckId): string => WORDS[id].title;

/** What a check compares, in one sentence: what is expected first, what is found second. */
export const checkCompares = (id: CheckId): string => WORDS[id].compares;
