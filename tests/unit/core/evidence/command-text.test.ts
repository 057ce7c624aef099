import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Command, toCommands } from '../../../../src/core/evidence/commands.ts';
import type { JsonObject, JsonValue } from '../../../../src/core/json/json.ts';
import {
  examineJson,
  REGISTRY_KEY,
  realRecord,
  realRecordWith,
  resigned,
  toExamined,
} from '../../../support/examining.ts';
import { REAL_CANONICAL, REAL_SHA256, REAL_SIGNATURE } from '../../../support/real-record.ts';

const commandsOf = (json: JsonValue, keys = [REGISTRY_KEY]): readonly Command[] =>
  toCommands(toExamined(examineJson(json, { keys })));
const textOf = (json: JsonValue, id: Command['id'], keys = [REGISTRY_KEY]): string =>
  commandsOf(json, keys).find((each) => each.id === id)?.text ?? '';

const CANONICAL_B64 = Buffer.from(REAL_CANONICAL).toString('base64');
const SPKI = Buffer.from(`302a300506032b6570032100${REGISTRY_KEY.publicKeyHex}`, 'hex').toString('base64');

const OPENSSL_HASH = [
  `printf %s '${REAL_CANONICAL}' > canonical.json`,
  `openssl dgst -sha256 -r canonical.json | grep ^${REAL_SHA256}`,
];
const PYTHON_HASH = [
  "python3 - <<'END'",
  'import base64, hashlib, json, sys',
  `canonical = base64.b64decode("${CANONICAL_B64}")`,
  'again = json.dumps(json.loads(canonical), sort_keys=True, separators=(",", ":"), ensure_ascii=False)',
  'if again.encode() != canonical: sys.exit("The signed part is not in canonical form")',
  'digest = hashlib.sha256(canonical).digest()',
  `if digest.hex() != "${REAL_SHA256}": sys.exit("The hash doesn't match")`,
  'print("The hash matches", digest.hex())',
];
const NODE_HASH = [
  "node --input-type=module - <<'END'",
  "import { createHash, createPublicKey, verify } from 'node:crypto';",
  `const canonical = Buffer.from('${CANONICAL_B64}', 'base64');`,
  "const digest = createHash('sha256').update(canonical).digest();",
  `if (digest.toString('hex') !== '${REAL_SHA256}') throw new Error("The hash doesn't match");`,
  "console.log('The hash matches', digest.toString('hex'));",
];

const ONLY_HASH: readonly Command[] = [
  { id: 'openssl', title: 'OpenSSL 3', text: OPENSSL_HASH.join(' &&\n') },
  { id: 'python', title: 'Python 3', text: [...PYTHON_HASH, 'END'].join('\n') },
  { id: 'node', title: 'Node.js', text: [...NODE_HASH, 'END'].join('\n') },
];

describe('the commands for a real record', () => {
  it('are these, letter by letter', () => {
    expect(commandsOf(realRecord())).toEqual([
      {
        id: 'openssl',
        title: 'OpenSSL 3',
        text: [
          ...OPENSSL_HASH,
          'openssl dgst -sha256 -binary -out canonical.sha256.bin canonical.json',
          `printf %s '${REAL_SIGNATURE}' | openssl base64 -d -A > signature.bin`,
          `printf '%s\\n' '-----BEGIN PUBLIC KEY-----' '${SPKI}' '-----END PUBLIC KEY-----' > key.pem`,
          'openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in canonical.sha256.bin -sigfile signature.bin',
        ].join(' &&\n'),
      },
      {
        id: 'python',
        title: 'Python 3',
        text: [
          ...PYTHON_HASH,
          'try:',
          '    from cryptography.exceptions import InvalidSignature',
          '    from cryptography.hazmat.primitives.serialization import load_der_public_key',
          'except ImportError:',
          '    sys.exit("The signature was not checked: this needs the package cryptography")',
          `key = load_der_public_key(base64.b64decode("${SPKI}"))`,
          'try:',
          `    key.verify(base64.b64decode("${REAL_SIGNATURE}"), digest)`,
          'except InvalidSignature:',
          '    sys.exit("The signature doesn\'t match")',
          'print("The signature matches")',
          'END',
        ].join('\n'),
      },
      {
        id: 'node',
        title: 'Node.js',
        text: [
          ...NODE_HASH,
          `const key = createPublicKey({ key: Buffer.from('${SPKI}', 'base64'), format: 'der', type: 'spki' });`,
          `if (!verify(null, digest, key, Buffer.from('${REAL_SIGNATURE}', 'base64')))`,
          `  throw new Error("The signature doesn't match");`,
          "console.log('The signature matches');",
          'END',
        ].join('\n'),
      },
    ]);
  });

  const signatureOf = (length: number): string => Buffer.alloc(length, 7).toString('base64');

  it.each<readonly [string, JsonValue, readonly (typeof REGISTRY_KEY)[]]>([
    ['without a receipt', realRecordWith(['receipt'], undefined), [REGISTRY_KEY]],
    ['without a signature', realRecordWith(['receipt', 'signature_b64'], undefined), [REGISTRY_KEY]],
    [
      'with a signature that is too short',
      realRecordWith(['receipt', 'signature_b64'], signatureOf(63)),
      [REGISTRY_KEY],
    ],
    [
      'with a signature that is too long',
      realRecordWith(['receipt', 'signature_b64'], signatureOf(65)),
      [REGISTRY_KEY],
    ],
    [
      'with a signature that is no base64',
      realRecordWith(['receipt', 'signature_b64'], "';x"),
      [REGISTRY_KEY],
    ],
    ['without an accepted key', realRecord(), []],
    ['with an accepted key that is none', realRecord(), [{ ...REGISTRY_KEY, publicKeyHex: 'xyz' }]],
  ])('check the hash alone %s', (_, json, keys) => {
    expect(commandsOf(json, [...keys])).toEqual(ONLY_HASH);
  });

  it('have whatever could be a signature', () => {
    const written = signatureOf(64);
    for (const { text } of commandsOf(realRecordWith(['receipt', 'signature_b64'], written)))
      expect(text).toContain(written);
  });

  it('name the hash that the record names', () => {
    const other = 'e'.repeat(64);
    expect(commandsOf(realRecordWith(['canonical_sha256'], other), []).map(({ text }) => text)).toEqual(
      ONLY_HASH.map(({ text }) => text.replace(REAL_SHA256, other)),
    );
  });
});

describe('the signed part in a command', () => {
  const withLicense = (license: string): JsonObject =>
    resigned([['canonical_record', 'metadata', 'license'], license]) as JsonObject;
  const canonicalWith = (license: string): string =>
    REAL_CANONICAL.replace('http://arxiv.org/licenses/nonexclusive-distrib/1.0/', () => license);
  const firstLine = (json: JsonValue): string | undefined => textOf(json, 'openssl').split('\n')[0];

  it.each(['', ' ~', '!#$%&()*+,-./', '`$(x)`'])('stands in quotes where it is plain: %j', (license) => {
    expect(firstLine(withLicense(license))).toBe(`printf %s '${canonicalWith(license)}' > canonical.json &&`);
  });

  it('has single quotes that a shell reads as such', () => {
    expect(firstLine(withLicense("'a''"))).toBe(
      `printf %s '${canonicalWith("'\\''a'\\'''\\''")}' > canonical.json &&`,
    );
  });

  it.each(['\u007f', 'é', 'a\u2028b', '😀'])('stands in base64 where it is not: %j', (license) => {
    const base64 = Buffer.from(canonicalWith(license)).toString('base64');
    expect(firstLine(withLicense(license))).toBe(
      `printf %s '${base64}' | openssl base64 -d -A > canonical.json &&`,
    );
  });

  it('has 100,000 characters at most', () => {
    const rest = canonicalWith('').length;
    expect(commandsOf(withLicense('x'.repeat(100_000 - rest)))).toHaveLength(3);
    expect(commandsOf(withLicense('x'.repeat(100_001 - rest)))).toEqual([]);
  });

  it('is in no command where its hash can’t be recomputed', () => {
    expect(commandsOf(realRecordWith(['canonical_record', 'more'], 0.5))).toEqual([]);
    expect(createHash('sha256').update(REAL_CANONICAL).digest('hex')).toBe(REAL_SHA256);
  });
});

describe('a signature that is written otherwise', () => {
  const lines = `${REAL_SIGNATURE.slice(0, 20)}\nEND\n${REAL_SIGNATURE.slice(20)}`;
  const command = `${'A'.repeat(60)}\nEND\nrm -rf /tmp/x\n`;
  const hostile = `${command}${'A'.repeat(86 - command.replace(/\s/g, '').length)}==`;

  it.each([
    REAL_SIGNATURE.replaceAll('=', ''),
    REAL_SIGNATURE.replaceAll('+', '-').replaceAll('/', '_'),
    `${REAL_SIGNATURE.slice(0, 64)}\r\n${REAL_SIGNATURE.slice(64)}`,
  ])('stands in the commands in its one canonical spelling: %j', (written) => {
    expect(commandsOf(realRecordWith(['receipt', 'signature_b64'], written))).toEqual(
      commandsOf(realRecord()),
    );
  });

  it.each([lines, hostile])('puts no line of its own into a command: %j', (written) => {
    for (const { text } of commandsOf(realRecordWith(['receipt', 'signature_b64'], written))) {
      expect(text).not.toContain('rm -rf');
      expect(text.match(/^END$/gm)?.length ?? 0).toBeLessThan(2);
    }
  });
});
