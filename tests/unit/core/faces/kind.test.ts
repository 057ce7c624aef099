import { describe, expect, it } from 'vitest';
import { type FaceKind, formatFaceKind, parseFace, toFaceKind } from '../../../../src/core/faces/kind.ts';
import type { JsonObject, JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import { FACES, KINDS } from '../../../support/examining-faces.ts';

const CALLED: Readonly<Record<FaceKind, string>> = {
  record: 'a pith record',
  bundle: 'a pith bundle',
  state: 'a pith state',
  graph: 'a graph snapshot',
  integrity: 'an integrity report',
  manifest: 'a mirror manifest',
};

describe('what a face is called', () => {
  it.each(KINDS)('%s', (kind) => {
    expect(formatFaceKind(kind)).toBe(CALLED[kind]);
  });
});

describe('which face a value is', () => {
  it.each<readonly [JsonValue, FaceKind | null]>([
    [{ record_type: 'pith_number_record' }, 'record'],
    [{ canonical_record: {} }, 'record'],
    [{ canonical_record: {}, claims: {}, integrity: {} }, 'record'],
    [{ canonical_record: 7 }, null],
    [{ canonical_record: 7, claims: {} }, null],
    [{ canonical_record: {}, some_type: 'x' }, null],
    [{ canonical_record: {}, some_type: null }, null],
    [{ canonical_record: {}, _typed: 'x' }, 'record'],
    [{ record_type: 'another' }, null],
    [{ bundle_type: 'pith_open_graph_bundle' }, 'bundle'],
    [{ bundle_type: 'another' }, null],
    [{ bundle_type: null, canonical_record: {} }, null],
    [{ state_type: 'whatever', current: {} }, 'state'],
    [{ state_type: null, current: {} }, 'state'],
    [{ state_type: 'whatever', current: [] }, null],
    [{ current: {} }, null],
    [{ manifest_type: 'pith_mirror_manifest', mirrors: [] }, 'manifest'],
    [{ manifest_type: 'pith_mirror_manifest', mirrors: {} }, null],
    [{ manifest_type: 'another', mirrors: [] }, null],
    [{ mirrors: [] }, null],
    [{ integrity: {} }, 'integrity'],
    [{ integrity: [] }, null],
    [{ integrity: {}, some_type: 'x' }, null],
    [{ integrity: {}, claims: {} }, 'graph'],
    [{ claims: {} }, 'graph'],
    [{ references: {} }, 'graph'],
    [{ formal_canon: {} }, 'graph'],
    [{ author_claims: {} }, 'graph'],
    [{ verdict: {} }, 'graph'],
    [{ paper: {} }, 'graph'],
    [{ claims: [], paper: {} }, 'graph'],
    [{ claims: [], paper: 'x' }, null],
    [{ claims: {}, some_type: 'x' }, null],
    [{ other: {} }, null],
    [{}, null],
    [[], null],
    ['record', null],
    [null, null],
  ])('%j: %s', (json, kind) => {
    expect(toFaceKind(json)).toBe(kind);
  });

  it('nothing is none', () => {
    expect(toFaceKind(undefined)).toBeNull();
  });

  it('of two that a value could be, the one with more checks', () => {
    const both = { record_type: 'pith_number_record', state_type: 'x', current: {} };
    expect(toFaceKind(both)).toBe('record');
    expect(toFaceKind({ ...both, record_type: 'x', bundle_type: 'pith_open_graph_bundle' })).toBe('bundle');
  });
});

describe('a value as the face that it should be', () => {
  it.each(KINDS)('a %s is given back as it is', (kind) => {
    const value = parseFace(FACES[kind], kind, []);
    expect(value).toEqual({ kind: 'ok', value: FACES[kind] });
    expect(value.kind === 'ok' && value.value).toBe(FACES[kind] as JsonObject);
  });

  it.each(
    KINDS.flatMap((face) => KINDS.filter((kind) => kind !== face).map((kind) => [face, kind] as const)),
  )('where %s was asked for, a %s is named as what it is', (face, kind) => {
    expect(parseFace(FACES[kind], face, ['faces', 2])).toEqual({
      kind: 'error',
      error: [{ path: 'faces[2]', message: `This should be ${CALLED[face]}, but it is ${CALLED[kind]}.` }],
    });
  });

  it.each<readonly [FaceKind, JsonValue | undefined, JsonPath, string, string]>([
    ['record', undefined, [], '', 'This should be a pith record, but it is missing.'],
    ['state', null, ['a'], 'a', 'This should be a pith state, but it is null.'],
    ['graph', [], [1], '[1]', 'This should be a graph snapshot, but it is an array.'],
    ['manifest', 'x', [], '', 'This should be a mirror manifest, but it is the text "x".'],
    ['bundle', { bundle_type: 'x' }, [], '', 'This is not a pith bundle: its bundle_type is the text "x".'],
    [
      'integrity',
      { first: 1, a_type: {}, b_type: 7 },
      [],
      '',
      'This is not an integrity report: its a_type is an object.',
    ],
    [
      'graph',
      { [`${'x'.repeat(200)}_type`]: null },
      [],
      '',
      `This is not a graph snapshot: its ${'x'.repeat(100)} is null.`,
    ],
    ['state', {}, [], '', 'This is not a pith state: it has none of the parts that one is known by.'],
  ])('for a %s, what it is not: %j', (face, json, at, path, message) => {
    expect(parseFace(json, face, at)).toEqual({ kind: 'error', error: [{ path, message }] });
  });
});
