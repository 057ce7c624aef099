import { readFileSync } from 'node:fs';

/** The whole real record in `tests/vectors/real`: one of the real pith.science records collected from public pages in May 2026. */
export const REAL_SUFFIX = '2W3F2J6XVHMDI3LFEUIZOILSTF';

/** Its JSON as it was received. */
export const realRecordText = (): string =>
  readFileSync(new URL(`../vectors/real/${REAL_SUFFIX}.json`, import.meta.url), 'utf8');
