import { expect, test } from 'vitest';
import { formatCompareSearch, parseCompareSearch } from '../../../../src/routes/compare/compare-search.ts';

test.each([
  { a: '2503.11367', b: 'hep-th/9711200' },
  { a: '2503.11367', b: 'kept' },
  { a: '2503.11367', b: 'kept-1764421518123' },
  { a: 'kept', b: 'kept-1764421518123', of: '2503.11367' },
  { a: 'kept-1', b: '2503.11367', of: '2503.11367' },
  { in: 'fiction' },
  {},
])('an address comes back as it was: %j', (search) => {
  expect(JSON.parse(JSON.stringify(formatCompareSearch(parseCompareSearch(search))))).toEqual(search);
});

test('a kept text stands first only where it is said of which record', () => {
  expect(parseCompareSearch({ a: 'kept-1', b: 'kept' })).toMatchObject({ a: { kind: 'wrong' }, of: null });
  expect(parseCompareSearch({ a: 'kept', of: 'nothing at all' }).a.kind).toBe('wrong');
  expect(parseCompareSearch({ a: '2503.11367', b: 'kept', of: '2503.11366' }).of).toBeNull();
  expect(parseCompareSearch({ a: '2503.11367', b: 'kept-' }).b.kind).toBe('wrong');
  expect(parseCompareSearch({ a: '2503.11367', b: `kept-${'9'.repeat(16)}` }).b.kind).toBe('wrong');
});
