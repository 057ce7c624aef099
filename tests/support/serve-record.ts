import type { Page } from '@playwright/test';
import { REAL_SUFFIX, realRecordText } from './real-record.ts';

/** The address of the real record in the site's own mirror, as a pattern for `page.route`. */
export const MIRRORED = `**/mirror/pith/${REAL_SUFFIX}.json`;

/** From now on the mirror answers with this text where the real record is asked for. */
export const serveInstead = (page: Page, text: string): Promise<unknown> =>
  page.route(MIRRORED, (route) => route.fulfill({ body: text, contentType: 'application/json' }));

/** Ways to spoil the real record, by the state that a page then shows. */
export const spoiled = {
  /** A signed value is another one. */
  mismatch: () => realRecordText().replaceAll('cs.DC', 'cs.LG'),
  /** The receipt names a key that nobody accepts. */
  partial: () => realRecordText().replaceAll('pith-v1-2026-05', 'pith-v9-2031-01'),
  /** JSON, but no record. */
  unreadable: () => '{"pith_number": 7, "canonical_sha256": "short"}',
} as const;
