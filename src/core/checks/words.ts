import type { CheckId, DecidingId } from './checks.ts';
import { REPORT_CHECKS } from './report.ts';
import { toTitle } from './titles.ts';

/** What each compares, in one sentence: what is expected first, what is found second. Apart, as their names are. */
const COMPARES: Readonly<Record<DecidingId, string>> = {
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
  'answers-question': 'The identifier asked for, and the paper (of any version) or number of this record.',
};

const reportOf = (id: CheckId) => REPORT_CHECKS.find((check) => check.id === id);

/** The name of a check for people, two to four words. */
export const checkTitle = (id: CheckId): string => reportOf(id)?.title ?? toTitle(id);

/** What a check compares, in one sentence: what is expected first, what is found second. */
export const checkCompares = (id: CheckId): string =>
  reportOf(id)?.compares ?? (Object.hasOwn(COMPARES, id) ? COMPARES[id as DecidingId] : '');
