import { MIRROR_FILE } from '../../src/core/mirror/mirror-file.ts';
import { SourceError } from '../../src/sources/fetch/source-error.ts';
import { layoutSource } from '../../src/sources/later/layout-source.ts';
import { placeSource } from '../../src/sources/places/place.ts';
import type { Source, SourceAnswer } from '../../src/sources/places/source.ts';

/** From the question to the last byte of an answer, in milliseconds. */
const TIMEOUT_MS = 20_000;
/** Its addresses are those of a registry: it is never asked as a mirror. */
const REGISTRY = /^https?:\/\/(?:www\.)?pith\.science\//;

/** Some hosts send a page of theirs with status 200 for whatever they don't have. */
const isPageForMirrorFile = (cause: unknown): boolean =>
  cause instanceof SourceError && cause.predicate.includes(MIRROR_FILE) && /web page/.test(cause.predicate);

/** Who can't say how it is laid out was asked for no record yet: nobody knows what it has. */
const isAboutLayout = ({ predicate, url, code }: SourceError): boolean =>
  predicate.includes(MIRROR_FILE) || (url.endsWith(`/${MIRROR_FILE}`) && code !== 'refused');

/**
 * A mirror or a registry at an address. Which of the two it is shows with the first record that it gives: until then it
 * is asked as a mirror, and as a registry where that leads nowhere.
 */
export const addressSource = (address: string): Source => {
  const base = address.endsWith('/') ? address : `${address}/`;
  const settings = { id: address, label: address, base, home: null, timeoutMs: TIMEOUT_MS };
  const flat = placeSource({ ...settings, kind: 'mirror' }, base);
  // As its own `mirror.json` says, which is asked for once.
  const laidOut = layoutSource({ ...settings, kind: 'mirror', layout: 'mirror.json' }, base, placeSource);
  const mirror: Source = {
    ...flat,
    find: (identifier, options) =>
      laidOut.find(identifier, options).catch((cause: unknown) => {
        if (!isPageForMirrorFile(cause)) throw cause;
        return flat.find(identifier, options);
      }),
  };
  const origin = placeSource({ ...settings, kind: 'origin' }, base);
  let known: Source | null = REGISTRY.test(base) ? origin : null;

  const find: Source['find'] = async (identifier, options) => {
    if (known !== null) return known.find(identifier, options);
    let first: SourceAnswer | SourceError;
    try {
      first = await mirror.find(identifier, options);
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause;
      // What can't be reached can't be reached by another path either.
      if (cause.code === 'unreachable' || cause.code === 'timeout' || isAboutLayout(cause)) throw cause;
      first = cause;
    }
    if (!(first instanceof SourceError) && first.kind !== 'no-record') {
      known = mirror;
      return first;
    }
    try {
      const second = await origin.find(identifier, options);
      if (second.kind !== 'no-record') known = origin;
      // A registry that knows no such record says so on its own path, whatever it says on those of mirrors.
      return second;
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause;
      if (first instanceof SourceError) throw first;
      if (cause.code === 'not-json' || cause.code === 'no-pointer' || cause.code === 'refused') return first;
      throw cause;
    }
  };
  return { id: address, label: address, kind: 'mirror', find };
};
