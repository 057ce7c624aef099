import { describe, expect, it } from 'vitest';
import { fail, pass, unchecked } from '../../../../src/core/checks/check.ts';
import { parseIdentifier } from '../../../../src/core/identifier/identifier.ts';
import type { JsonValue } from '../../../../src/core/json/json.ts';
import { examineJson, outcomeOf, realRecord, realRecordWith } from '../../../support/examining.ts';
import { REAL_SHA256, REAL_SUFFIX } from '../../../support/real-record.ts';

/** What the check says of a record where a text was asked for. */
const asking = (text: string, json: JsonValue = realRecord()) => {
  const parsed = parseIdentifier(text);
  if (parsed.kind === 'error') throw new Error(text);
  return outcomeOf(examineJson(json, { question: parsed.value }), 'answers-question');
};

describe('answers-question', () => {
  it('is open where nothing was asked', () => {
    expect(outcomeOf(examineJson(realRecord()), 'answers-question')).toEqual(
      unchecked('absent', 'Nothing in particular was asked for.'),
    );
  });

  it.each([
    ['2503.11368', '2503.11368', '2503.11367'],
    ['2503.11368v4', '2503.11368', '2503.11367'],
    [`pith:2025:A${REAL_SUFFIX.slice(1)}`, `A${REAL_SUFFIX.slice(1)}`, REAL_SUFFIX],
    ['pith:AAAAAAAA', 'AAAAAAAA', '2W3F2J6X'],
    ['pith:AAAAAAAAAAAA', 'AAAAAAAAAAAA', '2W3F2J6XVHMD'],
    ['d'.repeat(64), 'd'.repeat(64), REAL_SHA256],
  ])('asked for %s, it names what was asked and what this is', (text, expected, actual) => {
    expect(asking(text)).toEqual(fail(expected, actual));
  });

  describe('with a signed source that is no paper of arXiv', () => {
    const sourced = (source: JsonValue) => realRecordWith(['canonical_record', 'source'], source);
    it.each<readonly [JsonValue, string]>([
      [{ kind: 'zenodo', id: '17' }, 'zenodo 17'],
      [{ kind: 'zenodo', id: '2503.11367' }, 'zenodo 2503.11367'],
      [{ kind: 'zenodo', id: '1'.repeat(300) }, `zenodo ${'1'.repeat(193)}`],
    ])('%j is not the paper asked for', (source, actual) => {
      expect(asking('2503.11367', sourced(source))).toEqual(fail('arXiv 2503.11367', actual));
    });

    it.each<JsonValue>([
      null,
      {},
      { kind: 'arxiv' },
      { kind: 'arxiv', id: 'nonsense' },
      { id: '2503.11367' },
    ])('%j tells nobody which paper it is', (source) => {
      expect(asking('2503.11367', sourced(source))).toEqual(
        unchecked(
          'blocked',
          'The signed part does not say which paper it is for, so nobody can tell whether it is the one asked for.',
        ),
      );
    });
  });

  describe('where the hash of the signed part cannot be recomputed', () => {
    const json = realRecordWith(['canonical_record', 'x'], 1.5);

    it.each([`pith:2025:${REAL_SUFFIX}`, 'pith:2W3F2J6X', REAL_SHA256])('%s is left open', (text) => {
      expect(asking(text, json)).toEqual(
        unchecked(
          'blocked',
          'This builds on the hash of the signed part, which could not be recomputed here.',
        ),
      );
    });

    it('an arXiv id is compared all the same', () => {
      expect(asking('2503.11367', json)).toEqual(pass);
      expect(asking('2503.11368', json)).toEqual(fail('2503.11368', '2503.11367'));
    });
  });
});
