import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toEvidence } from '../../../../src/core/evidence/evidence-file.ts';
import { type JsonValue, member } from '../../../../src/core/json/json.ts';
import { toZip } from '../../../../src/ui/zip.ts';
import {
  examineJson,
  examineText,
  REGISTRY_KEY,
  realRecord,
  realRecordWith,
  resigned,
  toExamined,
} from '../../../support/examining.ts';
import { realRecordText } from '../../../support/real-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const filesOf = (examined = toExamined(examineText(realRecordText()))) =>
  new Map(toEvidence(examined).map(({ name, bytes }) => [name, bytes]));

/** Unpacks the archive and runs what its README says, line by line, as a reader would. */
const followReadme = (json: JsonValue) => {
  const cwd = mkdtempSync(join(folder, 'unpacked-'));
  const entries = toEvidence(toExamined(examineJson(json)));
  writeFileSync(join(cwd, 'evidence.zip'), toZip(entries, '2026-06-01T00:00:00Z'));
  expect(spawnSync('unzip', ['-q', 'evidence.zip'], { cwd }).status).toBe(0);
  const commands = readFileSync(join(cwd, 'README.txt'), 'utf8')
    .split('\n')
    .filter((line) => /^ {2}(openssl|cmp|python3) /.test(line));
  return commands.map((command) => ({
    command: command.trim().split(' ', 2).join(' '),
    ...spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' }),
  }));
};

describe('the evidence for a real record', () => {
  it('has every file', () => {
    expect([...filesOf().keys()]).toEqual([
      'README.txt',
      'canonical.json',
      'canonical.sha256',
      'canonical.sha256.bin',
      'signature.bin',
      'key.raw',
      'key.pem',
      'record.json',
      'ledger.txt',
    ]);
  });

  it('has the record as it was received, and what was hashed and signed', () => {
    const files = filesOf();
    expect(text(files.get('record.json'))).toBe(realRecordText());
    expect(JSON.parse(text(files.get('canonical.json')))).toEqual(member(realRecord(), 'canonical_record'));
    expect(files.get('canonical.sha256.bin')).toHaveLength(32);
    expect(files.get('signature.bin')).toHaveLength(64);
    expect(Buffer.from(files.get('key.raw') ?? []).toString('hex')).toBe(REGISTRY_KEY.publicKeyHex);
  });

  it('verifies with OpenSSL alone, by the commands of its README', () => {
    const results = followReadme(realRecord());
    expect(results.map(({ command, status }) => [command, status])).toEqual([
      ['python3 -c', 0],
      ['cmp again.json', 0],
      ['openssl dgst', 0],
      ['cmp computed.bin', 0],
      ['openssl pkeyutl', 0],
    ]);
    expect(results.at(-1)?.stdout).toContain('Signature Verified Successfully');
  });

  it('is what sha256sum checks', () => {
    const cwd = mkdtempSync(join(folder, 'sums-'));
    for (const [name, bytes] of filesOf()) writeFileSync(join(cwd, name), bytes);
    expect(spawnSync('sha256sum', ['-c', 'canonical.sha256'], { cwd }).status).toBe(0);
  });
});

describe('the evidence against a record', () => {
  it('fails where the record fails', () => {
    const forged = followReadme(resigned([['canonical_record', 'source', 'version'], 5]));
    expect(forged.at(-1)).toMatchObject({ command: 'openssl pkeyutl', status: 1 });
    const readme = text(
      filesOf(toExamined(examineJson(realRecordWith(['canonical_record', 'source', 'version'], 5)))).get(
        'README.txt',
      ),
    );
    expect(readme).toContain('The record names another hash');
  });

  it('leaves out what there is not, and says so', () => {
    const noKey = filesOf(toExamined(examineText(realRecordText(), { keys: [] })));
    expect([...noKey.keys()]).not.toContain('key.pem');
    expect(text(noKey.get('README.txt'))).toContain('The signature cannot be checked with these files');
    expect(text(noKey.get('README.txt'))).not.toContain('pkeyutl');

    const another = realRecordWith(['receipt', 'signed_message'], 'canonical_bytes');
    const unknown = text(filesOf(toExamined(examineJson(another))).get('README.txt'));
    expect(unknown).toContain('The signature cannot be checked with these files');
    expect(unknown).not.toMatch(/pkeyutl|crypto/);

    const noHash = filesOf(toExamined(examineJson(realRecordWith(['canonical_record', 'more'], 0.5))));
    expect([...noHash.keys()]).toEqual([
      'README.txt',
      'signature.bin',
      'key.raw',
      'key.pem',
      'record.json',
      'ledger.txt',
    ]);
    expect(text(noHash.get('README.txt'))).toContain('There is no canonical.json');
  });

  it('says of a key that is not the registry’s whose it is', () => {
    for (const [trust, words] of [
      ['demo', 'a demo key'],
      ['user', 'added by hand'],
    ] as const) {
      const files = filesOf(
        toExamined(examineText(realRecordText(), { keys: [{ ...REGISTRY_KEY, trust }] })),
      );
      expect(text(files.get('README.txt'))).toContain(words);
      expect(text(files.get('ledger.txt'))).toContain(words);
    }
  });
});

describe('the ledger', () => {
  it('lists every check with its outcome, and every reason', () => {
    const examined = toExamined(examineJson(realRecordWith(['paper', 'title'], 'Another')));
    const ledger = text(filesOf(examined).get('ledger.txt'));
    for (const { id, outcome } of examined.checks) {
      expect(ledger).toContain(`(${id};`);
      if (outcome.kind === 'unchecked') expect(ledger).toContain(outcome.reason);
      if (outcome.kind === 'fail') expect(ledger).toContain(outcome.actual);
    }
    expect(ledger).toContain('The title shown is not the one that was signed');
    expect(ledger.match(/^matches /gm)?.length).toBe(
      examined.checks.filter(({ outcome }) => outcome.kind === 'pass').length,
    );
  });

  it('has no mark that would change how it reads', () => {
    const examined = toExamined(
      examineText(JSON.stringify(realRecordWith(['short_pith_number'], '\u001b[2J\u202epith\u2028x\u200b'))),
    );
    for (const name of ['ledger.txt', 'README.txt'])
      expect(text(filesOf(examined).get(name))).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]/u);
  });
});
