import type { Watched, WatchLook } from '../../core/watch/watched.ts';
import { formatWatch, toNewsWords, toWatchName } from '../../core/watch/words.ts';
import { formatXmlText } from './xml-text.ts';

const element = (name: string, text: string): string => `<${name}>${formatXmlText(text)}</${name}>`;

/** A text on one line, as feed readers show titles. */
const toLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What came of asking, as lines of plain text: the state, what is new, and the new citing papers by title. */
const toLines = (look: WatchLook | null): readonly string[] =>
  look === null
    ? ['Not asked for yet.']
    : [
        `${look.label}.`,
        ...toNewsWords(look).map((words) => `${words}.`),
        ...look.citing.map(
          ({ id, title }) => `Cited by ${toLine(title ?? '') || 'a paper without a title'} (${id})`,
        ),
      ];

/**
 * What is watched as an Atom feed (RFC 4287): an entry for each record, whose id is the address of its paper on this site, so
 * that it stays the same entry whatever is new. Everything is plain text. Characters that XML can't hold become U+FFFD.
 * @param site.base where this site is, with a slash at its end. @param site.at now, ISO 8601, UTC.
 */
export const formatWatchFeed = (
  watched: readonly Watched[],
  { base, at }: { readonly base: string; readonly at: string },
): string => {
  const entries = watched.map((each) => {
    const { identifier, corpus, title, since, look } = each;
    const path = identifier.startsWith('pith:') ? `pith/${identifier.slice(5)}` : `abs/${identifier}`;
    const address = `${base}${path}${corpus === null ? '' : `?in=${corpus}`}`;
    const news = look === null ? [] : toNewsWords(look);
    const name = toLine(title ?? '') || toWatchName(each);
    const summary = news.length === 0 ? (look?.label ?? 'not asked for yet') : news.join(', ');
    return [
      '  <entry>',
      `    ${element('id', address)}`,
      `    ${element('title', `${name}: ${summary}`)}`,
      `    ${element('updated', look?.at ?? since)}`,
      `    <link rel="alternate" href="${formatXmlText(address)}"/>`,
      `    <content type="text">${formatXmlText(toLines(look).join('\n'))}</content>`,
      '  </entry>\n',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n',
    `  ${element('id', `${base}watched`)}\n`,
    `  ${element('title', 'Papers watched with Pith Viewer')}\n`,
    `  ${element('subtitle', `${formatWatch(watched)}. As the sources report it, not signed, where nothing else is said.`)}\n`,
    `  ${element('updated', at)}\n`,
    `  <author>${element('name', 'Pith Viewer')}</author>\n`,
    `  <link rel="alternate" href="${formatXmlText(base)}"/>\n`,
    ...entries,
    '</feed>\n',
  ].join('');
};
