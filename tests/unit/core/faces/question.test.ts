import { describe, expect, it } from 'vitest';
import { toFaceQuestion } from '../../../../src/core/faces/question.ts';
import type { JsonValue } from '../../../../src/core/json/json.ts';
import { realRecord, toDocument, withValue } from '../../../support/examining.ts';
import { FACES, graphFace, integrityFace, realView, stateFace } from '../../../support/examining-faces.ts';

const documentOf = (json: JsonValue) => toDocument(JSON.stringify(json));
const record = realView();
const hash = { kind: 'hash', sha256: record.claimedSha256 };
const whole = { kind: 'pith', suffix: record.suffix, year: 2025 };

describe('which record a face is of', () => {
  it.each([
    ['record', realRecord()],
    ['bundle', FACES.bundle],
    ['state', stateFace],
  ] as const)('a %s: that of the hash of its own signed part, whatever it calls itself', (face, json) => {
    const named = { ...(json as object), pith_number: `pith:2025:${'A'.repeat(26)}` } as JsonValue;
    expect(toFaceQuestion(face, documentOf(named))).toEqual(hash);
  });

  it('of several in a file: the one that is asked about', () => {
    expect(toFaceQuestion('state', documentOf([1, stateFace]), [1])).toEqual(hash);
    expect(toFaceQuestion('graph', documentOf([1, { pith_number: record.pithNumber }]), [1])).toEqual(whole);
  });

  it.each([
    [{ pith_number: record.pithNumber, short_pith_number: 'pith:AAAAAAAA' }, whole],
    [{ paper: { pith_number: record.pithNumber }, short_pith_number: 'pith:AAAAAAAA' }, whole],
    [{ short_pith_number: 'pith:AAAAAAAA' }, { kind: 'short', prefix: 'AAAAAAAA', year: null }],
    [
      { paper: { short_pith_number: 'pith:AAAAAAAA', arxiv_id: '2503.11367' } },
      { kind: 'short', prefix: 'AAAAAAAA', year: null },
    ],
    [{ arxiv_id: '2503.11367' }, { kind: 'arxiv', id: '2503.11367', version: null }],
    [{ paper: { arxiv_id: '2503.11367v2' } }, { kind: 'arxiv', id: '2503.11367', version: 2 }],
    [
      { pith_number: 7, paper: { arxiv_id: '2503.11367' } },
      { kind: 'arxiv', id: '2503.11367', version: null },
    ],
    [{ pith_number: 'nothing', arxiv_id: 'of the sort' }, null],
    [{ paper: 'pith' }, null],
    [[], null],
    ['pith:AAAAAAAA', null],
  ] as const)('without a signed part, by its names: %j', (json, expected) => {
    expect(toFaceQuestion('graph', documentOf(json as JsonValue))).toEqual(expected);
  });

  it('a signed part that has no canonical form has no hash: then the names count', () => {
    const state = withValue(stateFace, ['current', 'canonical_record', 'metadata', 'license'], '\ud800');
    expect(toFaceQuestion('state', documentOf(state))).toEqual(whole);
    const text = JSON.stringify(stateFace).replace(
      '"canonical_record":{',
      '"canonical_record":{"size":1e400,',
    );
    expect(toFaceQuestion('state', toDocument(text))).toEqual(whole);
  });

  it('a manifest is of no record; the real graph and report name the paper', () => {
    expect(toFaceQuestion('manifest', documentOf({ pith_number: record.pithNumber }))).toBe(null);
    expect(toFaceQuestion('graph', documentOf(graphFace))).toEqual({
      kind: 'arxiv',
      id: '2503.11367',
      version: null,
    });
    expect(toFaceQuestion('integrity', documentOf(integrityFace))).toEqual({
      kind: 'arxiv',
      id: '2604.23340',
      version: null,
    });
  });
});
