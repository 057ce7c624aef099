import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/core/base/day.ts';
import type { CheckId } from '../../../src/core/checks/checks.ts';
import { FICTION_WORDS } from '../../../src/core/checks/fiction-words.ts';
import type { Examined, Unreadable } from '../../../src/core/examine.ts';
import { parseIdentifier } from '../../../src/core/identifier/identifier.ts';
import type { JsonPath, JsonValue } from '../../../src/core/json/json.ts';
import type { PinnedKey } from '../../../src/core/keys/keys.ts';
import { hasNoKey, toPendingWords, toStateWords } from '../../../src/core/state-words.ts';
import {
  examineJson,
  FILE,
  REGISTRY_KEY,
  realRecord,
  realRecordWith,
  toExamined,
} from '../../support/examining.ts';
import { LEAST } from '../../support/parsing.ts';

const wordsWith = (
  path: JsonPath,
  change: JsonValue | undefined,
  keys: readonly PinnedKey[] = [REGISTRY_KEY],
) => toStateWords(examineJson(realRecordWith(path, change), { keys }));
const examined = (keys: readonly PinnedKey[] = [REGISTRY_KEY]) =>
  toExamined(examineJson(realRecord(), { keys }));
const withoutReceipt = (original: Examined): Examined => ({
  ...original,
  record: { ...original.record, reported: { ...original.record.reported, receipt: null } },
});

const NOT_SAID = 'This doesn’t say that the paper is right or that its authors took part.';
const HANDLED = 'What is not signed may have been changed by anyone who handled this file.';
const UNKNOWN_KEY = 'The receipt names the key "pith-v1-2026-05", which is not among the keys accepted here.';
const UNUSABLE_KEY = 'The key accepted here as "pith-v1-2026-05" is not a usable Ed25519 public key.';

describe('formatDay', () => {
  it.each([
    ['2026-01-31', '31 January 2026'],
    ['2026-02-28T23:59:59Z', '28 February 2026'],
    ['2026-03-01T00:00:00.000001+00:00', '1 March 2026'],
    ['2026-04-10', '10 April 2026'],
    ['2026-05-26T02:03:49.545528Z', '26 May 2026'],
    ['2026-06-09', '9 June 2026'],
    ['2026-07-04', '4 July 2026'],
    ['2026-08-15', '15 August 2026'],
    ['2026-09-30', '30 September 2026'],
    ['1991-10-01', '1 October 1991'],
    ['2049-11-11', '11 November 2049'],
    ['2026-12-24', '24 December 2026'],
  ])('%s is %s', (time, day) => {
    expect(formatDay(time)).toBe(day);
  });

  it.each([
    '',
    'last spring',
    '2026-13-01',
    '2026-00-01',
    '2026-05-00',
    '2026-05-32',
    '2026-05-99',
    '2026-05',
    '2026-5-26',
    '26-05-26',
    '12026-05-26',
    '2026-05-261',
    '2026-05-26 or so',
    'on 2026-05-26',
  ])('leaves “%s” as it is', (time) => {
    expect(formatDay(time)).toBe(time);
  });
});

describe('a record that passes', () => {
  const SIGNED = 'key pith-v1-2026-05, on 26 May 2026 by the receipt’s own date.';

  it('is checked under a key of the registry', () => {
    expect(toStateWords(examined())).toEqual({
      state: 'checked',
      label: 'Checked',
      headline: 'Signed record, checked in your browser',
      lines: [`Signed by pith.science with ${SIGNED} ${NOT_SAID}`, HANDLED],
    });
  });

  it.each([
    ['mirror', ['What is not signed may have been changed by anyone who handled this copy.']],
    ['file', [HANDLED]],
    ['origin', []],
  ] as const)('says from a %s who may have changed the rest', (kind, lines) => {
    const from = { ...examined(), origin: { ...FILE, kind } };
    expect(toStateWords(from).lines.slice(1)).toEqual(lines);
  });

  it('is partly checked under a key that the reader added', () => {
    expect(toStateWords(examined([{ ...REGISTRY_KEY, trust: 'user', signer: 'my own list' }]))).toEqual({
      state: 'partial',
      label: 'Your own key',
      headline: 'All checks pass with a key that you added by hand',
      lines: [
        `Signed by my own list with ${SIGNED} Nobody but you vouches for this key. ${NOT_SAID}`,
        HANDLED,
      ],
    });
  });

  it('is fiction under a demo key', () => {
    expect(toStateWords(examined([{ ...REGISTRY_KEY, trust: 'demo' }]))).toEqual({
      state: 'demo',
      label: 'Demo record',
      headline: 'Fiction: all checks pass with a demo key',
      lines: [`Signed with the demo ${SIGNED} The paper doesn’t exist; the checks are the real ones.`],
    });
  });

  it('is never called checked where no key stands behind it', () => {
    expect(toStateWords({ ...examined(), key: null }).state).not.toBe('checked');
  });

  it('names no day where the receipt names none, nor where what stands there is no day: it would speak with the page’s voice', () => {
    const line = (signedBy: string) => [`Signed by pith.science with key ${signedBy}. ${NOT_SAID}`, HANDLED];
    const signedAt = ['receipt', 'signed_at'];
    expect(wordsWith(signedAt, undefined).lines).toEqual(line('pith-v1-2026-05'));
    expect(wordsWith(signedAt, '').lines).toEqual(line('pith-v1-2026-05'));
    for (const text of [
      'last spring',
      '17 May 2026. The paper was found to be right',
      '2026-13-01',
      '\u202e',
    ])
      expect(wordsWith(signedAt, text).lines).toEqual(line('pith-v1-2026-05'));
    expect(toStateWords(withoutReceipt(examined())).lines).toEqual(line('pith-v1-2026-05'));
  });
});

describe('a record that does not match', () => {
  const question = (text: string) => {
    const parsed = parseIdentifier(text);
    if (parsed.kind === 'error') throw new Error(text);
    return parsed.value;
  };
  const other = {
    state: 'mismatch',
    label: 'Doesn’t match',
    headline: 'This is not the record that was asked for',
    lines: ['Nothing below should be relied on.'],
  };
  const wrongTitle = { ...other, headline: 'The title shown is not the one that was signed' };
  const wrongHash = { ...other, headline: 'The record is not what its number and hash say' };

  it('says so, whatever else is open', () => {
    expect(wordsWith(['canonical_record', 'source', 'version'], 5)).toEqual(wrongHash);
    expect(wordsWith(['paper', 'title'], 'x')).toEqual(wrongTitle);
    expect(wordsWith(['paper', 'title'], 'x', [])).toEqual(wrongTitle);
  });

  it('is told from one that matches and is another than asked for', () => {
    expect(toStateWords(examineJson(realRecord(), { question: question('2503.11368') }))).toEqual(other);
    const json = realRecordWith(['paper', 'title'], 'x');
    expect(toStateWords(examineJson(json, { question: question('2503.11368') }))).toEqual(wrongTitle);
  });
});

describe('a record of which not all was checked', () => {
  it('counts, and says once why', () => {
    expect(wordsWith(['receipt'], undefined)).toEqual({
      state: 'partial',
      label: 'Partly checked',
      headline: '6 of 9 checks done',
      lines: ['The record has no receipt.'],
    });
  });

  it('says what can’t be read, but not what may be missing', () => {
    expect(wordsWith(['aliases'], [7])).toEqual({
      state: 'partial',
      label: 'Partly checked',
      headline: '8 of 9 checks done',
      lines: ['Some of the aliases are not objects with an alias_kind and an alias_value.'],
    });
    expect(wordsWith(['short_pith_number'], undefined).state).toBe('checked');
  });

  it('says that the key is not there', () => {
    expect(toStateWords(examined([]))).toEqual({
      state: 'partial',
      label: 'Key not available',
      headline: '7 of 9 checks done',
      lines: [UNKNOWN_KEY],
    });
  });

  it('says it beside other reasons', () => {
    expect(wordsWith(['paper', 'title'], undefined, [])).toEqual({
      state: 'partial',
      label: 'Key not available',
      headline: '6 of 9 checks done',
      lines: [UNKNOWN_KEY, 'The record has no paper.title.'],
    });
  });

  const bare = { ...LEAST, canonical_record: { x: 1.5 } };
  const REASON = 'The hash of the signed part cannot be recomputed here:';

  it('is not checked where nothing could be', () => {
    const words = toStateWords(examineJson(bare));
    expect(words).toEqual({
      state: 'unchecked',
      label: 'Not checked',
      headline: 'Not checked',
      lines: [
        expect.stringMatching(`^${REASON} .*\\.$`),
        'The record has no receipt.',
        'The record has no paper.',
      ],
    });
  });

  it('says that the key is not there, also where nothing could be checked', () => {
    expect(toStateWords(examineJson({ ...bare, receipt: { key_id: 'x' } }))).toMatchObject({
      state: 'unchecked',
      label: 'Key not available',
      headline: 'Not checked',
    });
  });
});

describe('what is no record', () => {
  it('says where and why, at most three times', () => {
    expect(toStateWords(examineJson({}))).toEqual({
      state: 'unchecked',
      label: 'Not checked',
      headline: 'This is not a pith record',
      lines: ['pith_number', 'canonical_sha256', 'canonical_record'].map(
        (path) => `${path}: This is missing, and a record cannot be told apart without it.`,
      ),
    });
    const problems = ['a', 'b', 'c', 'd'].map((path) => ({ path, message: 'No.' }));
    const unreadable: Unreadable = { kind: 'unreadable', problems, origin: FILE, text: '[]' };
    expect(toStateWords(unreadable).lines).toEqual(['a: No.', 'b: No.', 'c: No.']);
  });

  it('names no place where it is the whole', () => {
    expect(toStateWords(examineJson([])).lines).toEqual([
      'This should be a pith record, but it is an array.',
    ]);
  });
});

describe('hasNoKey', () => {
  const without = (id: CheckId, original: Examined): Examined => ({
    ...original,
    checks: original.checks.filter((check) => check.id !== id),
  });

  it.each<readonly [string, Examined, boolean]>([
    ['one that passes', examined(), false],
    ['one whose key nobody accepts', examined([]), true],
    ['one whose accepted key is unusable', examined([{ ...REGISTRY_KEY, publicKeyHex: '' }]), true],
    [
      'one whose key has another fingerprint',
      examined([{ ...REGISTRY_KEY, publicKeyHex: '00'.repeat(32) }]),
      false,
    ],
    [
      'one that names no key',
      toExamined(examineJson(realRecordWith(['receipt', 'key_id'], undefined), { keys: [] })),
      false,
    ],
    [
      'one without a receipt',
      toExamined(examineJson(realRecordWith(['receipt'], undefined), { keys: [] })),
      false,
    ],
    ['one of which that was not asked', without('signing-key', examined([])), false],
  ])('%s', (_, original, expected) => {
    expect(hasNoKey(original)).toBe(expected);
  });

  it('has its words', () => {
    expect(toStateWords(examined([{ ...REGISTRY_KEY, publicKeyHex: '' }]))).toEqual({
      state: 'partial',
      label: 'Key not available',
      headline: '7 of 9 checks done',
      lines: [UNUSABLE_KEY],
    });
  });
});

describe('a look-up on its way', () => {
  it.each([
    [[], 'Reading which sources to ask.'],
    [['the mirror'], 'Asking the mirror.'],
    [['the mirror', 'pith.science'], 'Asking the mirror, then pith.science.'],
  ])('says what is asked, and of whom: %j', (sources, line) => {
    expect(toPendingWords('arXiv 2503.11367', sources)).toEqual({
      state: 'unchecked',
      label: 'On its way',
      headline: 'Looking up arXiv 2503.11367',
      lines: [line],
    });
  });
});

describe('the words above fiction', () => {
  it('say that it is none of the real papers, and whose key signed it', () => {
    expect(FICTION_WORDS.sentence('corpus')).toBe(
      'The papers in “corpus” don’t exist. They are dated 2040 to 2049 and signed by a demo key that anybody can use.',
    );
    expect(FICTION_WORDS).toMatchObject({
      name: 'About this corpus',
      emphasis: 'Fiction.',
      leave: 'Leave the demo',
    });
  });
});
