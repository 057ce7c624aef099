import { type JsonDocument, member } from '../../core/json/json.ts';
import { readJson } from '../../core/json/read.ts';
import { type Asking, fetchText, type Page, toDocument } from '../fetch/fetch-json.ts';
import { SourceError } from '../fetch/source-error.ts';
import { fetchRecord, noRecord, type Site, toOrigin } from './fetch-record.ts';
import { findCandidates, findPointer, type Pointer } from './pointer.ts';
import type { SourceAnswer } from './source.ts';

// All of the part: in two files it would come in two steps.
export { findPointer };

/** How many answers are read until a record must have been named. */
const MAX_HOPS = 4;

/**
 * A link in an answer → the address to ask. Only what lies on the source itself is followed: null for other hosts.
 * @param link as written: absolute, from the root of the source's home, or relative to the answer.
 * @param url the address of the answer that holds it.
 */
export const toOwnUrl = (link: string, url: string, { base, home }: Site): string | null => {
  const { pathname, search } = new URL(url);
  const seenAt = new URL(url.startsWith(base) ? url.slice(base.length) : pathname + search, home);
  if (!URL.canParse(link, seenAt)) return null;
  const target = new URL(link, seenAt);
  if (target.href.startsWith(base)) return target.href;
  // http and https of one host are the same place: the question goes through `base` anyway.
  return target.host === seenAt.host ? base + (target.pathname + target.search).slice(1) : null;
};

const noPointer = (url: string, { place }: Asking, predicate: string): SourceError =>
  new SourceError(place, { code: 'no-pointer', url, predicate });

interface Reading {
  readonly pointer: Pointer;
  readonly document: JsonDocument | null;
}

/** A page that isn't JSON can still have led to an address that names a record, or list what a short number means. */
const readPage = (page: Page & { kind: 'text' }, prefix: string | null, { place }: Asking): Reading => {
  const document = readJson(page.text);
  const pointer = findPointer(document?.value ?? null, page.url);
  const candidates = prefix === null ? [] : findCandidates(`${page.url}\n${page.text}`, prefix);
  if (candidates.length > 0 && pointer.kind !== 'record')
    return { pointer: { kind: 'numbers', suffixes: candidates }, document };
  const isOther = pointer.kind === 'nothing' || (pointer.kind === 'numbers' && prefix !== null);
  return isOther
    ? { pointer: { kind: 'nothing' }, document: document ?? toDocument(page, place) }
    : { pointer, document };
};

/**
 * Goes from the answer of an address that knows which record is meant to that record.
 * @param first that answer, and `start` the address.
 * @param prefix the short number that was asked for, or null: only numbers that begin with it count.
 * @throws SourceError as `fetchText`; `not-json` and `no-pointer` where the answer names no record of this source.
 */
export const followPointer = async (
  site: Site,
  first: Page,
  start: string,
  prefix: string | null,
  asking: Asking,
): Promise<SourceAnswer> => {
  let url: string | null = start;
  for (let hop = 0; hop < MAX_HOPS && url !== null; hop++) {
    const page = hop > 0 ? await fetchText(url, asking) : first;
    if (page.kind === 'missing') return noRecord(page);
    const { pointer, document } = readPage(page, prefix, asking);
    const origin = toOrigin(site, asking, page.url);
    if (pointer.kind === 'record' && document) return { kind: 'found', document, at: pointer.at, origin };
    if (pointer.kind === 'numbers') {
      const [only, second] = pointer.suffixes;
      if (only !== undefined && second === undefined) return fetchRecord(site, only, asking);
      return { kind: 'several', candidates: pointer.suffixes, origin };
    }
    // A mirror's list of short numbers is complete: none that fits means no record.
    if (
      pointer.kind === 'nothing' &&
      site.kind === 'mirror' &&
      Array.isArray(member(document?.value, 'pith_numbers'))
    )
      return { kind: 'no-record', gone: false, detail: `no record begins with ${prefix}` };
    if (pointer.kind !== 'link') throw noPointer(page.url, asking, 'answered without naming a record');
    url = toOwnUrl(pointer.link, page.url, site);
    if (url === null) throw noPointer(page.url, asking, 'names an address on another site');
  }
  throw noPointer(start, asking, 'leads from one address to the next without end');
};
