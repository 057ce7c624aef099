/** Longer names are cut where they are shown. In UTF-16 code units. */
const MOST = 200;

/** Characters that have no shape, or turn the direction of the text around them. */
const UNSHOWN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/**
 * The name of a file in an archive, for reading only.
 * @param bytes UTF-8, as nearly all programs write names. What is something else (code page 437) is taken byte by byte:
 * such a name is still told from others, and nothing depends on it.
 */
export const toShownName = (bytes: Uint8Array<ArrayBuffer>): string => {
  const name = decode(bytes).replace(UNSHOWN, '\ufffd');
  return name.length > MOST ? `${name.slice(0, MOST).toWellFormed()}…` : name;
};

const decode = (bytes: Uint8Array<ArrayBuffer>): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
};
