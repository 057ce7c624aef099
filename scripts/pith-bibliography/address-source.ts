import { SourceError } from '../../src/sources/fetch/source-error.ts';
import { placeSource } from '../../src/sources/places/place.ts';
import type { Source, SourceAnswer } from '../../src/sources/places/source.ts';

/** From the question to the last byte of an answer, in milliseconds. */
const TIMEOUT_MS = 20_000;
/** Its addresses are those of a registry: it is never asked as a mirror. */
const REGISTRY = /^https?:\/\/(?:www\.)?pith\.science\//;

/**
 * A mirror or a registry at an address. Which of the two it is shows with the first record that it gives: until then it
 * is asked as a mirror, and as a registry where that leads nowhere.
 */
export const addressSource = (address: string): Source => {
  const base = address.endsWith('/') ? address : `${address}/`;
  const settings = { id: address, label: address, base, home: null, timeoutMs: TIMEOUT_MS };
  const mirror = placeSource({ ...settings, kind: 'mirror' }, base);
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
      if (cause.code === 'unreachable' || cause.code === 'timeout') throw cause;
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
