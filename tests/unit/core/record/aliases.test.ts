import { describe, expect, it } from 'vitest';
import { byAliasKind } from '../../../../src/core/record/by-alias-kind.ts';

const arxiv = { alias_kind: 'arxiv', alias_value: '2503.11367' };
const doi = { alias_kind: 'doi', alias_value: '10.48550/arxiv.2503.11367' };

describe('aliases by their kind', () => {
  it.each([
    [[], {}],
    [[doi], { doi }],
    [[doi, arxiv], { arxiv, doi }],
    [[{ alias_kind: '' }], { '': { alias_kind: '' } }],
  ])('%j', (aliases, expected) => {
    expect(byAliasKind(aliases)).toEqual(expected);
  });

  it.each([
    ['no aliases', undefined],
    ['null', null],
    ['a text', 'arxiv'],
    ['an object', { arxiv }],
    ['a kind that comes twice', [arxiv, doi, arxiv]],
    ['one without a kind', [arxiv, {}]],
    ['one whose kind is no text', [arxiv, { alias_kind: 7 }]],
    ['one that is no object', [arxiv, 'doi']],
    ['nothing but strangers', [7]],
  ])('as they are where there is %s', (_, aliases) => {
    expect(byAliasKind(aliases)).toBe(aliases);
  });
});
