import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAddress } from '../../../../src/core/identifier/address.ts';
import {
  describeIdentifier,
  formatIdentifier,
  parseIdentifier,
  undress,
} from '../../../../src/core/identifier/identifier.ts';
import { toSuffix } from '../../../../src/core/identifier/pith-number.ts';
import type { Identifier } from '../../../../src/core/identifier/types.ts';
import { anyIdentifier, anyUnlucky, dressings } from '../../../support/identifier-arbitraries.ts';
import { readVectors } from '../../../support/read-vectors.ts';
import { REAL_SHA256 } from '../../../support/real-record.ts';
import { readRealStrings } from '../../../support/real-strings.ts';

const parsed = (text: string): Identifier => {
  const result = parseIdentifier(text);
  if (result.kind === 'error') throw new Error(`${JSON.stringify(text)} is not recognised`);
  return result.value;
};

describe('every text of identifiers-valid.txt', () => {
  const vectors = readVectors('identifiers-valid.txt');

  it('is at least 80, and each has three columns', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(80);
    expect(vectors.filter((columns) => columns.length !== 3)).toEqual([]);
  });

  it.each(vectors)('%j is %s, %s', (input, canonical, kind) => {
    const identifier = parsed(input ?? '');
    expect(formatIdentifier(identifier)).toBe(canonical);
    expect(identifier.kind).toBe(kind);
  });
});

describe('every text of identifiers-invalid.txt', () => {
  it.each(readVectors('identifiers-invalid.txt'))('%j is refused', (input = '') => {
    expect(parseIdentifier(input)).toEqual({ kind: 'error', error: 'unrecognised' });
  });
});

describe('real records', () => {
  it.each(readRealStrings('arxiv'))('arXiv id %s is one', (id) => {
    expect(parsed(id)).toEqual({ kind: 'arxiv', id, version: null });
    expect(parsed(`https://arxiv.org/abs/${id}v14`)).toEqual({ kind: 'arxiv', id, version: 14 });
  });

  it.each(readRealStrings('pith'))('pith number %s is one', (number) => {
    const [, year, suffix] = number.split(':');
    expect(parsed(number)).toEqual({ kind: 'pith', suffix, year: Number(year) });
    expect(formatIdentifier(parsed(number))).toBe(number);
  });

  it('hold more than 100 arXiv ids and 60 pith numbers', () => {
    expect(readRealStrings('arxiv').length).toBeGreaterThan(100);
    expect(readRealStrings('pith').length).toBeGreaterThan(60);
  });
});

describe('properties', () => {
  it('format then parse gives the same identifier', () => {
    fc.assert(
      fc.property(anyIdentifier, (identifier) => {
        expect(parsed(formatIdentifier(identifier))).toEqual(identifier);
      }),
      { numRuns: 2000 },
    );
  });

  it('however it is dressed, it is the same identifier', () => {
    fc.assert(
      fc.property(anyIdentifier, fc.nat(), (identifier, n) => {
        const dressed = dressings(identifier);
        const text = dressed[n % dressed.length] ?? '';
        expect(parsed(text), text).toEqual(identifier);
      }),
      { numRuns: 5000 },
    );
  });

  it('whatever parses is in canonical spelling: format and parse again change nothing', () => {
    fc.assert(
      fc.property(anyUnlucky, (text) => {
        const result = parseIdentifier(text);
        if (result.kind === 'ok') expect(parsed(formatIdentifier(result.value))).toEqual(result.value);
      }),
      { numRuns: 5000 },
    );
  });

  it('the suffix of a hash is the pith number that finds it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const suffix = toSuffix(bytes);
        expect(parsed(suffix)).toEqual({ kind: 'pith', suffix, year: null });
      }),
    );
  });
});

describe('undress', () => {
  it.each([
    ['2503.11367', [0, 10]],
    [' (“2503.11367”).', [3, 13]],
    ['', [0, 0]],
    ['  " ', [4, 4]],
    ['...', [0, 0]],
  ])('%j: from and to %j', (text, places) => {
    expect(undress(text)).toEqual(places);
  });
});

describe('splitAddress', () => {
  it.each([
    ['https://arxiv.org/abs/2503.11367?context=cs', { kind: 'arxiv', name: '2503.11367' }],
    ['/p/whatever', { kind: 'arxiv', name: 'whatever' }],
    ['/paper/%32W3F.json', { kind: 'pith', name: '2W3F' }],
    ['/doi/10.48550', { kind: 'doi', name: '10.48550' }],
    ['/api/pith-number/resolve?arxiv=hep-th%2F9901001', { kind: 'arxiv', name: 'hep-th/9901001' }],
    ['/api/pith-number/resolve?arxiv=%', { kind: 'arxiv', name: '' }],
    ['/api/pith-number/resolve', { kind: 'arxiv', name: '' }],
    ['/abs/', { kind: 'arxiv', name: '' }],
    ['/abs/%', null],
    ['/list/cs.DC', null],
    ['2503.11367', null],
    ['', null],
  ])('%j: %j', (address, parts) => {
    expect(splitAddress(address)).toEqual(parts);
  });
});

describe('length', () => {
  const of = (length: number) => `https://arxiv.org/abs/2503.11367?${'q'.repeat(length)}`.slice(0, length);

  it('2,000 characters are read, 2,001 are not', () => {
    expect(parsed(of(2000)).kind).toBe('arxiv');
    expect(parseIdentifier(of(2001))).toEqual({ kind: 'error', error: 'unrecognised' });
  });
});

describe('describeIdentifier', () => {
  it.each([
    ['2503.11367', 'arXiv 2503.11367'],
    ['2503.11367v4', 'arXiv 2503.11367, version 4'],
    ['2W3F2J6X', 'pith number 2W3F2J6X, short form of 8 characters'],
    ['pith:2025:2W3F2J6XVHMD', 'pith number 2W3F2J6XVHMD of 2025, short form of 12 characters'],
    ['pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF', 'pith number 2W3F2J6XVHMDI3LFEUIZOILSTF of 2025'],
    ['2W3F2J6XVHMDI3LFEUIZOILSTF', 'pith number 2W3F2J6XVHMDI3LFEUIZOILSTF'],
    [REAL_SHA256, 'record with SHA-256 hash d5b65d27…9b14019d'],
  ])('%s: %s', (text, words) => {
    expect(describeIdentifier(parsed(text))).toBe(words);
  });
});
