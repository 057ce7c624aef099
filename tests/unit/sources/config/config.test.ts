import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../../src/core/json/json.ts';
import { parseConfig, toKeys, toSources } from '../../../../src/sources/config/config.ts';
import { toProblem } from '../../../../src/sources/later/config-words.ts';

const HEX = 'b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3';
const source = { id: 'mirror', kind: 'mirror', label: 'the mirror', base: '/mirror/' };
const key = { key_id: 'k1', algorithm: 'ed25519', public_key_hex: HEX, signer: 'pith.science' };
const whole = { config_version: 1, sources: [source], keys: [key], fiction: false, examples: [] };

const problems = (value: JsonValue): string[] => {
  const parsed = parseConfig(value);
  return parsed.kind === 'error'
    ? parsed.error.map(toProblem).map(({ path, message }) => `${path} ${message}`)
    : [];
};
const configOf = (value: JsonValue) => {
  const parsed = parseConfig(value);
  if (parsed.kind === 'error') throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

describe('parseConfig', () => {
  test('reads the configuration that the app comes with', () => {
    const shipped: JsonValue = JSON.parse(
      readFileSync(new URL('../../../../public/config.json', import.meta.url), 'utf8'),
    );
    expect(configOf(shipped)).toEqual({
      sources: [
        {
          id: 'mirror',
          kind: 'mirror',
          label: 'the mirror on this site',
          base: '/mirror/',
          home: null,
          timeoutMs: 20_000,
        },
        {
          id: 'pith.science',
          kind: 'origin',
          label: 'pith.science',
          base: '/origin/',
          home: 'https://pith.science/',
          timeoutMs: 20_000,
        },
      ],
      keys: [{ keyId: 'pith-v1-2026-05', publicKeyHex: HEX, signer: 'pith.science' }],
      fiction: false,
      examples: expect.arrayContaining([
        {
          label: 'Efficient Distributed MLLM Training with Cornstarch',
          identifier: '2503.11367',
          corpus: null,
        },
      ]),
    });
  });

  test('fills in what may be left out', () => {
    expect(configOf({ config_version: 1, sources: [source], keys: [] })).toMatchObject({
      keys: [],
      fiction: false,
      examples: [],
    });
  });

  test('leaves members alone that it does not know', () => {
    expect(problems({ ...whole, note: 'ours', sources: [{ ...source, note: 1 }] })).toEqual([]);
  });

  test('takes a key in capitals', () => {
    const capitals = { ...key, public_key_hex: HEX.toUpperCase() };
    expect(configOf({ ...whole, keys: [capitals] }).keys[0]?.publicKeyHex).toBe(HEX);
  });

  test.each([
    '/mirror/',
    '/',
    '/a/b/',
    'https://mirror.example.org/',
    'https://mirror.example.org:8443/pith/',
  ])('takes the base %s', (base) =>
    expect(problems({ ...whole, sources: [{ ...source, base }] })).toEqual([]),
  );

  test.each([
    '/mirror',
    'mirror/',
    './mirror/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    'http://mirror.example.org/',
    'https://mirror.example.org',
    'https://',
    'javascript:alert(1)/',
    'data:,/',
    '/mirror/?x=/',
    '/mirror/#/',
    '/mirror/../',
    '/./',
    ' /mirror/',
    '',
    7,
    null,
  ])('does not take the base %j', (base) => {
    expect(problems({ ...whole, sources: [{ ...source, base }] })).toEqual([
      `sources[0].base must be a path of this site or an https address, and end with a slash, not ${JSON.stringify(base)}`,
    ]);
  });

  test('knows the home of an origin behind this site, and takes another', () => {
    const origin = { ...source, kind: 'origin', base: '/origin/' };
    const homeOf = (over: object) =>
      configOf({ ...whole, sources: [{ ...origin, ...over }] }).sources[0]?.home;
    expect(homeOf({})).toBe('https://pith.science/');
    expect(homeOf({ home: 'https://registry.example/' })).toBe('https://registry.example/');
    expect(homeOf({ base: 'https://pith.science/' })).toBe(null);
    expect(problems({ ...whole, sources: [{ ...origin, home: 'pith.science' }] })).toEqual([
      'sources[0].home must be a path of this site or an https address, and end with a slash, not "pith.science"',
    ]);
  });

  test.each<[string, JsonValue, string]>([
    ['no object', [], ' must be an object, not []'],
    ['a text', 'hello', ' must be an object, not "hello"'],
    ['no version', {}, 'config_version must be 1, not nothing'],
    ['a newer version', { ...whole, config_version: 2 }, 'config_version must be 1, not 2'],
    ['a version as text', { ...whole, config_version: '1' }, 'config_version must be 1, not "1"'],
    ['no sources', { config_version: 1, keys: [] }, 'sources must be a list, not nothing'],
    ['sources that are no list', { ...whole, sources: { a: source } }, 'sources must be a list, not {"a":{'],
    ['an empty list of sources', { ...whole, sources: [] }, 'sources must name at least one source'],
    [
      'an unknown kind of source',
      { ...whole, sources: [{ ...source, kind: 'ftp' }] },
      'sources[0].kind must be "mirror" or "origin", not "ftp"',
    ],
    [
      'a source without id',
      { ...whole, sources: [{ ...source, id: ' ' }] },
      'sources[0].id must be a text that isn’t empty, not " "',
    ],
    [
      'a source without label',
      { ...whole, sources: [{ ...source, label: undefined }] as unknown as JsonValue },
      'sources[0].label must be a text that isn’t empty, not nothing',
    ],
    [
      'two sources of one id',
      { ...whole, sources: [source, { ...source, base: '/b/' }] },
      'sources[1].id is used twice: "mirror"',
    ],
    [
      'no time at all',
      { ...whole, sources: [{ ...source, timeout_ms: 0 }] },
      'sources[0].timeout_ms must be a number of milliseconds from 100 to 600000, not 0',
    ],
    [
      'a time as text',
      { ...whole, sources: [{ ...source, timeout_ms: '20s' }] },
      'sources[0].timeout_ms must be a number of milliseconds from 100 to 600000, not "20s"',
    ],
    ['no keys', { config_version: 1, sources: [source] }, 'keys must be a list, not nothing'],
    [
      'another algorithm',
      { ...whole, keys: [{ ...key, algorithm: 'rsa' }] },
      'keys[0].algorithm must be "ed25519", not "rsa"',
    ],
    [
      'a short key',
      { ...whole, keys: [{ ...key, public_key_hex: HEX.slice(1) }] },
      'keys[0].public_key_hex must be 64 hexadecimal digits, not "2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b7…',
    ],
    [
      'a key with a letter that is no digit',
      { ...whole, keys: [{ ...key, public_key_hex: `${HEX.slice(1)}g` }] },
      'keys[0].public_key_hex must be 64 hexadecimal digits, not "2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b7…',
    ],
    [
      'a key with a line end',
      { ...whole, keys: [{ ...key, public_key_hex: `${HEX}\n` }] },
      'keys[0].public_key_hex must be 64 hexadecimal digits, not "b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b…',
    ],
    [
      'a key without signer',
      { ...whole, keys: [{ ...key, signer: 5 }] },
      'keys[0].signer must be a text that isn’t empty, not 5',
    ],
    ['two keys of one id', { ...whole, keys: [key, key] }, 'keys[1].key_id is used twice: "k1"'],
    ['fiction as text', { ...whole, fiction: 'no' }, 'fiction must be true or false, not "no"'],
    ['examples that are no list', { ...whole, examples: 'x' }, 'examples must be a list, not "x"'],
    [
      'an example in no folder',
      { ...whole, examples: [{ label: 'A', identifier: 'B', in: '../x' }] },
      'examples[0].in must be the name of a folder of this site (a–z, 0–9 and -), not "../x"',
    ],
    [
      'an example without identifier',
      { ...whole, examples: [{ label: 'A paper' }] },
      'examples[0].identifier must be a text that isn’t empty, not nothing',
    ],
  ])('names %s', (_, value, sentence) => {
    const [first = '', ...others] = problems(value);
    expect(first.startsWith(sentence)).toBe(true);
    expect(others).toEqual([]);
  });

  test('names everything that is wrong at once', () => {
    expect(
      problems({
        config_version: 1,
        sources: [{ ...source, base: 'x', kind: 'y' }, null],
        keys: [{}],
        fiction: 1,
      }),
    ).toEqual([
      'fiction must be true or false, not 1',
      'sources[0].kind must be "mirror" or "origin", not "y"',
      'sources[0].base must be a path of this site or an https address, and end with a slash, not "x"',
      'sources[1] must be an object, not null',
      'keys[0].algorithm must be "ed25519", not nothing',
      'keys[0].public_key_hex must be 64 hexadecimal digits, not nothing',
      'keys[0].key_id must be a text that isn’t empty, not nothing',
      'keys[0].signer must be a text that isn’t empty, not nothing',
    ]);
  });

  test('reads nothing from a prototype', () => {
    expect(problems(JSON.parse('{"__proto__": {"config_version": 1, "sources": [], "keys": []}}'))).toEqual([
      'config_version must be 1, not nothing',
    ]);
  });
});

describe('toKeys', () => {
  const trustOf = (fiction: boolean, isFiction: boolean) =>
    toKeys(configOf({ ...whole, fiction }), { isFiction }).map(({ trust }) => trust);

  test('trusts keys as the registry’s only where nobody says that it is fiction', () => {
    expect(trustOf(false, false)).toEqual(['registry']);
    expect(trustOf(true, false)).toEqual(['demo']);
    expect(trustOf(false, true)).toEqual(['demo']);
    expect(trustOf(true, true)).toEqual(['demo']);
  });
});

test('toSources keeps the order, and names and kinds', () => {
  const origin = { id: 'live', kind: 'origin', label: 'pith.science', base: '/origin/' };
  const sources = toSources(configOf({ ...whole, sources: [origin, source] }), 'http://127.0.0.1/pith/X');
  expect(sources.map(({ id, kind, label }) => [id, kind, label])).toEqual([
    ['live', 'origin', 'pith.science'],
    ['mirror', 'mirror', 'the mirror'],
  ]);
});
