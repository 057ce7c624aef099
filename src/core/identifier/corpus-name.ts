const CORPUS_NAME = /^[a-z0-9-]{1,32}$/;

/**
 * The name of a corpus folder of this site, as `?in=` gives it: 1 to 32 characters of a–z, 0–9 and `-`. Anything else is
 * no name, so that an address can never point the app at another site's keys.
 */
export const parseCorpusName = (value: unknown): string | null =>
  typeof value === 'string' && CORPUS_NAME.test(value) ? value : null;
