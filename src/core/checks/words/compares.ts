import type { CheckId } from '../checks.ts';

const COMPARES: Readonly<Record<CheckId, string>> = {
  'canonical-hash': 'The SHA-256 that the record names, and the one computed here from canonical_record.',
  'pith-number':
    'The number that follows from the computed hash and the year of submission, and the one that the record has.',
  'receipt-hash': 'The computed hash, and the one that the receipt is for.',
  'signing-key': 'The keys accepted here, and the key id and fingerprint that the receipt names.',
  signature: 'The Ed25519 signature in the receipt, over the 32 bytes of the computed hash.',
  'title-digest': 'The signed digest of the title, and the one computed here from the title that is shown.',
  'short-number': 'The beginning of the computed number, and the short number that the record has.',
  aliases:
    'The signed source and the computed number, and the arXiv ids, arXiv DOI and short forms listed as aliases.',
  'unsigned-copies': 'The signed source, and what names a paper or a hash outside the signed part.',
  'answers-question': 'The identifier that was asked for, and the paper or number of this record.',
  'report-repeated-values':
    'The signed version, licence, categories and date, and their copies outside the signed part.',
  'report-snapshot-copy': 'The paper and source of the record, and their copies in the graph snapshot.',
  'report-citation-counts': 'The citing papers listed in the sample, and the counts reported beside it.',
  'report-receipt-flag': 'Whether a receipt is there, and what the flag pith_receipt reports.',
  'report-address-flag':
    'Whether the computed hash is the one named, and what the flag content_addressed reports.',
  'report-integrity': 'The findings listed, and the summary reported beside them.',
};

/**
 * What a check compares, in one sentence: what is expected first, what is found second. Apart from the titles, because a
 * page shows it on demand.
 */
export const checkCompares = (id: CheckId): string => COMPARES[id];
