import { expect, test } from 'vitest';
import type { Suffix } from '../../../../src/core/identifier/types.ts';
import { DEFAULT_VIEW, NO_FILTER } from '../../../../src/graph/citation-view.ts';
import { MAX_LINK_LENGTH } from '../../../../src/graph/link/view-code.ts';
import {
  CITATION_KEYS,
  parseViewSearch,
  stringifySearch,
} from '../../../../src/routes/address/view-search.ts';
import {
  parseCitationAddress,
  toCitationAddress,
  toCitationKey,
} from '../../../../src/routes/citations/citation-address.ts';
import { keepSame } from '../../../../src/routes/citations/use-citation-view.ts';
import { formatViewFile, openViewFile } from '../../../../src/routes/citations/view-file.ts';

const SUFFIX = '2W3F2J6XVHMDI3LFEUIZOILSTF' as Suffix;
const ids = (count: number) => Array.from({ length: count }, (_, index) => `2101.${10000 + index}`);
const view = {
  ...DEFAULT_VIEW,
  selected: ['hep-th/9901001', '2101.10003'],
  expanded: { kind: 'papers' as const, ids: ids(3) },
  filter: { ...NO_FILTER, text: 'a & b = c, ünï', years: [1997, 2003] as const },
  layout: 'force' as const,
  region: { x: 120, y: -40, width: 800 },
};

test('the plain view adds nothing to an address', () => {
  expect(stringifySearch({ ...toCitationAddress(DEFAULT_VIEW).search })).toBe('');
});

test('a view goes through a real address and comes back', () => {
  const { search, isTooLong } = toCitationAddress(view);
  expect(isTooLong).toBe(false);
  const url = new URL(`https://viewer.example/pith/X${stringifySearch({ ...search })}`);
  const read = parseViewSearch(Object.fromEntries(url.searchParams));
  expect(parseCitationAddress(read)).toEqual({ view, isMissing: false });
  expect(toCitationKey(read)).toBe(toCitationKey(search));
});

test('a view that is too long is kept in the tab, and the address stays short', () => {
  const long = { ...view, expanded: { kind: 'papers' as const, ids: ids(400) } };
  const { search, isTooLong } = toCitationAddress(long);
  expect(isTooLong).toBe(true);
  expect(search.exp).toBeUndefined();
  expect(stringifySearch({ ...search })).toMatch(/^\?x=[0-9a-f]{16}$/);
  expect(parseCitationAddress(search)).toEqual({ view: long, isMissing: false });
});

test('the longest view that is written out still fits into a link', () => {
  for (let count = 1; count < 300; count += 1) {
    const { search, isTooLong } = toCitationAddress({
      ...DEFAULT_VIEW,
      expanded: { kind: 'papers', ids: ids(count) },
    });
    if (isTooLong) break;
    expect(stringifySearch({ ...search }).length).toBeLessThan(MAX_LINK_LENGTH);
  }
});

test('a kept view that this tab doesn’t have is said to be missing', () => {
  expect(parseCitationAddress({ x: '0123456789abcdef' })).toEqual({ view: DEFAULT_VIEW, isMissing: true });
  expect(parseCitationAddress({ x: '../../etc' }).isMissing).toBe(true);
});

/** None of these views was made from a file. */
const keepNone = (): string => {
  throw new Error('There is no file to keep.');
};

test('a saved view opens again, however long it is', () => {
  const long = { ...view, expanded: { kind: 'papers' as const, ids: ids(400) } };
  const text = formatViewFile(SUFFIX, 'demo', toCitationAddress(long).code, null);
  const opened = openViewFile(text, keepNone);
  expect(opened?.path).toBe(`/pith/${SUFFIX}`);
  expect(opened?.search).toEqual({
    in: 'demo',
    tab: 'citations',
    x: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
  expect(parseCitationAddress(opened?.search ?? {})).toEqual({ view: long, isMissing: false });
});

test.each([
  ['a record', '{"pith_number":"pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF"}'],
  ['another version', `{"pith_view":2,"record":"${SUFFIX}","view":{}}`],
  ['no record', '{"pith_view":1,"view":{}}'],
  ['a record elsewhere', '{"pith_view":1,"record":"https://evil.example/","view":{}}'],
  ['a view that is no object', `{"pith_view":1,"record":"${SUFFIX}","view":"sel"}`],
  ['no JSON', '"pith_view"'],
  ['half a JSON', `{"pith_view":1,"record":"${SUFFIX}`],
])('is no saved view: %s', (_, text) => {
  expect(openViewFile(text, keepNone)).toBeNull();
});

test('a saved view takes nothing but texts from its file', () => {
  const opened = openViewFile(
    `{"pith_view":1,"record":"${SUFFIX}","corpus":{"a":1},"view":{"q":"x","sel":["a"],"max":7,"__proto__":{"y":"1"}}}`,
    keepNone,
  );
  expect(opened?.search.in).toBeUndefined();
  expect(parseCitationAddress(opened?.search ?? {}).view).toEqual({
    ...DEFAULT_VIEW,
    filter: { ...NO_FILTER, text: 'x' },
  });
});

test('what an address can’t hold is left out', () => {
  const read = parseViewSearch({ sel: 'a'.repeat(5000), q: 'line\nbreak', y: 1997, cat: 'hep-th', x: '' });
  expect(read).toEqual({ cat: 'hep-th' });
  expect(CITATION_KEYS.length).toBe(new Set(CITATION_KEYS).size);
});

test('what a new address leaves as it was keeps its identity', () => {
  const again = parseCitationAddress(toCitationAddress({ ...view, region: null }).search).view;
  const kept = keepSame(view, again);
  expect(kept.filter).toBe(view.filter);
  expect(kept.expanded).toBe(view.expanded);
  expect(kept.region).toBeNull();
});
