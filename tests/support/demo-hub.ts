import { readFileSync } from 'node:fs';

/** The paper of the fictional collection that the most others cite. */
export const HUB_ID = '4104.11333';

/** The last 26 characters of its pith number. */
export const HUB_SUFFIX: string = JSON.parse(
  readFileSync(`public/demo/arxiv/${HUB_ID}.json`, 'utf8'),
).pith_number.slice(-26);

/** The address of its citations. */
export const HUB = `/pith/${HUB_SUFFIX}?in=demo&tab=citations`;
