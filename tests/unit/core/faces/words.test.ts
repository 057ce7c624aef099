import { describe, expect, it } from 'vitest';
import { checkCompares, checkTitle } from '../../../../src/core/checks/words.ts';
import { type FaceCheckId, faceCheckCompares, faceCheckTitle } from '../../../../src/core/faces/words.ts';

const WORDS: Readonly<Record<FaceCheckId, readonly [title: string, compares: string]>> = {
  'same-signed-part': [
    'Signed part',
    'The hash and number of the record, and the hash computed here from the signed part in this face.',
  ],
  'same-number': ['Number', 'The number of the record, and the one that this face names.'],
  'same-hash': ['Hash named', 'The hash that the record names, and the one that this face names.'],
  'same-paper': ['Paper', 'The signed arXiv id of the record, and the one that this face names.'],
  'signed-copies': [
    'Repeated values',
    'The signed source, licence, categories and date of the record, and their copies in this face.',
  ],
  'list-count': ['Count of the list', 'The entries listed, and their count beside the list.'],
  'state-counts': ['Counts of events', 'The events counted as valid and as invalid, and the count of all.'],
  'snapshot-hash': [
    'Snapshot hash',
    'The hash named, and the one computed here from what it is over. Nothing signs it.',
  ],
  'merge-rules': ['Merge of events', 'The state, and what a merge of the events would give.'],
  'event-ids': ['Ids of events', 'The id of each event, and a hash of what is in it.'],
  'event-id': ['Event id', 'The id of the event, and a hash of what is in it.'],
  'event-signature': [
    'Signature of the event',
    'The Ed25519 signature of the event, over the 32 bytes of its payload_sha256. It binds that hash, not what is shown.',
  ],
  'event-payload': [
    'Hash of the payload',
    'The payload_sha256 that is signed, and a hash of the payload shown.',
  ],
  'event-paper': [
    'Paper of the event',
    'The signed arXiv id of the record, and the one that the event names.',
  ],
  'manifest-key': [
    'Key of the mirror',
    'The key accepted here under that name, and the one in the manifest.',
  ],
  'manifest-key-spellings': [
    'Spellings of the key',
    'The key in hexadecimal digits, and its base64 form and fingerprints.',
  ],
  'manifest-names-key': [
    'Key of the receipt',
    'The key that the receipt of the record names, and those that the manifest lists.',
  ],
  'manifest-signature': ['Signature of the manifest', 'The manifest, and a signature over it.'],
  'face-signature': ['Signature of the whole', 'This face, and a signature over it.'],
};

describe('the words for checks of a face', () => {
  it.each(Object.entries(WORDS))('%s: %s', (id, [title, compares]) => {
    expect(faceCheckTitle(id)).toBe(title);
    expect(faceCheckCompares(id)).toBe(compares);
  });

  it.each(['signature', 'title-digest', 'report-integrity'] as const)(
    'for %s are those for the same check of a record',
    (id) => {
      expect(faceCheckTitle(id)).toBe(checkTitle(id));
      expect(faceCheckCompares(id)).toBe(checkCompares(id));
    },
  );
});
