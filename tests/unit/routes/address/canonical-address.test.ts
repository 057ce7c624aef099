import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Suffix } from '../../../../src/core/identifier/types.ts';
import {
  parseAddress,
  toCanonicalStep,
  toTidyPath,
  toWrittenPath,
} from '../../../../src/routes/address/canonical-address.ts';
import { parseViewSearch } from '../../../../src/routes/address/view-search.ts';
import { toAddress, toHref } from '../../../../src/routes/navigation/address.ts';

const SUFFIX = '2W3F2J6XVHMDI3LFEUIZOILSTF' as Suffix;
const HASH = 'd5b65d27d7a9d8346d6525119721729966767114609edd5fb5c8930e9b14019d';
const CANONICAL = `/pith/${SUFFIX}`;

/**
 * What the app does at an address of the real record: tidy slashes, then step after step until none is left.
 * @returns the last address and how many steps led there; an address that names nothing has no step.
 */
const settle = (address: string) => {
  const url = new URL(address, 'https://viewer.example');
  let at = toAddress(url.pathname + url.search + url.hash);
  for (let steps = 0; steps < 10; steps++) {
    const { href, search } = at;
    const pathname = toWrittenPath(href);
    const parsed = parseAddress(href);
    if (parsed.kind === 'error') return { steps, address: href };
    const step = toCanonicalStep({
      pathname,
      identifier: parsed.value,
      suffix: SUFFIX,
      search: parseViewSearch(search),
    });
    if (step === null) return { steps, address: href };
    // As the browser writes it.
    const next = new URL(toHref(step, at), url);
    at = toAddress(next.pathname + next.search + next.hash);
  }
  throw new Error(`No rest for ${address}.`);
};

const names = [
  SUFFIX,
  SUFFIX.toLowerCase(),
  `pith:2025:${SUFFIX}`,
  SUFFIX.slice(0, 8),
  HASH,
  HASH.toUpperCase(),
  '2503.11367',
  '2503.11367v4',
  'arXiv:2503.11367V4',
  '10.48550/arXiv.2503.11367',
  'hep-th/9901001v2',
];
const routes = [
  'pith',
  'abs',
  'format',
  'e-print',
  'api/pith-number/resolve',
  'pdf',
  'html',
  'p',
  'paper',
  'doi',
  'PITH',
  'file',
  'remembered',
  '',
];
/** The first of these half of the time: only one spelling in hundreds is almost the canonical address. */
const often = <Value>(first: Value, ...others: readonly Value[]) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(first) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const slashes = often('/', '//', '///', '/%2F');
const ends = often('/', '', '//', '/./', '%2F', '.json', '.pdf', '.pdf/', '%20', '/x');
const queries = often(
  '',
  '?',
  '?v=4',
  '?v=0',
  '?v=4&v=2',
  '?tab=raw',
  '?TAB=raw&x=%',
  '?%2F',
  '#',
  '#/',
  '?a#b',
);

/** Percent-encodes some characters of a text, as `mask` says. */
const encode = (text: string, mask: readonly boolean[]): string =>
  [...text]
    .map((character, at) =>
      mask[at % mask.length] ? `%${character.charCodeAt(0).toString(16).padStart(2, '0')}` : character,
    )
    .join('');

const spelling = fc
  .tuple(
    slashes,
    often('pith', ...routes),
    slashes,
    often<string>(SUFFIX, ...names),
    fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
    fc.boolean(),
    ends,
    queries,
  )
  .map(([start, route, between, name, mask, isEncoded, end, query]) => {
    const path = `${route}${between}${isEncoded ? encode(name, mask) : name}`;
    // Two slashes at the beginning of a link name a host: an address bar has the whole address.
    return `https://viewer.example${start}${path}${end}${query}`;
  });

describe('toTidyPath', () => {
  it.each([
    ['/', '/'],
    ['//', '/'],
    ['', '/'],
    [`${CANONICAL}/`, CANONICAL],
    [`${CANONICAL}//`, CANONICAL],
    [`//pith/${SUFFIX}`, CANONICAL],
    ['/doi/https://doi.org/10.48550/arXiv.2503.11367/', '/doi/https://doi.org/10.48550/arXiv.2503.11367'],
  ])('%s is %s', (path, tidy) => {
    expect(toTidyPath(path)).toBe(tidy);
  });

  it('is tidy after the first time, and never the beginning of another site’s address', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('/', '\\', 'a', '.', '%2F') }), (path) => {
        const tidy = toTidyPath(path);
        expect(toTidyPath(tidy)).toBe(tidy);
        expect(tidy).not.toMatch(/^\/\//);
      }),
    );
  });
});

describe('toCanonicalStep', () => {
  it.each([CANONICAL, `${CANONICAL}/`, `/${CANONICAL}`])('%s is the place already', (pathname) => {
    const identifier = { kind: 'pith', suffix: SUFFIX, year: null } as const;
    expect(toCanonicalStep({ pathname, identifier, suffix: SUFFIX, search: {} })).toBeNull();
  });

  it.each([
    [`${CANONICAL}/`, 0, CANONICAL],
    [`${CANONICAL}/?v=2`, 0, `${CANONICAL}?v=2`],
    [`/pith/${SUFFIX.toLowerCase()}/`, 1, CANONICAL],
    ['/abs/2503.11367v4/?tab=raw', 1, `${CANONICAL}?v=4&tab=raw`],
    ['/abs/2503.11367?v=2&in=demo', 1, `${CANONICAL}?in=demo&v=2`],
    ['/abs/hello/', 0, '/abs/hello'],
  ])('%s: after %d steps at %s', (address, steps, end) => {
    expect(settle(address)).toEqual({ steps, address: end });
  });

  it('is the last: any spelling of any route comes to rest after one', () => {
    fc.assert(
      fc.property(spelling, (address) => {
        const { steps } = settle(address);
        expect(steps, address).toBeLessThanOrEqual(1);
      }),
      { numRuns: 3000 },
    );
  });
});
