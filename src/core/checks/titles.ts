import type { CheckId, DecidingId } from './checks.ts';

/** The names for people, two to four words. Apart from the checks, because the first module shows none. */
const TITLES: Readonly<Record<DecidingId, string>> = {
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
};

/** The name for people of a check that a verdict rests on; of others their id. */
export const toTitle = (id: CheckId): string => (Object.hasOwn(TITLES, id) ? TITLES[id as DecidingId] : id);
