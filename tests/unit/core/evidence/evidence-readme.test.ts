import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toEvidence } from '../../../../src/core/evidence/evidence-file.ts';
import { formatLedger } from '../../../../src/core/evidence/ledger-text.ts';
import type { JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import type { PinnedKey } from '../../../../src/core/keys/keys.ts';
import {
  examineText,
  REGISTRY_KEY,
  realRecord,
  realRecordWith,
  toExamined,
} from '../../../support/examining.ts';
import { REAL_SHA256, REAL_SIGNATURE, realRecordText } from '../../../support/real-record.ts';

interface Options {
  readonly at?: JsonPath;
  readonly keys?: readonly PinnedKey[];
}

const examinedFrom = (text: string, { at = [], keys = [REGISTRY_KEY] }: Options = {}) =>
  toExamined(examineText(text, { at, keys }));
const filesOf = (text: string, options: Options = {}) =>
  new Map(toEvidence(examinedFrom(text, options)).map(({ name, bytes }) => [name, Buffer.from(bytes)]));
const readmeOf = (json: JsonValue, options: Options = {}): readonly string[] =>
  (filesOf(JSON.stringify(json), options).get('README.txt')?.toString() ?? '').split('\n');

const HEAD = [
  'Evidence for pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
  '',
  'Files',
  '  record.json           the record as it was received',
  '  ledger.txt            every check that was done in the browser, and every one that was not',
];
const CANONICAL_FILES = [
  '  canonical.json        the signed part, canonical_record, as the bytes that are hashed',
  '  canonical.sha256      their SHA-256 in hexadecimal digits, as sha256sum writes it',
  '  canonical.sha256.bin  the same as 32 raw bytes: what a signature is made over',
];
const SIGNATURE_FILE = ['  signature.bin         the Ed25519 signature of the receipt, raw bytes'];
const KEY_FILES = [
  '  key.pem, key.raw      the public key pith-v1-2026-05 of pith.science, as PEM and as 32 raw bytes',
];
const MAKE = [
  'To make canonical.json out of record.json yourself, with Python 3 (no output of cmp: they are the same):',
  `  python3 -c 'import json; r = json.load(open("record.json", encoding="utf-8-sig")); r = r["canonical_record"]; open("again.json", "w", encoding="utf-8").write(json.dumps(r, sort_keys=True, separators=(",", ":"), ensure_ascii=False))'`,
  '  cmp again.json canonical.json',
  '',
];
const CHECK_HASH = [
  'To check the hash with OpenSSL 3, offline (no output of cmp means that it matches):',
  '  openssl dgst -sha256 -binary -out computed.bin canonical.json',
  '  cmp computed.bin canonical.sha256.bin',
  '',
];
const SAME_HASH = [`The record names the same hash, ${REAL_SHA256}.`, ''];
const CHECK_SIGNATURE = [
  'To check the signature over that hash:',
  '  openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in computed.bin -sigfile signature.bin',
  'The openssl that macOS brings is LibreSSL, which has no -rawin. There, with Node.js instead:',
  `  node -e 'const { readFileSync: read } = require("fs"); const ok = require("crypto").verify(null, read("computed.bin"), read("key.pem"), read("signature.bin")); console.log(ok ? "The signature matches" : "The signature does not match"); process.exit(ok ? 0 : 1)'`,
];
const NO_SIGNATURE = [
  'The signature cannot be checked with these files: there is no readable signature, no accepted key, no hash,',
  'or a receipt that tells of another procedure than the known one. ledger.txt says which.',
];
const END = [
  '',
  'A signature that matches says that the holder of the key signed this hash, and so everything in canonical.json.',
  'It says nothing about the rest of record.json, nor whether the paper is right or its authors took part.',
  'Whether the key is the registry’s own is for you to compare: https://pith.science/pith-signing-key.json',
  '',
];

describe('the README of the evidence', () => {
  it('for a record that is whole and signed', () => {
    expect(readmeOf(realRecord())).toEqual([
      ...HEAD,
      ...CANONICAL_FILES,
      ...SIGNATURE_FILE,
      ...KEY_FILES,
      '',
      ...MAKE,
      ...CHECK_HASH,
      ...SAME_HASH,
      ...CHECK_SIGNATURE,
      ...END,
    ]);
  });

  it.each([
    ['demo', '                        This is a demo key: the record is fiction.'],
    ['user', '                        This key was added by hand. Nobody else vouches for it.'],
  ] as const)('says of a %s key whose it is', (trust, line) => {
    expect(readmeOf(realRecord(), { keys: [{ ...REGISTRY_KEY, trust }] })).toEqual([
      ...HEAD,
      ...CANONICAL_FILES,
      ...SIGNATURE_FILE,
      ...KEY_FILES,
      line,
      '',
      ...MAKE,
      ...CHECK_HASH,
      ...SAME_HASH,
      ...CHECK_SIGNATURE,
      ...END,
    ]);
  });

  it('for a record among others can’t say how to make its signed part', () => {
    expect(readmeOf([7, realRecord()], { at: [1] })).toEqual([
      ...HEAD,
      ...CANONICAL_FILES,
      ...SIGNATURE_FILE,
      ...KEY_FILES,
      '',
      'The signed part in canonical.json is that of a record inside record.json.',
      '',
      ...CHECK_HASH,
      ...SAME_HASH,
      ...CHECK_SIGNATURE,
      ...END,
    ]);
  });

  it('for a record that names another hash', () => {
    const other = 'e'.repeat(64);
    expect(readmeOf(realRecordWith(['canonical_sha256'], other))).toEqual([
      ...HEAD,
      ...CANONICAL_FILES,
      ...SIGNATURE_FILE,
      ...KEY_FILES,
      '',
      ...MAKE,
      ...CHECK_HASH,
      `The record names another hash, ${other}: it does not match.`,
      '',
      ...CHECK_SIGNATURE,
      ...END,
    ]);
  });

  it('where the hash can’t be recomputed', () => {
    expect(readmeOf(realRecordWith(['canonical_record', 'more'], 0.5))).toEqual([
      ...HEAD,
      ...SIGNATURE_FILE,
      ...KEY_FILES,
      '',
      'There is no canonical.json: the hash cannot be recomputed here, because the number at more is not a plain integer, and programs print such numbers in different ways.',
      '',
      ...NO_SIGNATURE,
      ...END,
    ]);
  });

  it.each<readonly [string, JsonValue]>([
    ['no receipt', realRecordWith(['receipt', 'signature_b64'], undefined)],
    ['no readable signature', realRecordWith(['receipt', 'signature_b64'], '%')],
  ])('where there is %s', (_, json) => {
    expect(readmeOf(json)).toEqual([
      ...HEAD,
      ...CANONICAL_FILES,
      ...KEY_FILES,
      '',
      ...MAKE,
      ...CHECK_HASH,
      ...SAME_HASH,
      ...NO_SIGNATURE,
      ...END,
    ]);
  });

  it.each<readonly [string, readonly PinnedKey[]]>([
    ['no accepted key', []],
    ['an accepted key that is none', [{ ...REGISTRY_KEY, publicKeyHex: 'xyz' }]],
  ])('where there is %s', (_, keys) => {
    expect(readmeOf(realRecord(), { keys })).toEqual([
      ...HEAD,
      ...CANONICAL_FILES,
      ...SIGNATURE_FILE,
      '',
      ...MAKE,
      ...CHECK_HASH,
      ...SAME_HASH,
      ...NO_SIGNATURE,
      ...END,
    ]);
  });
});

describe('the commands of the README', () => {
  /** Runs every command of it, in the order in which they stand. */
  const runAll = (change: (files: Map<string, Buffer>) => void) => {
    const folder = mkdtempSync(join(tmpdir(), 'evidence-readme-'));
    const files = filesOf(realRecordText());
    change(files);
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const commands = readmeOf(realRecord()).filter((line) => /^ {2}(?:openssl|cmp|node|python3) /.test(line));
    const results = commands.map((command) => {
      const { status, stdout } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
      return `${command.trim().split(' ')[0]} ${status} ${stdout.trim()}`;
    });
    rmSync(folder, { recursive: true, force: true });
    return results;
  };

  it('all agree that the record matches', () => {
    expect(runAll(() => undefined)).toEqual([
      'python3 0 ',
      'cmp 0 ',
      'openssl 0 ',
      'cmp 0 ',
      'openssl 0 Signature Verified Successfully',
      'node 0 The signature matches',
    ]);
  });

  it('OpenSSL and Node both find another signature', () => {
    const results = runAll((files) => files.set('signature.bin', Buffer.alloc(64, 7)));
    expect(results.slice(-2)).toEqual([
      'openssl 1 Signature Verification Failure',
      'node 1 The signature does not match',
    ]);
  });
});

describe('the files of the evidence', () => {
  it('are these bytes', () => {
    const files = filesOf(realRecordText());
    const canonical = files.get('canonical.json')?.toString() ?? '';
    expect(JSON.parse(canonical)).toEqual((realRecord() as { canonical_record: unknown }).canonical_record);
    const spki = Buffer.from(`302a300506032b6570032100${REGISTRY_KEY.publicKeyHex}`, 'hex').toString(
      'base64',
    );
    expect([...files]).toEqual([
      ['README.txt', files.get('README.txt')],
      ['canonical.json', Buffer.from(canonical)],
      ['canonical.sha256', Buffer.from(`${REAL_SHA256}  canonical.json\n`)],
      ['canonical.sha256.bin', Buffer.from(REAL_SHA256, 'hex')],
      ['signature.bin', Buffer.from(REAL_SIGNATURE, 'base64')],
      ['key.raw', Buffer.from(REGISTRY_KEY.publicKeyHex, 'hex')],
      ['key.pem', Buffer.from(`-----BEGIN PUBLIC KEY-----\n${spki}\n-----END PUBLIC KEY-----\n`)],
      ['record.json', Buffer.from(realRecordText())],
      ['ledger.txt', Buffer.from(formatLedger(examinedFrom(realRecordText())))],
    ]);
  });

  it('are fewer where there is no signature, or no key', () => {
    const noSignature = filesOf(JSON.stringify(realRecordWith(['receipt', 'signature_b64'], undefined)));
    const noKey = filesOf(realRecordText(), { keys: [] });
    const WITH_HASH = ['README.txt', 'canonical.json', 'canonical.sha256', 'canonical.sha256.bin'];
    expect([...noSignature.keys()]).toEqual([
      ...WITH_HASH,
      'key.raw',
      'key.pem',
      'record.json',
      'ledger.txt',
    ]);
    expect([...noKey.keys()]).toEqual([...WITH_HASH, 'signature.bin', 'record.json', 'ledger.txt']);
  });
});

it('says in the README and in the ledger of when the accepted keys are, where the site has not been asked', () => {
  const note = 'The list of accepted keys is of 1 May 2041.';
  const examined = examinedFrom(realRecordText());
  const textOf = (keysNote: string | null, file: string) =>
    Buffer.from(toEvidence(examined, keysNote).find(({ name }) => name === file)?.bytes ?? []).toString();
  for (const file of ['README.txt', 'ledger.txt']) {
    expect(textOf(note, file).split('\n')).toContain(note);
    expect(textOf(`${note}\u202e`, file).split('\n')).toContain(`${note}\\u{202e}`);
    expect(textOf(null, file)).not.toContain('list of accepted keys');
  }
});
