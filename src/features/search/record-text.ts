/** The start of a JSON object or of a list of them; `[2503.11367]` is an identifier. */
export const RECORD_TEXT = /^\s*(?:\{|\[\s*[{[\]])/;
