import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Command, toCommands } from '../../../../src/core/evidence/commands.ts';
import type { Examined } from '../../../../src/core/examine.ts';
import type { JsonValue } from '../../../../src/core/json/json.ts';
import { formatBase64, toPem, toSpkiBase64 } from '../../../../src/core/keys/public-key-forms.ts';
import {
  examineJson,
  REGISTRY_KEY,
  realRecord,
  realRecordWith,
  resigned,
  toExamined,
} from '../../../support/examining.ts';
import { hostileTexts } from '../../../support/hostile.ts';
import { otherRecord } from '../../../support/other-record.ts';
import { signAnew, TEST_KEY } from '../../../support/signing.ts';

const folder = mkdtempSync(join(tmpdir(), 'commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command in an empty folder, in the plainest shell there is. */
const run = ({ text }: Command) => {
  const cwd = mkdtempSync(join(folder, 'run-'));
  return { cwd, ...spawnSync('sh', ['-c', text], { cwd, encoding: 'utf8' }) };
};
const commandsOf = (json: JsonValue, keys = [REGISTRY_KEY]): readonly Command[] =>
  toCommands(toExamined(examineJson(json, { keys })));

const hasCryptography =
  spawnSync('python3', ['-c', 'import cryptography'], { encoding: 'utf8' }).status === 0;

const SAYS: Readonly<Record<Command['id'], string>> = {
  openssl: 'Signature Verified Successfully',
  python: 'The signature matches',
  node: 'The signature matches',
};

describe('each command, run for real', () => {
  it.each(['openssl', 'python', 'node'] as const)('%s checks hash and signature of real records', (id) => {
    for (const json of [realRecord(), otherRecord()]) {
      const command = commandsOf(json).find((each) => each.id === id);
      if (command === undefined) throw new Error(`There is no ${id}.`);
      const { status, stdout, stderr } = run(command);
      if (id === 'python' && !hasCryptography) {
        expect(stderr).toContain('The signature was not checked');
        expect(stdout).toContain('The hash matches');
        continue;
      }
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(stdout).toContain(SAYS[id]);
      expect(stdout).toContain((json as { canonical_sha256: string }).canonical_sha256);
    }
  });

  it.each(['openssl', 'python', 'node'] as const)('%s fails for a changed signed value', (id) => {
    for (const json of [
      realRecordWith(['canonical_record', 'source', 'version'], 5),
      resigned([['canonical_record', 'source', 'version'], 5]),
      realRecordWith(
        ['receipt', 'signature_b64'],
        (otherRecord() as unknown as { receipt: { signature_b64: string } }).receipt.signature_b64,
      ),
    ]) {
      const command = commandsOf(json).find((each) => each.id === id);
      if (command === undefined) throw new Error(`There is no ${id}.`);
      const { status, stdout } = run(command);
      expect(status).not.toBe(0);
      expect(stdout).not.toContain(SAYS[id]);
    }
  });
});

describe('a record that names another hash', () => {
  it('fails at the hash, though the signature is one of the hash computed here', () => {
    for (const command of commandsOf(realRecordWith(['canonical_sha256'], 'd'.repeat(64)))) {
      const { status, stdout } = run(command);
      expect(status, command.id).not.toBe(0);
      expect(stdout).not.toContain(SAYS[command.id]);
    }
  });
});

describe('without a signature to check', () => {
  it('the hash alone is checked', () => {
    for (const [json, keys] of [
      [realRecordWith(['receipt'], undefined), [REGISTRY_KEY]],
      [realRecordWith(['receipt', 'signature_b64'], "'; touch pwned; '"), [REGISTRY_KEY]],
      [realRecord(), []],
      // What is signed by another procedure would only seem not to match.
      [realRecordWith(['receipt', 'signed_message'], 'canonical_bytes'), [REGISTRY_KEY]],
      [realRecordWith(['receipt', 'algorithm'], 'ed25519ph'), [REGISTRY_KEY]],
    ] as const)
      for (const command of commandsOf(json, [...keys])) {
        const { status, stdout, cwd } = run(command);
        expect(status).toBe(0);
        expect(stdout).not.toMatch(/signature/i);
        expect(command.text).not.toMatch(/pwned|BEGIN PUBLIC KEY|verify\(/);
        expect(existsSync(join(cwd, 'pwned'))).toBe(false);
      }
  });

  it('and without a hash nothing is', () => {
    expect(commandsOf(realRecordWith(['canonical_record', 'more'], 0.5))).toEqual([]);
    expect(commandsOf(realRecordWith(['canonical_record', 'more'], 'x'.repeat(200_000)))).toEqual([]);
  });
});

describe('hostile signed values', () => {
  const trials = [
    ...hostileTexts,
    "'; touch pwned; '",
    '\'$(touch pwned)`touch pwned`"$' + '{IFS}\\',
    '%s%n\\n\\0',
    '\nEND\ntouch pwned\n',
    'é\u202e\u2028\u0000\u007f\u009b2J\ud83d\ude00',
    '"; sys.exit(0) #',
  ];

  it('are only ever data', () => {
    const key = { ...TEST_KEY, trust: 'demo' as const, signer: 'a test' };
    const texts = trials.map((text) => ({ text, json: withLicense(text) }));
    for (const { text, json } of texts) {
      const { record } = signAnew(json);
      const examined: Examined = toExamined(examineJson(record, { keys: [key] }));
      const commands = toCommands(examined);
      expect(commands).toHaveLength(3);
      for (const { text: command } of commands) expect(command, text).toMatch(/^[\n\x20-\x7e]*$/);
      const [openssl] = commands;
      if (openssl === undefined) throw new Error('There is no openssl.');
      const { status, stderr, stdout, cwd } = run(openssl);
      expect(stderr, text).toBe('');
      expect(status, text).toBe(0);
      expect(stdout).toContain(SAYS.openssl);
      expect(existsSync(join(cwd, 'pwned')), text).toBe(false);
      expect(JSON.parse(readFileSync(join(cwd, 'canonical.json'), 'utf8'))).toEqual(record.canonical_record);
    }
    // The other two take everything in base64; one run of all at once is enough.
    const { record } = signAnew(withLicense(trials.join(' ')));
    for (const command of toCommands(toExamined(examineJson(record, { keys: [key] })))) {
      if (command.id === 'python' && !hasCryptography) continue;
      expect(run(command)).toMatchObject({ status: 0, stdout: expect.stringContaining(SAYS[command.id]) });
    }
  });

  const withLicense = (text: string) =>
    realRecordWith(['canonical_record', 'metadata', 'license'], text) as Parameters<typeof signAnew>[0];
});

describe('the forms of a key', () => {
  it('are those that OpenSSL reads', () => {
    const pem = toPem(REGISTRY_KEY.publicKeyHex) ?? '';
    const shown = spawnSync('openssl', ['pkey', '-pubin', '-noout', '-text'], {
      input: pem,
      encoding: 'utf8',
    });
    expect(shown.stdout.replace(/[\s:]/g, '')).toContain(REGISTRY_KEY.publicKeyHex);
    expect(pem).toContain(toSpkiBase64(REGISTRY_KEY.publicKeyHex));
    expect(toPem('xyz')).toBe(null);
  });

  it('are in base64 as everybody writes it', () => {
    for (let length = 0; length < 70; length += 1) {
      const data = Uint8Array.from({ length }, (_, index) => (index * 89 + length) & 255);
      expect(formatBase64(data)).toBe(Buffer.from(data).toString('base64'));
    }
  });
});
