import { utf8ToBytes } from '@noble/hashes/utils.js';
import { parseBase64 } from '../base/base64.ts';
import type { Examined } from '../examination.ts';
import { toCanonicalPart } from '../examined-document.ts';
import { formatBase64, toSpkiBase64 } from '../keys/public-key-forms.ts';

/** A command that does one of this page's checks again, with the values of one record in it. */
export interface Command {
  readonly id: 'openssl' | 'python' | 'node';
  readonly title: string;
  /** For a POSIX shell; several lines. */
  readonly text: string;
}

/** Longer signed parts don't fit on a command line; the evidence file has them as a file. */
const MAX_CANONICAL = 100_000;

interface Values {
  /** The canonical bytes in base64: plain characters, whatever the record holds. */
  readonly canonicalB64: string;
  readonly canonical: string;
  readonly sha256: string;
  /** Signature and key in base64, or null where there is no signature that an accepted key could check. */
  readonly signed: { readonly signatureB64: string; readonly spkiB64: string } | null;
}

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** A text in single quotes for a POSIX shell. */
const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Every step needs the one before it, so that nothing is said to match after something did not. */
const openssl = ({ canonical, canonicalB64, sha256, signed }: Values): Command => ({
  id: 'openssl',
  title: 'OpenSSL 3',
  text: [
    isPlain(canonical)
      ? `printf %s ${quote(canonical)} > canonical.json`
      : `printf %s ${quote(canonicalB64)} | openssl base64 -d -A > canonical.json`,
    `openssl dgst -sha256 -r canonical.json | grep ^${sha256}`,
    ...(signed === null
      ? []
      : [
          'openssl dgst -sha256 -binary -out canonical.sha256.bin canonical.json',
          `printf %s ${quote(signed.signatureB64)} | openssl base64 -d -A > signature.bin`,
          `printf '%s\\n' '-----BEGIN PUBLIC KEY-----' ${quote(signed.spkiB64)} '-----END PUBLIC KEY-----' > key.pem`,
          'openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in canonical.sha256.bin -sigfile signature.bin',
        ]),
  ].join(' &&\n'),
});

const python = ({ canonicalB64, sha256, signed }: Values): Command => ({
  id: 'python',
  title: 'Python 3',
  text: [
    "python3 - <<'END'",
    'import base64, hashlib, json, sys',
    `canonical = base64.b64decode("${canonicalB64}")`,
    'again = json.dumps(json.loads(canonical), sort_keys=True, separators=(",", ":"), ensure_ascii=False)',
    'if again.encode() != canonical: sys.exit("The signed part is not in canonical form")',
    'digest = hashlib.sha256(canonical).digest()',
    `if digest.hex() != "${sha256}": sys.exit("The hash doesn't match")`,
    'print("The hash matches", digest.hex())',
    ...(signed === null
      ? []
      : [
          'try:',
          '    from cryptography.exceptions import InvalidSignature',
          '    from cryptography.hazmat.primitives.serialization import load_der_public_key',
          'except ImportError:',
          '    sys.exit("The signature was not checked: this needs the package cryptography")',
          `key = load_der_public_key(base64.b64decode("${signed.spkiB64}"))`,
          'try:',
          `    key.verify(base64.b64decode("${signed.signatureB64}"), digest)`,
          'except InvalidSignature:',
          '    sys.exit("The signature doesn\'t match")',
          'print("The signature matches")',
        ]),
    'END',
  ].join('\n'),
});

const node = ({ canonicalB64, sha256, signed }: Values): Command => ({
  id: 'node',
  title: 'Node.js',
  text: [
    "node --input-type=module - <<'END'",
    "import { createHash, createPublicKey, verify } from 'node:crypto';",
    `const canonical = Buffer.from('${canonicalB64}', 'base64');`,
    "const digest = createHash('sha256').update(canonical).digest();",
    `if (digest.toString('hex') !== '${sha256}') throw new Error("The hash doesn't match");`,
    "console.log('The hash matches', digest.toString('hex'));",
    ...(signed === null
      ? []
      : [
          `const key = createPublicKey({ key: Buffer.from('${signed.spkiB64}', 'base64'), format: 'der', type: 'spki' });`,
          `if (!verify(null, digest, key, Buffer.from('${signed.signatureB64}', 'base64')))`,
          `  throw new Error("The signature doesn't match");`,
          "console.log('The signature matches');",
        ]),
    'END',
  ].join('\n'),
});

/**
 * Signature and key where both are there to be put into a command; anything else would be somebody's text in a shell. None
 * where the signature was not checked here: of a receipt that tells of another procedure it may be over something else.
 */
const toSigned = (examined: Examined): Values['signed'] => {
  const { record, key } = examined;
  if (!wasSignatureChecked(examined)) return null;
  const written = record.reported.receipt?.signatureB64 ?? null;
  const signature = written === null ? null : parseBase64(written);
  const spkiB64 = key === null ? null : toSpkiBase64(key.publicKeyHex);
  // Never as it is written: white space is no part of base64, and a line of its own is a command to a shell.
  return signature?.length === 64 && spkiB64 !== null
    ? { signatureB64: formatBase64(signature), spkiB64 }
    : null;
};

/** Whether the signature was held against the hash here, whatever came of it. */
export const wasSignatureChecked = ({ checks }: Examined): boolean =>
  checks.some(({ id, outcome }) => id === 'signature' && outcome.kind !== 'unchecked');

/**
 * Commands that check hash and signature of one record again, with programs that know nothing of this one. Each fails
 * with a status other than 0 where something doesn't match the hash that the record names, or the key accepted here.
 * Values of the record stand in them only in forms that a shell can't read otherwise.
 *
 * @returns none where the hash can't be recomputed, or where the signed part is too long for a command; without
 * the signature where it was not checked here either.
 */
export const toCommands = (examined: Examined): readonly Command[] => {
  const canonical = toCanonicalPart(examined);
  if (canonical.kind === 'error' || canonical.value.text.length > MAX_CANONICAL) return [];
  const { text } = canonical.value;
  const values: Values = {
    canonical: text,
    canonicalB64: formatBase64(utf8ToBytes(text)),
    sha256: examined.record.claimedSha256,
    signed: toSigned(examined),
  };
  return [openssl(values), python(values), node(values)];
};
