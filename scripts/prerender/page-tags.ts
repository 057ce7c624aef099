import type { CitedPaper } from '../../src/graph/cite/cited-paper.ts';
import { toJsonLd, toPageTags } from '../../src/graph/cite/page-tags.ts';
import { escapeText } from '../vite/written-page.ts';

/**
 * The tags of one record's page, each on a line. None says what came of an examination: the page is a file, and the record
 * is checked when somebody opens it.
 */
export const toWrittenTags = (paper: CitedPaper, site: string): readonly string[] => {
  const { suffix, plainTitle, fileId, version, checkAddress } = paper;
  const title = plainTitle ?? fileId;
  const name = version === null ? fileId : `${fileId}v${version}`;
  const properties = [
    ['og:type', 'article'],
    ['og:site_name', 'Pith Viewer'],
    ['og:title', title],
    ['og:url', checkAddress],
    [
      'og:description',
      `Record pith:${suffix.slice(0, 8)} of ${name}. This page checks its hash and signature in your browser.`,
    ],
  ] as const;
  return [
    `<title>${escapeText(`${title} · Pith Viewer`)}</title>`,
    `<link rel="canonical" href="${escapeText(checkAddress)}" data-written />`,
    `<link rel="alternate" type="application/json+oembed" href="${escapeText(`${site}/oembed/${suffix}.json`)}" data-written />`,
    ...properties.map(
      ([property, content]) =>
        `<meta property="${property}" content="${escapeText(content)}" data-written />`,
    ),
    '<meta name="twitter:card" content="summary" data-written />',
    ...toPageTags(paper).map(
      ({ name, content }) => `<meta name="${name}" content="${escapeText(content)}" data-written />`,
    ),
    `<script type="application/ld+json" data-written>${JSON.stringify(toJsonLd(paper)).replaceAll('<', '\\u003c')}</script>`,
  ];
};
