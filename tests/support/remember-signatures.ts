import type * as points from '../../src/core/keys/points.ts';
import type * as signature from '../../src/core/keys/signature.ts';

type Signature = typeof signature;
type Points = typeof points;

const formatAll = (...parts: readonly Uint8Array[]): string =>
  parts.map((part) => Buffer.from(part).toString('hex')).join(' ');

const once = (known: Map<string, boolean>, key: string, ask: () => boolean): boolean => {
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  return answer;
};

/**
 * The functions of `signature.ts`, each asked only once for the same bytes: they are pure, and 100,000 cases about a few
 * thousand signed parts need no more than a few thousand verifications. Every answer is one that the real function gave.
 */
export const remember = (real: Signature): Signature => {
  const signed = new Map<string, boolean>();
  return {
    ...real,
    askLibrary: ({ signature, message, publicKey }) =>
      once(signed, formatAll(signature, message, publicKey), () =>
        real.isSigned(signature, message, publicKey),
      ),
  };
};

/** The same for the keys of `points.ts`. */
export const rememberKeys = (real: Points): Points => {
  const usable = new Map<string, boolean>();
  return {
    ...real,
    isUsableKey: (key) => once(usable, formatAll(key), () => real.isUsableKey(key)),
  };
};
