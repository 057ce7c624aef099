import { readFileSync } from 'node:fs';

/** The whole real record in `tests/vectors/real`: one of the real pith.science records collected from public pages in May 2026. */
export const REAL_SUFFIX = '2W3F2J6XVHMDI3LFEUIZOILSTF';

/** Its JSON as it was received. */
export const realRecordText = (): string =>
  readFileSync(new URL(`../vectors/real/${REAL_SUFFIX}.json`, import.meta.url), 'utf8');

/** The SHA-256 of its signed part, by the record itself and by Python's hashlib. */
export const REAL_SHA256 = 'd5b65d27d7a9d8346d6525119721729966767114609edd5fb5c8930e9b14019d';

/** The signature in its receipt, base64. */
export const REAL_SIGNATURE =
  'WG+ULp/OOvh9RIQrIGURrXSL6ksDWF3m1aYxspg7QXnm+2sgFdFP19ZJNvGbwmRP3E2GN8cpdJKDV/K9zaGLBg==';

/** Its signed part as docs/protocol.md "Identity" writes it: keys sorted, no white space. */
export const REAL_CANONICAL =
  '{"metadata":{"abstract_canon_sha256":"81229e4ca4a61b772dc127e36777a055e454efd7e80f05e5903c80ffad780486",' +
  '"cross_cats_sorted":[],"license":"http://arxiv.org/licenses/nonexclusive-distrib/1.0/","primary_cat":"cs.DC",' +
  '"submitted_at":"2025-03-14T13:07:45Z",' +
  '"title_canon_sha256":"64e099845bc70419a74ce43ec581b28bf8fe068838399064767f2e97317a44f8"},' +
  '"schema_version":"1.0","source":{"id":"2503.11367","kind":"arxiv","version":4}}';

/** The same, as `examine` reads it. */
export const REAL_SIGNED = {
  sourceKind: 'arxiv',
  arxivId: '2503.11367',
  sourceId: '2503.11367',
  version: 4,
  license: 'http://arxiv.org/licenses/nonexclusive-distrib/1.0/',
  primaryCategory: 'cs.DC',
  crossCategories: [],
  submittedAt: '2025-03-14T13:07:45Z',
  titleSha256: '64e099845bc70419a74ce43ec581b28bf8fe068838399064767f2e97317a44f8',
  abstractSha256: '81229e4ca4a61b772dc127e36777a055e454efd7e80f05e5903c80ffad780486',
  schemaVersion: '1.0',
};
