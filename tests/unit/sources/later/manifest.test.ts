import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../../src/core/json/json.ts';
import { MOST_MIRRORS, readMirrorManifest } from '../../../../src/sources/later/manifest.ts';

const real = JSON.parse(readFileSync('tests/vectors/real/pith-mirrors.json', 'utf8')) as JsonValue;
const BUNDLES = 'https://a.example/pith/{suffix}/bundle.json';
const OTHER = 'https://b.example/pith/{suffix}/bundle.json';
const manifest = (...mirrors: readonly JsonValue[]): JsonValue => ({
  manifest_type: 'pith_mirror_manifest',
  mirrors,
});
const said = (json: JsonValue, path = 'mirror_manifest') =>
  readMirrorManifest(json, path).problems.map((problem) => `${problem.path} ${problem.message}`);

describe('a mirror manifest', () => {
  it('is read as the registry writes it', () => {
    expect(readMirrorManifest(real, '')).toEqual({
      mirrors: [
        {
          name: 'Pith Resolver',
          patterns: {
            bundles: [
              'https://pith.science/pith/{suffix}/bundle.json',
              'https://pith.science/.well-known/pith/{suffix}/bundle.json',
            ],
            state: 'https://pith.science/pith/{suffix}/state.json',
          },
        },
      ],
      problems: [],
    });
  });

  it('needs of a mirror no more than where its bundles are, and takes a name from elsewhere for one line', () => {
    const { mirrors, problems } = readMirrorManifest(
      manifest(
        { bundle_pattern: BUNDLES },
        { well_known_pattern: OTHER, bundle_pattern: OTHER, name: '\u202Eone\n two' },
        { bundle_pattern: 'http://127.0.0.1:8080/{suffix}?a={suffix}', name: 'x'.repeat(99), status: 'gone' },
      ),
      '',
    );
    expect(problems).toEqual([]);
    expect(mirrors.map(({ name }) => name)).toEqual(['number 1', 'one two', `${'x'.repeat(60)}…`]);
    expect(mirrors[1]?.patterns).toEqual({ bundles: [OTHER], state: null });
  });

  it.each<[string, JsonValue, string]>([
    ['is a list', [], 'mirror_manifest must be a mirror manifest, an object, not an array'],
    [
      'is of another type',
      { mirrors: [] },
      'mirror_manifest.manifest_type must be "pith_mirror_manifest", not missing',
    ],
    [
      'has no list',
      { manifest_type: 'pith_mirror_manifest', mirrors: {} },
      'mirror_manifest.mirrors must be a list, not an object',
    ],
    [
      'has a mirror that is a text',
      manifest('x'),
      'mirror_manifest.mirrors[0] must be an object, not the text "x"',
    ],
    [
      'has a mirror without addresses',
      manifest({ name: 'x' }),
      'mirror_manifest.mirrors[0].bundle_pattern is missing: it says where the mirror has the bundle of a record',
    ],
    [
      'has a mirror of another kind',
      manifest({ bundle_pattern: BUNDLES }, { mirror_type: 'ipfs' }),
      'mirror_manifest.mirrors[1].mirror_type must be "https", the only kind of mirror that can be asked here, not the text "ipfs"',
    ],
  ])('that %s is wrong in a sentence', (_, json, sentence) => expect(said(json)).toEqual([sentence]));

  it.each([
    'http://a.example/{suffix}',
    'https://a.example/bundle.json',
    'https://{suffix}.example/bundle.json',
    'https://a.example/?q={suffix}',
    'https://me:you@a.example/{suffix}',
    'https://a.example/{suffix}/{version}',
    'https://a.example/{suffix}#x',
    'https://a.example/a b/{suffix}',
    '/pith/{suffix}/bundle.json',
    'javascript:alert(1)//{suffix}',
    'data:text/plain,{suffix}',
    7,
  ])('never asks %j', (pattern) => {
    const json = manifest({ bundle_pattern: pattern });
    expect(readMirrorManifest(json, '').mirrors).toEqual([]);
    expect(said(json, '')[0]).toMatch(
      /^mirrors\[0\]\.bundle_pattern must be an https address with \{suffix\} in its path, .*, not /,
    );
  });

  it('loses one mirror to a mistake and not the others, and is read up to a number of them', () => {
    const json = manifest(
      null,
      ...Array.from({ length: MOST_MIRRORS }, (_, index) => ({ bundle_pattern: `${BUNDLES}?${index}` })),
    );
    expect(readMirrorManifest(json, '').mirrors).toHaveLength(MOST_MIRRORS - 1);
    expect(said(json, '')).toEqual([
      'mirrors has 21 mirrors: the first 20 are read',
      'mirrors[0] must be an object, not null',
    ]);
  });
});
