import { expect, test } from 'vitest';
import { type Target, toAddress, toHref } from '../../../../src/routes/navigation/address.ts';

test.each([
  ['/', '/', {}],
  ['//pith//X//?v=2', '/pith//X', { v: '2' }],
  ['/abs/hep-th/9901001v2?tab=raw&tab=cite#a?b', '/abs/hep-th/9901001v2', { tab: 'cite' }],
  ['/html/2503.11367#S3?x=1', '/html/2503.11367', {}],
  ['/pith/pith%3A2025%3AX?of=a%2Fb+c', '/pith/pith%3A2025%3AX', { of: 'a/b c' }],
  // An id must never become a number on the way.
  ['/compare?a=2503.11370&b=0012', '/compare', { a: '2503.11370', b: '0012' }],
])('%s is the page %s', (href, pathname, search) => {
  expect(toAddress(href)).toMatchObject({ pathname, search });
});

// What stands behind a link in a sentence, in brackets, in Markdown or in quotation marks, as browsers hand it on.
test.each([
  '.',
  ',',
  ';',
  ':',
  '!',
  '?',
  ')',
  ').',
  ']',
  '**',
  '_',
  '%3E',
  '%22',
  '%27',
  '%E2%80%9D',
  '%C2%BB',
  '%E3%80%82',
  '%C2%A0',
])('a link with %s stuck behind it says what it said', (stuck) => {
  for (const query of ['?in=demo', '?v=2', '?sel=2503.11367,hep-th/9901001&y=1997-2003', '?sel=a%29'])
    expect(toAddress(`/pith/X${query}${stuck}`).search, query).toEqual(toAddress(`/pith/X${query}`).search);
});

test.each(['a.', 'a)', 'what?', 'a > b >', '“a”', '.'])('a filter by %s stays what was typed', (text) => {
  const href = toHref({ to: '.', search: { q: text } }, here);
  expect(toAddress(href).search).toEqual({ q: text });
});

test('a long run of signs behind a link takes no time', () => {
  expect(toAddress(`/pith/X?tab=${'.'.repeat(200_000)}x`).search.tab).toHaveLength(200_001);
});

test('the same query is the same object, so that nothing is read or drawn anew for it', () => {
  const before = toAddress('/pith/X?v=2&tab=raw');
  expect(toAddress('/pith/Y?v=2&tab=raw#z', before).search).toBe(before.search);
  expect(toAddress('/pith/X?v=3&tab=raw', before).search).not.toBe(before.search);
});

const here = toAddress('/pith/X?in=demo&tab=raw');

test.each<readonly [Target<'.'> | Target<'/badge'> | Target, string]>([
  [{ to: '/about' }, '/about'],
  [{ to: '/abs/hep-th/9901001v2', search: { in: 'demo', tab: undefined } }, '/abs/hep-th/9901001v2?in=demo'],
  [{ to: '/badge', search: { of: 'pith:2025:X/a b' } }, '/badge?of=pith%3A2025%3AX/a+b'],
  [{ to: '.', search: { v: 2 } }, '/pith/X?v=2'],
  [
    { to: '.', search: ({ in: corpus }: Readonly<Record<string, string>>) => ({ in: corpus }) },
    '/pith/X?in=demo',
  ],
  // Two slashes would name a host.
  [{ to: '//elsewhere.example/' }, '/elsewhere.example'],
])('%o leads to %s', (target, href) => {
  expect(toHref(target, here)).toBe(href);
});
