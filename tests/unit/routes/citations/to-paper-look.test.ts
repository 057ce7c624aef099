import { expect, test } from 'vitest';
import { OWN_KEY_DOUBT } from '../../../../src/core/own-key.ts';
import { toTroubleWords } from '../../../../src/look-up/trouble-words.ts';
import { toPaperLook, toTroubleLook } from '../../../../src/routes/citations/to-paper-look.ts';
import { SourceError, type SourceErrorCode } from '../../../../src/sources/fetch/source-error.ts';
import { examineJson, realRecord, realRecordWith } from '../../../support/examining.ts';
import { TEST_KEY } from '../../../support/signing.ts';

test('a citing paper is called what the page of its record is called', () => {
  const labelOf = (json: Parameters<typeof examineJson>[0]) =>
    toPaperLook({ kind: 'found', examination: examineJson(json), attempts: [] }).label;
  expect(labelOf(realRecord())).toBe('Checked');
  expect(labelOf(realRecordWith(['receipt', 'key_id'], 'a-stranger'))).toBe('Key not available');
  expect(labelOf(realRecordWith(['receipt', 'signature_b64'], undefined))).toBe('Partly checked');
});

test('one that fails by a key of the reader’s own says that the key may be wrong, wherever its state is said', () => {
  const keys = [
    { keyId: 'pith-v1-2026-05', publicKeyHex: TEST_KEY.publicKeyHex, trust: 'user' as const, signer: '' },
  ];
  const lookWith = (json: Parameters<typeof examineJson>[0]) =>
    toPaperLook({ kind: 'found', examination: examineJson(json, { keys }), attempts: [] });
  expect(lookWith(realRecord())).toMatchObject({
    kind: 'mismatch',
    label: 'Own key fails',
    note: OWN_KEY_DOUBT,
    words: `Doesn’t match. ${OWN_KEY_DOUBT}`,
  });
  const broken = lookWith(realRecordWith(['canonical_record', 'source', 'version'], 9));
  expect(broken).toMatchObject({ kind: 'mismatch', words: 'Doesn’t match' });
  expect(broken.note).toBeUndefined();
});

test('its authors are there as reported, cut where nobody reads on; of a record that doesn’t match nothing is', () => {
  const authorsOf = (json: Parameters<typeof examineJson>[0]) =>
    toPaperLook({ kind: 'found', examination: examineJson(json), attempts: [] }).authors;
  expect(authorsOf(realRecordWith(['paper', 'authors_text'], 'A. Author and B. Other'))).toBe(
    'A. Author and B. Other',
  );
  expect(authorsOf(realRecordWith(['paper', 'authors_text'], 'A. Author, '.repeat(500)))).toHaveLength(400);
  expect(authorsOf(realRecordWith(['paper', 'authors_text'], undefined))).toBeUndefined();
  expect(authorsOf(realRecordWith(['canonical_record', 'source', 'version'], 9))).toBeUndefined();
});

test('the beginning of its abstract is there as reported; of a record that doesn’t match nothing is', () => {
  const excerptOf = (json: Parameters<typeof examineJson>[0]) =>
    toPaperLook({ kind: 'found', examination: examineJson(json), attempts: [] }).excerpt;
  expect(excerptOf(realRecord())).toMatch(/^Multimodal large language models/);
  expect(excerptOf(realRecordWith(['paper', 'abstract_excerpt'], 'word '.repeat(500)))).toHaveLength(600);
  expect(excerptOf(realRecordWith(['paper', 'abstract_excerpt'], ''))).toBeUndefined();
  expect(excerptOf(realRecordWith(['paper', 'abstract_excerpt'], undefined))).toBeUndefined();
  expect(excerptOf(realRecordWith(['canonical_record', 'source', 'version'], 9))).toBeUndefined();
});

test.each([
  ['unreachable', 'Could not reach'],
  ['timeout', 'Could not reach'],
  ['not-json', 'Not checked'],
  ['no-pointer', 'Not checked'],
  ['refused', 'Not checked'],
] satisfies [SourceErrorCode, string][])('trouble on the way to one, %s, too: %s', (code, label) => {
  const error = new SourceError({ id: 'a', label: 'the mirror' }, { code, url: '/x', predicate: 'failed' });
  expect(toTroubleLook(error)).toMatchObject({ kind: 'unreachable', label });
  expect(toTroubleWords(error).label).toBe(label);
});
