import type { CheckId } from '../checks/checks.ts';
import { checkCompares, checkTitle } from '../checks/words.ts';

interface Words {
  readonly title: string;
  readonly compares: string;
}

/** The checks that only faces have; the others are those of records. */
const WORDS = {
  'same-signed-part': {
    title: 'Signed part',
    compares:
      'The hash and number of the record, and the hash computed here from the signed part in this face.',
  },
  'same-number': {
    title: 'Number',
    compares: 'The number of the record, and the one that this face names.',
  },
  'same-hash': {
    title: 'Hash named',
    compares: 'The hash that the record names, and the one that this face names.',
  },
  'same-paper': {
    title: 'Paper',
    compares: 'The signed arXiv id of the record, and the one that this face names.',
  },
  'signed-copies': {
    title: 'Repeated values',
    compares: 'The signed source, licence, categories and date of the record, and their copies in this face.',
  },
  'list-count': {
    title: 'Count of the list',
    compares: 'The entries listed, and their count beside the list.',
  },
  'state-counts': {
    title: 'Counts of events',
    compares: 'The events counted as valid and as invalid, and the count of all.',
  },
  'snapshot-hash': {
    title: 'Snapshot hash',
    compares: 'The hash named, and the one computed here from what it is over. Nothing signs it.',
  },
  'merge-rules': {
    title: 'Merge of events',
    compares: 'The state, and what a merge of the events would give.',
  },
  'event-ids': { title: 'Ids of events', compares: 'The id of each event, and a hash of what is in it.' },
  'event-id': { title: 'Event id', compares: 'The id of the event, and a hash of what is in it.' },
  'event-signature': {
    title: 'Signature of the event',
    compares:
      'The Ed25519 signature of the event, over the 32 bytes of its payload_sha256. It binds that hash, not what is shown.',
  },
  'event-payload': {
    title: 'Hash of the payload',
    compares: 'The payload_sha256 that is signed, and a hash of the payload shown.',
  },
  'event-paper': {
    title: 'Paper of the event',
    compares: 'The signed arXiv id of the record, and the one that the event names.',
  },
  'manifest-key': {
    title: 'Key of the mirror',
    compares: 'The key accepted here under that name, and the one in the manifest.',
  },
  'manifest-key-spellings': {
    title: 'Spellings of the key',
    compares: 'The key in hexadecimal digits, and its base64 form and fingerprints.',
  },
  'manifest-names-key': {
    title: 'Key of the receipt',
    compares: 'The key that the receipt of the record names, and those that the manifest lists.',
  },
  'manifest-signature': {
    title: 'Signature of the manifest',
    compares: 'The manifest, and a signature over it.',
  },
  'face-signature': { title: 'Signature of the whole', compares: 'This face, and a signature over it.' },
} as const satisfies Readonly<Record<string, Words>>;

/** The ids of checks that only faces have. */
export type FaceCheckId = keyof typeof WORDS;

/** The name of a check of a face for people, two to four words. */
export const faceCheckTitle = (id: string): string =>
  Object.hasOwn(WORDS, id) ? WORDS[id as FaceCheckId].title : checkTitle(id as CheckId);

/** What a check of a face compares, in one sentence: what is expected first, what is found second. */
export const faceCheckCompares = (id: string): string =>
  Object.hasOwn(WORDS, id) ? WORDS[id as FaceCheckId].compares : checkCompares(id as CheckId);
