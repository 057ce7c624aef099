import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/core/json/json.ts';
import { realRecord, realRecordWith } from '../../support/examining.ts';
import { realRecordText } from '../../support/real-record.ts';

/*
 * The command itself, built into a folder of its own and run as a process.
 */
const root = new URL('../../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'pith-verify-'));
const command = join(folder, 'bin', 'pith-verify.js');

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (words: readonly string[], input = ''): Run =>
  spawnSync(command, words, { cwd: folder, input, encoding: 'utf8' });

interface Result {
  readonly file: string;
  readonly pithNumber: string | null;
  readonly verdict: string;
  readonly checks: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly expected?: string;
    readonly actual?: string;
    readonly reason?: string;
  }[];
  readonly problems?: readonly { readonly path: string; readonly message: string }[];
}

const resultsOf = ({ stdout }: Run): readonly Result[] => JSON.parse(stdout) as readonly Result[];

const write = (name: string, content: JsonValue): string => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
};

const REAL_KEY = {
  key_id: 'pith-v1-2026-05',
  public_key_hex: 'b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3',
};
const OTHER_KEY = {
  key_id: 'other',
  public_key_hex: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
};

beforeAll(() => {
  const built = spawnSync(
    process.execPath,
    [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'scripts/vite.cli.config.ts',
      '--outDir',
      join(folder, 'bin'),
    ],
    { cwd: root, encoding: 'utf8' },
  );
  expect(built.status, built.stderr).toBe(0);
  write('good.json', realRecordText());
  write('bad.json', realRecordWith(['paper', 'title'], 'Another title'));
  write('open.json', realRecordWith(['receipt'], undefined));
  write('web.json', '<!doctype html><title>Not found</title>');
  write('state.json', { state_type: 'pith_open_graph_state' });
  write('empty.json', []);
  write('all.json', [realRecord(), realRecordWith(['receipt'], undefined)]);
  write('mixed.json', [realRecord(), 7, realRecordWith(['source', 'id'], '2503.11368')]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('exit status', () => {
  it.each([
    [0, ['good.json']],
    [0, ['good.json', 'good.json', '--json']],
    [1, ['bad.json']],
    [2, ['open.json']],
    [2, ['all.json']],
    [2, ['good.json', 'open.json']],
    [3, ['web.json']],
    [3, ['state.json']],
    [3, ['empty.json']],
    [3, ['missing.json']],
    [3, ['.']],
    [3, ['good.json', 'missing.json']],
    [3, ['open.json', 'web.json']],
    [1, ['open.json', 'web.json', 'bad.json', 'good.json']],
    [1, ['mixed.json']],
    [0, ['--help']],
    [0, ['-h']],
  ])('is %i for %j', (status, words) => {
    const result = run(words);
    expect(result.stderr).toBe('');
    expect(result.status).toBe(status);
  });

  it.each([
    [[], 'Name at least one file'],
    [['--json'], 'Name at least one file'],
    [['good.json', '--what'], 'There is no option --what.'],
    [['-x', 'good.json'], 'There is no option -x.'],
    [['good.json', '--keys'], '--keys needs the name of a file'],
    [['good.json', '--keys='], '--keys needs the name of a file'],
    [
      ['good.json', '--keys', 'missing.json'],
      'The keys in missing.json cannot be used. There is no such file.',
    ],
    [['good.json', '--keys', 'web.json'], 'This is a web page, not JSON.'],
  ])('is 3 with a sentence for the bad usage %j', (words, sentence) => {
    const result = run(words);
    expect(result).toMatchObject({ status: 3, stdout: '' });
    expect(result.stderr).toMatch(/^pith-verify: .*\n$/);
    expect(result.stderr).toContain(sentence);
  });
});

describe('what the registry reports against itself', () => {
  it('is no part of the verdict, and is said to be none', () => {
    const { status, stdout } = run([write('licence.json', realRecordWith(['paper', 'license'], 'another'))]);
    expect(status).toBe(0);
    expect(stdout).toContain('  verified  key pith-v1-2026-05');
    expect(stdout).toMatch(
      /doesn't match {2}report-repeated-values +Repeated values \(reported, no part of the/,
    );
    expect(run(['bad.json']).stdout).not.toMatch(/title-digest.*\(reported/);
    expect(run(['--help']).stdout).toMatch(/report- hold .* no verdict/s);
  });
});

describe('--json', () => {
  it('prints every check of the real record', () => {
    const [result, ...others] = resultsOf(run(['good.json', '--json']));
    expect(others).toEqual([]);
    expect(Object.keys(result ?? {})).toEqual(['file', 'pithNumber', 'verdict', 'key', 'checks']);
    expect(result).toMatchObject({
      file: 'good.json',
      pithNumber: 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
      verdict: 'verified',
      key: { keyId: REAL_KEY.key_id, signer: 'pith.science', isFiction: false },
    });
    expect(result?.checks).toHaveLength(16);
    expect(result?.checks[0]).toEqual({ id: 'canonical-hash', outcome: 'pass' });
    expect(result?.checks.find(({ id }) => id === 'answers-question')).toEqual({
      id: 'answers-question',
      outcome: 'unchecked',
      reason: 'Nothing in particular was asked for.',
    });
  });

  it('gives expected and actual of a mismatch', () => {
    const [result] = resultsOf(run(['--json', 'bad.json']));
    expect(result?.verdict).toBe('contradicted');
    expect(result?.checks.find(({ id }) => id === 'title-digest')).toEqual({
      id: 'title-digest',
      outcome: 'fail',
      expected: '64e099845bc70419a74ce43ec581b28bf8fe068838399064767f2e97317a44f8',
      actual: expect.stringMatching(/^[\da-f]{64}$/),
    });
  });

  it('says of the unreadable what is wrong and where', () => {
    const results = resultsOf(run(['--json', 'mixed.json', 'missing.json']));
    expect(results.map(({ verdict }) => verdict)).toEqual([
      'verified',
      'unreadable',
      'contradicted',
      'unreadable',
    ]);
    expect(results[1]).toEqual({
      file: 'mixed.json',
      pithNumber: null,
      verdict: 'unreadable',
      key: null,
      checks: [],
      problems: [{ path: '[1]', message: 'This should be a pith record, but it is the number 7.' }],
    });
    expect(results[3]?.problems).toEqual([{ path: '', message: 'There is no such file.' }]);
  });
});

describe('an empty array', () => {
  it('is said to be one, not passed over', () => {
    expect(resultsOf(run(['empty.json', '--json']))[0]).toMatchObject({
      verdict: 'unreadable',
      problems: [{ path: '', message: 'This is an empty array: there is no record in it.' }],
    });
  });
});

describe('standard input', () => {
  it('is read for -', () => {
    const result = run(['-', '--json'], realRecordText());
    expect(result.status).toBe(0);
    expect(resultsOf(result)[0]).toMatchObject({ file: '-', verdict: 'verified' });
    expect(run(['-'], '').status).toBe(3);
    expect(run(['-'], '\uFEFF[]').status).toBe(3);
  });

  it('that is no UTF-8 is unreadable', () => {
    writeFileSync(join(folder, 'latin.json'), Buffer.from('{"a":"\xe9"}', 'latin1'));
    expect(resultsOf(run(['latin.json', '--json']))[0]?.problems).toEqual([
      { path: '', message: 'This is not text in UTF-8.' },
    ]);
  });

  it('that has its record packed or in another encoding says what it is', () => {
    const record = realRecordText();
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(record, 'utf16le')]);
    const files = [
      ['packed.json', gzipSync(record), 'This is compressed by gzip: '],
      ['packed.zip', zipSync({ 'record.json': Buffer.from(record) }), 'This is a zip archive: '],
      ['shell.json', utf16, 'This is text in UTF-16, as PowerShell writes it: '],
    ] as const;
    for (const [name, bytes, said] of files) {
      writeFileSync(join(folder, name), bytes);
      const { status, stdout } = run([name]);
      expect(status, name).toBe(3);
      expect(stdout, name).toContain(said);
    }
    const { stderr } = run(['packed.json', '--keys', 'shell.json']);
    expect(stderr).toContain('UTF-16');
  });

  it('that is no UTF-8 from some entry on counts up to there', () => {
    const record = realRecordText();
    writeFileSync(
      join(folder, 'half.json'),
      Buffer.concat([
        Buffer.from(`[${record},`),
        Buffer.from('"\xe9"', 'latin1'),
        Buffer.from(`,${record}]`),
      ]),
    );
    expect(resultsOf(run(['half.json', 'good.json', '--json'])).map(({ verdict }) => verdict)).toEqual([
      'verified',
      'unreadable',
      'verified',
    ]);
  });

  it('is read beside files, in their order', () => {
    const results = resultsOf(run(['good.json', '-', 'bad.json', '--json'], `[${realRecordText()}] x`));
    expect(results.map(({ file, verdict }) => [file, verdict])).toEqual([
      ['good.json', 'verified'],
      ['-', 'verified'],
      ['-', 'unreadable'],
      ['bad.json', 'contradicted'],
    ]);
    expect(results[2]?.problems?.[0]?.message).toMatch(
      /expected the end at line \d+, column \d+, found "x"\.$/,
    );
  });

  it('does not swallow a file that is called like an option', () => {
    write('--json', realRecordText());
    expect(run(['--', '--json'])).toMatchObject({ status: 0, stdout: expect.stringContaining('verified') });
  });
});

describe('a long list', () => {
  it('of 200,000 entries is gone through to its end', () => {
    write('long.json', `[${'{},'.repeat(199_999)}${realRecordText()}]`);
    const { status, stdout, stderr } = spawnSync(command, ['long.json'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 200_000_000,
    });
    expect(stderr).toBe('');
    expect(status).toBe(3);
    expect(stdout.match(/^ {2}unreadable$/gm)).toHaveLength(199_999);
    expect(stdout.slice(-400)).toContain('    [199998].pith_number: ');
    expect(stdout.slice(-400)).toMatch(/\n {2}pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF {2}verified .*\n$/);
  });

  it('is told of while it still comes in', async () => {
    const child = spawn(command, ['-', '--json'], { cwd: folder });
    let said = '';
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
    });
    child.stdin.write(`[${realRecordText()},`);
    await expect.poll(() => said, { timeout: 10_000 }).toContain('"verdict": "verified"');
    child.stdin.end('7]');
    const [status] = await once(child, 'close');
    expect(status).toBe(3);
    expect((JSON.parse(said) as readonly Result[]).map(({ verdict }) => verdict)).toEqual([
      'verified',
      'unreadable',
    ]);
  });

  it('that breaks off counts up to there', () => {
    write('cut.json', `[${realRecordText()},\n${realRecordText().trim()}`);
    const results = resultsOf(run(['cut.json', '--json']));
    expect(results.map(({ verdict }) => verdict)).toEqual(['verified', 'unreadable']);
    expect(results[1]?.problems?.[0]?.message).toMatch(
      /^This is not valid JSON: expected a comma or \] at line \d+, column \d+, found the end of the text\.$/,
    );
    expect(run(['cut.json']).status).toBe(3);
  });
});

describe('many files', () => {
  const names = Array.from({ length: 400 }, (_, index) => (index % 3 === 1 ? 'bad.json' : 'good.json'));

  it('are told of one by one, in their order', () => {
    const results = resultsOf(run([...names, 'missing.json', 'cut.json', 'web.json', '--json']));
    const expected = names.map((file) => [file, file === 'bad.json' ? 'contradicted' : 'verified']);
    expect(results.map(({ file, verdict }) => [file, verdict])).toEqual([
      ...expected,
      ['missing.json', 'unreadable'],
      ['cut.json', 'verified'],
      ['cut.json', 'unreadable'],
      ['web.json', 'unreadable'],
    ]);
  });

  it('have a line for each change of file in text for people', () => {
    const lines = run(['all.json', 'all.json', 'good.json', 'good.json']).stdout.split('\n');
    expect(lines.filter((line) => line.endsWith('.json'))).toEqual(['all.json', 'good.json']);
  });
});

describe('limits', () => {
  it('refuses a file of more than 256 MiB', () => {
    write('large.json', '');
    truncateSync(join(folder, 'large.json'), 256 * 1024 * 1024 + 1);
    const result = run(['large.json', '--json']);
    expect(result.status).toBe(3);
    expect(resultsOf(result)[0]?.problems?.[0]?.message).toContain('larger than 256 MiB');
  });

  it('does not mind a reader that has seen enough', () => {
    write(
      'many.json',
      Array.from({ length: 300 }, () => ({})),
    );
    const piped = spawnSync('bash', ['-c', `set -o pipefail; ${command} many.json --json | head -c 10`], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(piped).toMatchObject({ stderr: '', status: 3 });
  });
});

describe('--keys', () => {
  const manifest = {
    manifest_type: 'pith_mirror_manifest',
    mirrors: [{ name: 'Pith Resolver', public_key: { ...REAL_KEY, algorithm: 'ed25519' } }],
  };

  it.each<[string, JsonValue, number]>([
    ['a bare array', [REAL_KEY], 0],
    [
      'a config.json',
      {
        config_version: 1,
        sources: [],
        keys: [OTHER_KEY, { ...REAL_KEY, signer: 'x', algorithm: 'ed25519' }],
      },
      0,
    ],
    ['a pith-mirrors.json', manifest, 0],
    ['a key that is there twice', [REAL_KEY, REAL_KEY], 0],
    ['other keys, which replace the built-in ones', [OTHER_KEY], 2],
    ['no keys', [], 2],
    ['the same id with other bytes', [{ ...OTHER_KEY, key_id: REAL_KEY.key_id }], 1],
  ])('takes %s', (_, content, status) => {
    const result = run(['good.json', '--keys', write('keys.json', content)]);
    expect(result.stderr).toBe('');
    expect(result.status).toBe(status);
    expect(run([`--keys=keys.json`, 'good.json']).status).toBe(status);
  });

  it('of a config.json of fiction is named as such by every form, for whoever reads no more than the verdict', () => {
    const keys = write('fiction.json', { fiction: true, keys: [{ ...REAL_KEY, signer: 'nobody' }] });
    const key = { keyId: REAL_KEY.key_id, signer: 'nobody', isFiction: true };
    expect(run(['good.json', '--keys', keys]).stdout).toContain('(fiction)');
    expect(resultsOf(run(['good.json', '--json', '--keys', keys]))).toMatchObject([{ key }]);
    const line = run(['--json-lines', '--keys', keys], JSON.stringify(realRecord()));
    expect(JSON.parse(line.stdout)).toMatchObject({ verdict: 'verified', key });
    expect(resultsOf(run(['good.json', '--json', '--keys', write('none.json', [])]))).toMatchObject([
      { verdict: 'incomplete', key: null },
    ]);
  });

  it.each<[JsonValue, string]>([
    [{}, 'There are no keys in it'],
    [7, 'There are no keys in it'],
    [[7], 'keys[0] is not an object'],
    [[{ ...REAL_KEY, key_id: 7 }], 'keys[0].key_id is not a text.'],
    [
      [REAL_KEY, { key_id: 'x', public_key_hex: 'b2' }],
      'keys[1].public_key_hex is not 64 hexadecimal digits.',
    ],
    [[{ ...REAL_KEY, algorithm: 'rsa' }], 'keys[0].algorithm is not ed25519'],
    [[REAL_KEY, { ...OTHER_KEY, key_id: REAL_KEY.key_id }], 'keys[1].key_id is used twice'],
    [{ mirrors: [{}] }, 'mirrors[0].public_key is not an object'],
  ])('refuses %j', (content, sentence) => {
    const result = run(['good.json', '--keys', write('keys.json', content)]);
    expect(result).toMatchObject({ status: 3, stdout: '' });
    expect(result.stderr).toContain(sentence);
  });
});

describe('text for people', () => {
  it('lists all checks of one record, in words', () => {
    const { stdout } = run(['good.json']);
    expect(stdout).toContain(
      'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF  verified  key pith-v1-2026-05 of pith.science',
    );
    expect(stdout.match(/^ {4}matches /gm)).toHaveLength(14);
    expect(stdout).toContain('No detector ran');
  });

  it('lists the checks only of those records of many that are not verified', () => {
    const { stdout } = run(['good.json', 'bad.json']);
    expect(stdout.match(/canonical-hash/g)).toHaveLength(1);
    expect(stdout).toMatch(
      /doesn't match +title-digest.*\n +expected +64e099845bc7.*\n +found +[\da-f]{64}\n/,
    );
  });

  it('lets no record write to the terminal but in plain characters', () => {
    write('hostile.json', realRecordWith(['short_pith_number'], '\u001b[2J\u202e\u2028pith:\nverified'));
    const { stdout, status } = run(['hostile.json']);
    expect(status).toBe(2);
    expect(stdout).toContain('"\\u001b[2J\\u{202e}\\u{2028}pith:\\nverified"');
    for (const mark of ['\u001b', '\u202e', '\u2028']) expect(stdout).not.toContain(mark);
  });

  it('explains itself', () => {
    expect(run(['--help']).stdout).toContain('Usage: pith-verify FILE…');
  });
});

describe('npx pith-verify', () => {
  it('works in the project itself, without a registry', () => {
    const offline = {
      ...process.env,
      npm_config_cache: join(folder, 'npm'),
      npm_config_registry: 'http://127.0.0.1:1/',
      npm_config_fetch_retries: '0',
    };
    const result = spawnSync('npx', ['pith-verify', join(folder, 'good.json'), '--json'], {
      cwd: root,
      encoding: 'utf8',
      env: offline,
    });
    expect(result.status, result.stderr).toBe(0);
    expect(resultsOf(result)[0]?.verdict).toBe('verified');
  });
});
