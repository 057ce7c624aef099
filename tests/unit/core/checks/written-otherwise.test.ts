import { describe, expect, it } from 'vitest';
import { parseIdentifier } from '../../../../src/core/identifier/identifier.ts';
import type { JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { toStateWords } from '../../../../src/core/state-words.ts';
import {
  examineJson,
  examineText,
  realRecord,
  realRecordWith,
  resigned,
  toExamined,
  verdictOf,
  withValue,
} from '../../../support/examining.ts';
import { REAL_SHA256, REAL_SIGNATURE, realRecordText } from '../../../support/real-record.ts';

const ID = '2503.11367';
const URL_SAFE = REAL_SIGNATURE.replaceAll('+', '-').replaceAll('/', '_');
const upperHash = REAL_SHA256.toUpperCase();
const alias = (index: number): JsonPath => ['aliases', index, 'alias_value'];
const adding = (alias_kind: string, alias_value: string): readonly [JsonPath, JsonValue] => [
  ['aliases', 6],
  { alias_kind, alias_value },
];
const receipt = (name: string): JsonPath => ['receipt', name];

describe('the genuine record with a name or a digest written otherwise', () => {
  it.each<readonly [string, JsonPath, JsonValue]>([
    ['a DOI with a version', alias(2), `10.48550/arxiv.${ID}v4`],
    ['a DOI as an address', alias(2), `https://doi.org/10.48550/arXiv.${ID}`],
    ['an id with its prefix', alias(0), `arXiv:${ID}`],
    ['a source with the prefix', ['source', 'id'], `arXiv:${ID}`],
    ['a source with the version', ['source', 'id'], `${ID}v4`],
    ['a source as arXiv writes its name', ['source', 'kind'], 'arXiv'],
    ['a source that is but its id', ['source'], ID],
    ['a second arxiv_version', ...adding('arxiv_version', `${ID}v5`)],
    ['a second arxiv with prefix', ...adding('arxiv', `arxiv:${ID}`)],
    ['a lower-case short number', ['short_pith_number'], 'pith:2w3f2j6x'],
    ['a short number without its prefix', ['short_pith_number'], '2W3F2J6XVHMD'],
    ['a short number with its year', ['short_pith_number'], 'pith:2025:2W3F2J6X'],
    ['a lower-case short alias', alias(5), '2w3f2j6x'],
    ['a number in lower case', ['pith_number'], 'pith:2025:2w3f2j6xvhmdi3lfeuizoilstf'],
    ['the licence by https', ['paper', 'license'], 'https://arxiv.org/licenses/nonexclusive-distrib/1.0'],
    ['the version as a text', ['source', 'version'], '4'],
    ['the day of submission alone', ['paper', 'submitted_at'], '2025-03-14'],
    ['a category in a list', ['paper', 'primary_cat'], ['cs.DC']],
    ['a hash in upper case', ['canonical_sha256'], upperHash],
    ['a hash with the name of its algorithm', ['canonical_sha256'], `sha256:${REAL_SHA256}`],
    ['the fingerprint in upper case', receipt('public_key_fingerprint'), '8D4B5EE74E4693BCD1DF2446408B0D54'],
    [
      'the fingerprint with colons',
      receipt('public_key_fingerprint'),
      '8d:4b:5e:e7:4e:46:93:bc:d1:df:24:46:40:8b:0d:54',
    ],
    ['no fingerprint', receipt('public_key_fingerprint'), ''],
    ['the receipt’s hash in upper case', receipt('canonical_sha256'), upperHash],
    ['the receipt’s hash with its algorithm', receipt('canonical_sha256'), `sha256:${REAL_SHA256}`],
    ['the algorithm in capitals', receipt('algorithm'), 'Ed25519'],
    ['a signature without padding', receipt('signature_b64'), REAL_SIGNATURE.replaceAll('=', '')],
    ['a signature in base64url', receipt('signature_b64'), URL_SAFE],
    ['a signature in base64url without padding', receipt('signature_b64'), URL_SAFE.replaceAll('=', '')],
    ['a signature with a newline', receipt('signature_b64'), `${REAL_SIGNATURE}\n`],
    [
      'a signature in lines',
      receipt('signature_b64'),
      `${REAL_SIGNATURE.slice(0, 64)}\r\n${REAL_SIGNATURE.slice(64)}`,
    ],
    ['a signature with a space before it', receipt('signature_b64'), ` ${REAL_SIGNATURE}`],
  ])('%s is verified', (_, path, change) => {
    expect(verdictOf(examineJson(realRecordWith(path, change)))).toBe('verified');
  });

  it('is what was asked for, whatever the source is called', () => {
    const question = parseIdentifier(ID);
    if (question.kind === 'error') throw new Error(ID);
    const { checks } = toExamined(
      examineJson(resigned([['canonical_record', 'source', 'kind'], 'arXiv']), { question: question.value }),
    );
    expect(checks.find(({ id }) => id === 'answers-question')?.outcome.kind).toBe('pass');
  });

  it('is not touched by a shadowed number that nobody reads', () => {
    const text = realRecordText().replace(
      '"canonical_record":',
      '"canonical_record": {"x": 1.5}, "canonical_record":',
    );
    expect(text).not.toBe(realRecordText());
    expect(verdictOf(examineText(text))).toBe('verified');
    const spelled = realRecordText().replace(
      '"canonical_record":',
      '"c\\u0061nonical_record": [[2e3]], "canonical_record":',
    );
    expect(verdictOf(examineText(spelled))).toBe('verified');
  });
});

describe('what the unsigned copies say of the paper', () => {
  it.each<readonly [JsonPath, JsonValue, string]>([
    [['paper', 'license'], 'http://creativecommons.org/licenses/by/4.0/', 'fail'],
    [['paper', 'primary_cat'], 'cs.AI', 'fail'],
    [['paper', 'submitted_at'], '2025-03-15', 'fail'],
    [['source', 'version'], 5, 'fail'],
    [['source', 'version'], '4', 'unchecked'],
    [['paper', 'submitted_at'], '2025-03-14', 'unchecked'],
    [['paper', 'license'], 'https://arxiv.org/licenses/nonexclusive-distrib/1.0/', 'unchecked'],
  ])('%j as %j is the registry’s report against itself', (path, change, expected) => {
    const examined = toExamined(examineJson(realRecordWith(path, change)));
    expect(examined.verdict).toEqual({ kind: 'verified' });
    expect(examined.checks.find(({ id }) => id === 'report-repeated-values')?.outcome.kind).toBe(expected);
  });
});

describe('what can’t be read', () => {
  it.each<readonly [string, JsonPath, JsonValue]>([
    ['an empty signature', receipt('signature_b64'), ''],
    ['a signature of white space', receipt('signature_b64'), ' \n'],
    ['a signature of three bytes', receipt('signature_b64'), 'AAAA'],
    ['a signature in hexadecimal', receipt('signature_b64'), 'ab'.repeat(64)],
    ['a signature that is none', receipt('signature_b64'), 'see the receipt page'],
    ['an empty receipt hash', receipt('canonical_sha256'), ''],
    ['a receipt hash cut short', receipt('canonical_sha256'), REAL_SHA256.slice(0, 32)],
    ['a fingerprint of another length', receipt('public_key_fingerprint'), '8d4b5ee7'],
    ['an alias that names no paper', alias(0), 'unknown'],
    ['a short alias that is none', alias(5), '?'],
    ['a short number cut short', ['short_pith_number'], 'pith:2W3F2J'],
    ['a source that names none', ['source', 'id'], 'n/a'],
    ['an empty title', ['paper', 'title'], ' '],
  ])('%s is not checked, and contradicts nothing', (_, path, change) => {
    const examination = examineJson(realRecordWith(path, change));
    expect(verdictOf(examination)).toBe('incomplete');
    expect(toStateWords(examination).state).toBe('partial');
  });
});

describe('a real mismatch is red, and says of what', () => {
  const NOT_SIGNED = 'The signature is not that of this record';
  const NOT_ITSELF = 'The record is not what its number and hash say';
  const CONTRADICTS = 'The record contradicts its own signed part';
  const flipped = Buffer.from(REAL_SIGNATURE, 'base64');
  flipped[5] = (flipped[5] ?? 0) ^ 1;

  it.each<readonly [string, JsonValue, string]>([
    ['another signature', realRecordWith(receipt('signature_b64'), flipped.toString('base64')), NOT_SIGNED],
    ['a receipt for another hash', realRecordWith(receipt('canonical_sha256'), 'd'.repeat(64)), NOT_SIGNED],
    ['another key', realRecordWith(receipt('public_key_fingerprint'), 'd'.repeat(32)), NOT_SIGNED],
    ['another signed part', resigned([['canonical_record', 'source', 'version'], 5]), NOT_SIGNED],
    ['another hash', realRecordWith(['canonical_sha256'], 'd'.repeat(64)), NOT_ITSELF],
    ['another number', realRecordWith(['pith_number'], `pith:2025:${'A'.repeat(26)}`), NOT_ITSELF],
    ['a changed signed part', realRecordWith(['canonical_record', 'source', 'version'], 5), NOT_ITSELF],
    [
      'a changed signed part without a receipt',
      withValue(realRecordWith(['canonical_record', 'source', 'version'], 5), ['receipt'], undefined),
      NOT_ITSELF,
    ],
    [
      'another title',
      realRecordWith(['paper', 'title'], 'x'),
      'The title shown is not the one that was signed',
    ],
    ['another short number', realRecordWith(['short_pith_number'], 'pith:AAAAAAAA'), CONTRADICTS],
    ['an alias of another paper', realRecordWith(alias(1), '2503.11368v4'), CONTRADICTS],
    ['a DOI of another paper', realRecordWith(alias(2), '10.48550/arXiv.2503.11368v4'), CONTRADICTS],
    ['a source of another paper', realRecordWith(['source', 'id'], 'arXiv:2503.11368'), CONTRADICTS],
    ['another kind of source', realRecordWith(['source', 'kind'], 'zenodo'), CONTRADICTS],
    ['another paper beside the title', realRecordWith(['paper', 'arxiv_id'], '2503.11368'), CONTRADICTS],
  ])('%s', (_, json, headline) => {
    const words = toStateWords(examineJson(json));
    expect(words).toMatchObject({ state: 'mismatch', headline });
  });

  it('is that of another question only where nothing else is', () => {
    const question = parseIdentifier('2503.11368');
    if (question.kind === 'error') throw new Error('2503.11368');
    const asked = { question: question.value };
    expect(toStateWords(examineJson(realRecord(), asked)).headline).toBe(
      'This is not the record that was asked for',
    );
  });
});
