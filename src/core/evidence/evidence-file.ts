import { utf8ToBytes } from '@noble/hashes/utils.js';
import { parseBase64 } from '../base/base64.ts';
import { parseHex32 } from '../base/hex.ts';
import type { Examined } from '../examination.ts';
import { type CanonicalPart, toCanonicalPart } from '../examined-document.ts';
import { toPem } from '../keys/public-key-forms.ts';
import { wasSignatureChecked } from './commands.ts';
import { formatLedger, toPlainLine } from './ledger-text.ts';

/** One file of the evidence. */
export interface EvidenceEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const entry = (name: string, content: string | Uint8Array): EvidenceEntry => ({
  name,
  bytes: typeof content === 'string' ? utf8ToBytes(content) : content,
});

const CHECK_HASH = `  openssl dgst -sha256 -binary -out computed.bin canonical.json
  cmp computed.bin canonical.sha256.bin`;
const MAKE_CANONICAL = `  python3 -c 'import json; r = json.load(open("record.json", encoding="utf-8-sig")); r = r["canonical_record"]; open("again.json", "w", encoding="utf-8").write(json.dumps(r, sort_keys=True, separators=(",", ":"), ensure_ascii=False))'
  cmp again.json canonical.json`;
const CHECK_SIGNATURE =
  '  openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in computed.bin -sigfile signature.bin';
/** Node's own cryptography, for where `openssl` can't: LibreSSL has no `-rawin`. */
const CHECK_WITH_NODE = `  node -e 'const { readFileSync: read } = require("fs"); const ok = require("crypto").verify(null, read("computed.bin"), read("key.pem"), read("signature.bin")); console.log(ok ? "The signature matches" : "The signature does not match"); process.exit(ok ? 0 : 1)'`;

interface Parts {
  readonly canonical: CanonicalPart | null;
  readonly why: string;
  readonly signature: Uint8Array | null;
  readonly pem: string | null;
  /** The record is all that record.json holds, not one of an array. */
  readonly isAlone: boolean;
  readonly keysNote: string | null;
}

/** The README: what each file is, how to check it, and what none of this shows. */
const formatReadme = (
  examined: Examined,
  { canonical, why, signature, pem, isAlone, keysNote }: Parts,
): string => {
  const { record, key } = examined;
  const canCheck = canonical !== null && signature !== null && pem !== null && wasSignatureChecked(examined);
  const differs = canonical !== null && canonical.sha256 !== record.claimedSha256;
  return [
    toPlainLine(`Evidence for ${record.pithNumber}`),
    '',
    'Files',
    '  record.json           the record as it was received',
    '  ledger.txt            every check that was done in the browser, and every one that was not',
    ...(canonical === null
      ? []
      : [
          '  canonical.json        the signed part, canonical_record, as the bytes that are hashed',
          '  canonical.sha256      their SHA-256 in hexadecimal digits, as sha256sum writes it',
          '  canonical.sha256.bin  the same as 32 raw bytes: what a signature is made over',
        ]),
    ...(signature === null
      ? []
      : ['  signature.bin         the Ed25519 signature of the receipt, raw bytes']),
    ...(pem === null || key === null
      ? []
      : [
          toPlainLine(
            `  key.pem, key.raw      the public key ${key.keyId} of ${key.signer}, as PEM and as 32 raw bytes`,
          ),
          ...(key.trust === 'registry'
            ? []
            : [
                key.trust === 'demo'
                  ? '                        This is a demo key: the record is fiction.'
                  : '                        This key was added by hand. Nobody else vouches for it.',
              ]),
        ]),
    '',
    ...(canonical === null
      ? [toPlainLine(`There is no canonical.json: the hash cannot be recomputed here, because ${why}.`)]
      : [
          ...(isAlone
            ? [
                'To make canonical.json out of record.json yourself, with Python 3 (no output of cmp: they are the same):',
                MAKE_CANONICAL,
                '',
              ]
            : ['The signed part in canonical.json is that of a record inside record.json.', '']),
          'To check the hash with OpenSSL 3, offline (no output of cmp means that it matches):',
          CHECK_HASH,
          '',
          differs
            ? `The record names another hash, ${record.claimedSha256}: it does not match.`
            : `The record names the same hash, ${record.claimedSha256}.`,
        ]),
    '',
    ...(canCheck
      ? [
          'To check the signature over that hash:',
          CHECK_SIGNATURE,
          'The openssl that macOS brings is LibreSSL, which has no -rawin. There, with Node.js instead:',
          CHECK_WITH_NODE,
        ]
      : [
          'The signature cannot be checked with these files: there is no readable signature, no accepted key, no hash,',
          'or a receipt that tells of another procedure than the known one. ledger.txt says which.',
        ]),
    '',
    'A signature that matches says that the holder of the key signed this hash, and so everything in canonical.json.',
    'It says nothing about the rest of record.json, nor whether the paper is right or its authors took part.',
    'Whether the key is the registry’s own is for you to compare: https://pith.science/pith-signing-key.json',
    ...(keysNote === null ? [] : [toPlainLine(keysNote)]),
    '',
  ].join('\n');
};

/**
 * The files of which an evidence archive is made: enough to check hash and signature with OpenSSL alone, offline.
 * Files that can't be made are left out, and the README says so.
 * @param keysNote of when the accepted keys are, in sentences; null where they are those of now.
 */
export const toEvidence = (examined: Examined, keysNote: string | null = null): readonly EvidenceEntry[] => {
  const result = toCanonicalPart(examined);
  const canonical = result.kind === 'ok' ? result.value : null;
  const signatureB64 = examined.record.reported.receipt?.signatureB64 ?? null;
  const signature = signatureB64 === null ? null : parseBase64(signatureB64);
  const raw = examined.key === null ? null : parseHex32(examined.key.publicKeyHex);
  const pem = examined.key === null ? null : toPem(examined.key.publicKeyHex);
  const parts: Parts = {
    isAlone: examined.record.at.length === 0,
    canonical,
    why: result.kind === 'error' ? result.error : '',
    signature,
    pem,
    keysNote,
  };
  return [
    entry('README.txt', formatReadme(examined, parts)),
    ...(canonical === null
      ? []
      : [
          entry('canonical.json', canonical.text),
          entry('canonical.sha256', `${canonical.sha256}  canonical.json\n`),
          entry('canonical.sha256.bin', canonical.bytes),
        ]),
    ...(signature === null ? [] : [entry('signature.bin', signature)]),
    ...(raw === null ? [] : [entry('key.raw', raw)]),
    ...(pem === null ? [] : [entry('key.pem', pem)]),
    entry('record.json', examined.text),
    entry('ledger.txt', formatLedger(examined, keysNote)),
  ];
};
