import { formatFrame } from '../../src/graph/cite/badges.ts';
import type { CitedPaper } from '../../src/graph/cite/cited-paper.ts';

/**
 * What a site that takes oEmbed (1.0, "rich") shows for a record's page: the frame that checks it. A static host answers with
 * one file whatever is asked for, so there is no other size and no XML.
 */
export const toOembed = ({ suffix, plainTitle, fileId }: CitedPaper, site: string) => ({
  version: '1.0',
  type: 'rich',
  title: `${plainTitle ?? fileId} · pith:${suffix.slice(0, 8)}`,
  provider_name: 'Pith Viewer',
  provider_url: `${site}/`,
  html: formatFrame({ site, suffix }),
  width: 480,
  height: 340,
});
