import type { ArxivId } from '../../core/identifier/types.ts';
import type { FeedEntry } from '../../core/watch/feed-entry.ts';
import { formatXml, formatXmlText } from './xml-text.ts';

/** By what a feed of this program is known: a file without it is somebody else's. */
export const GENERATOR = '<generator>pith-watch</generator>';

export interface NewsFeed {
  /** An IRI that stays (RFC 4287 §4.2.6). */
  readonly id: string;
  /** Since when papers are watched, ISO 8601, UTC: the date of a feed without entries. */
  readonly since: string;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

interface Places {
  /** Where a viewer is, with a slash at its end, or null where none is named. */
  readonly viewer: string | null;
  /** Where the feed itself will be, or null where that isn't said. */
  readonly self: string | null;
}

interface Link {
  readonly href: string;
  readonly words: string;
}

const element = (name: string, text: string): string => `<${name}>${formatXmlText(text)}</${name}>`;
const link = (rel: string, href: string): string => `<link rel="${rel}" href="${formatXml(href)}"/>`;

const toViewerLink = ({ record, citing }: FeedEntry, viewer: string | null): readonly Link[] => {
  if (record === null || viewer === null) return [];
  const page = `${viewer}pith/${record.suffix}`;
  if (record.part === 'record') return [{ href: page, words: 'The record in Pith Viewer' }];
  const selected = citing === null ? '' : `&sel=${citing}`;
  return [{ href: `${page}?tab=citations${selected}`, words: 'Who cites it, in Pith Viewer' }];
};

const toArxivLink = (id: ArxivId | null): readonly Link[] =>
  id === null ? [] : [{ href: `https://arxiv.org/abs/${id}`, words: `arXiv:${id}` }];

/**
 * Where an entry leads. A new citing paper comes first: it is what one wants to read, what a reference manager takes when an
 * entry is kept, and another address in each entry, by which some readers tell them apart. All else leads to the viewer first.
 */
const toLinks = (entry: FeedEntry, { viewer }: Places): readonly Link[] => [
  ...toArxivLink(entry.citing),
  ...toViewerLink(entry, viewer),
  ...toArxivLink(entry.paper),
];

/** Paragraphs of text, and links whose addresses are made here: no markup of a source comes in. */
const toContent = (lines: readonly string[], links: readonly Link[]): string => {
  const anchors = links.map(({ href, words }) => `<a href="${formatXml(href)}">${formatXmlText(words)}</a>`);
  return [
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">',
    ...[...lines.map(formatXmlText), ...(anchors.length === 0 ? [] : [anchors.join(' · ')])].map(
      (paragraph) => `<p>${paragraph}</p>`,
    ),
    '</div></content>',
  ].join('');
};

/** So many paragraphs are enough for those who show no more than a summary; what is said of a list stands before it. */
const MOST_SUMMED = 6;

/** All of a short entry, the beginning of a long one, as text: Zotero and lists of entries show this and no content. */
const toSummary = (lines: readonly string[]): string =>
  `${lines.slice(0, MOST_SUMMED).join(' ')}${lines.length > MOST_SUMMED ? ' …' : ''}`;

const toEntry = (entry: FeedEntry, places: Places): string => {
  const links = toLinks(entry, places);
  return [
    '  <entry>',
    `    ${element('id', entry.id)}`,
    `    ${element('title', entry.title)}`,
    `    ${element('updated', entry.at)}`,
    ...links.map(({ href }, index) => `    ${link(index === 0 ? 'alternate' : 'related', href)}`),
    `    ${element('summary', toSummary(entry.lines))}`,
    `    ${toContent(entry.lines, links)}`,
    '  </entry>\n',
  ].join('\n');
};

/**
 * News of watched papers as an Atom feed (RFC 4287), an entry for each piece. It is made of what is told and nothing else:
 * the same news are the same bytes, whenever it is written. Texts are plain, their signs escaped; what XML can't hold
 * becomes U+FFFD.
 */
export const formatNewsFeed = ({ id, since, entries }: NewsFeed, places: Places): string => {
  const updated = [since, ...entries.map(({ at }) => at)].toSorted().at(-1) ?? since;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n',
    `  ${GENERATOR}\n`,
    `  ${element('id', id)}\n`,
    `  ${element('title', 'News of watched papers')}\n`,
    `  ${element('subtitle', 'What is new in the pith records of watched papers. As the sources report it, not signed, where nothing else is said.')}\n`,
    `  ${element('updated', updated)}\n`,
    `  <author>${element('name', 'pith-watch')}</author>\n`,
    ...(places.self === null ? [] : [`  ${link('self', places.self)}\n`]),
    ...(places.viewer === null ? [] : [`  ${link('alternate', places.viewer)}\n`]),
    ...entries.map((entry) => toEntry(entry, places)),
    '</feed>\n',
  ].join('');
};
