import { describe, expect, it } from 'vitest';
import { type FlagEvidence, toFlagEvidence } from '../../src/core/flag-evidence.ts';
import type { JsonPath, JsonValue } from '../../src/core/json.ts';
import { examineJson, REGISTRY_KEY, realRecord, toExamined, withValue } from '../support/examining.ts';

type Changes = readonly (readonly [JsonPath, JsonValue | undefined])[];

const evidence = (changes: Changes, keys = [REGISTRY_KEY]): readonly FlagEvidence[] =>
  toFlagEvidence(
    toExamined(
      examineJson(
        changes.reduce((json, [path, change]) => withValue(json, path, change), realRecord()),
        { keys },
      ),
    ),
  );

/** `s`, `c`, `u` for each sentence that supports, contradicts, or says that nobody knows. */
const code = (found: FlagEvidence | undefined): string =>
  found === undefined
    ? ''
    : 's'.repeat(found.supports.length) +
      'c'.repeat(found.contradicts.length) +
      'u'.repeat(found.unknown.length);

const flag = (name: string, value: JsonValue, changes: Changes = [], keys = [REGISTRY_KEY]): string =>
  code(
    evidence([[['verification_status', name], value], ...changes], keys).find((each) => each.flag === name),
  );

const snapshot = (...path: readonly string[]): JsonPath => ['graph_snapshot', ...path];

describe('the flags of the real record', () => {
  it('are all there, in its order, and nothing contradicts them', () => {
    const found = evidence([]);
    const status = (realRecord() as { verification_status: object }).verification_status;
    expect(found.map((each) => [each.flag, each.value])).toEqual(Object.entries(status));
    expect(found.map((each) => `${each.flag} ${code(each)}`)).toEqual([
      'content_addressed s',
      'pith_receipt ss',
      'author_attested s',
      'weak_author_claims s',
      'strong_author_claims s',
      'externally_anchored s',
      'storage_verified s',
      'citation_signatures s',
      'replication_records s',
      'graph_snapshot s',
      'references_resolved s',
      'formal_links_present s',
    ]);
    for (const { supports } of found)
      for (const sentence of supports) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

describe('each flag against its evidence', () => {
  const version: Changes = [[['canonical_record', 'source', 'version'], 5]];
  const fraction: Changes = [[['canonical_record', 'more'], 0.5]];
  const otherYear: Changes = [[['pith_number'], 'pith:2024:2W3F2J6XVHMDI3LFEUIZOILSTF']];
  const noReceipt: Changes = [[['receipt'], undefined]];
  const badSignature: Changes = [[['receipt', 'signature_b64'], 'AAAA']];
  it.each<readonly [string, JsonValue, Changes, string]>([
    ['content_addressed', false, [], 'c'],
    ['content_addressed', true, version, 'c'],
    ['content_addressed', false, version, 's'],
    ['content_addressed', true, otherYear, 'c'],
    ['content_addressed', true, fraction, 'u'],
    ['content_addressed', 'true', [], 'u'],
    ['pith_receipt', false, [], 'cc'],
    ['pith_receipt', true, noReceipt, 'c'],
    ['pith_receipt', false, noReceipt, 's'],
    ['pith_receipt', true, badSignature, 'sc'],
    ['pith_receipt', false, badSignature, 'sc'],
    ['pith_receipt', 1, [], 'u'],
    ['graph_snapshot', false, [], 'c'],
    ['graph_snapshot', true, [[snapshot(), undefined]], 'c'],
    ['graph_snapshot', true, [[snapshot(), 'x']], 'u'],
    ['author_attested', true, [], 'u'],
    ['author_attested', false, [[snapshot('author_claims', 'count'), 2]], 'u'],
    ['author_attested', 0, [], 'u'],
    ['strong_author_claims', 1, [], 'c'],
    ['strong_author_claims', 2, [[snapshot('author_claims', 'strong_count'), 2]], 's'],
    ['strong_author_claims', 0, [[snapshot('author_claims'), undefined]], 'u'],
    ['strong_author_claims', false, [], 'u'],
    ['weak_author_claims', 1, [], 'c'],
    ['weak_author_claims', 1, [[snapshot('author_claims', 'count'), 2]], 'u'],
    ['externally_anchored', true, [], 'u'],
    ['externally_anchored', false, [[['events'], [{}]]], 'u'],
    ['externally_anchored', false, [[['events'], undefined]], 'u'],
    ['citation_signatures', 3, [], 'u'],
    ['citation_signatures', 'x', [], 'u'],
    ['references_resolved', true, [], 'c'],
    ['references_resolved', true, [[snapshot('references', 'resolved_work'), 4]], 's'],
    ['references_resolved', false, [[snapshot('references', 'resolved_work'), 4]], 'u'],
    ['references_resolved', false, [[snapshot('references'), undefined]], 'u'],
    ['formal_links_present', true, [], 'c'],
    ['formal_links_present', 'x', [], 'u'],
    ['a_flag_of_tomorrow', true, [], 'u'],
    ['toString', true, [], 'u'],
    ['__proto__', true, [], 'u'],
  ])('%s %j with %j: %s', (name, value, changes, expected) => {
    expect(flag(name, value, changes)).toBe(expected);
  });

  it('a receipt whose key is not pinned is there, and not checked', () => {
    expect(flag('pith_receipt', true, [], [])).toBe('su');
    expect(flag('pith_receipt', false, [], [])).toBe('cu');
  });
});

describe('a record without flags', () => {
  it.each([undefined, null, 'x', []])('(%j) has no evidence for any', (status) => {
    expect(evidence([[['verification_status'], status]])).toEqual([]);
  });
});
