import { formatHex } from '../base/hex.ts';
import { isCanonicalY, isSmallOrder, isUsableKey, type SignatureQuestion, toNumber } from './points.ts';

/** The order of the group (RFC 8032 §5.1). */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** Which public keys can sign at all, each looked at once: the keys of many records are few. */
export const makeKeyMemory = (): ((publicKey: Uint8Array) => boolean) => {
  const known = new Map<string, boolean>();
  return (publicKey) => {
    const name = formatHex(publicKey);
    const usable = known.get(name) ?? isUsableKey(publicKey);
    known.set(name, usable);
    return usable;
  };
};

/**
 * What of the strictness of `isSigned` a platform may leave out: lengths; a key that is the canonical encoding of a point
 * of the curve, not of small order; S below the group order; R canonical and none of the points of small order. Where
 * this is false the signature is refused, whatever anybody says.
 *
 * Where it is true a platform's yes is a yes: it computes the equation of RFC 8032 §5.1.7 without the cofactor, which
 * holds only where the other holds too. What it refuses is for the library to judge.
 */
export const isStrictlyFormed = (
  { signature, publicKey }: SignatureQuestion,
  isUsable: (publicKey: Uint8Array) => boolean,
): boolean => {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  const r = signature.subarray(0, 32);
  return (
    toNumber(signature.subarray(32)) < ORDER && isCanonicalY(r) && !isSmallOrder(r) && isUsable(publicKey)
  );
};
