import { parseIdentifier } from '../identifier/identifier.ts';
import type { ArxivId } from '../identifier/types.ts';
import type { KeptPaper } from './kept-paper.ts';
import { toOneLine } from './one-line.ts';
import type { WatchedCiting } from './watched.ts';
import { toWatchName } from './words.ts';

/** So long is a title inside the title of an entry, where readers cut, and in a paragraph. In characters. */
const SHORT = 90;
const LONG = 400;

/** An id as a record writes it, where it is one of arXiv: without its version. */
export const toArxivId = (text: string): ArxivId | null => {
  const parsed = parseIdentifier(text);
  return parsed.kind === 'ok' && parsed.value.kind === 'arxiv' ? parsed.value.id : null;
};

/** A watched paper for the title of an entry: its own title, or its id. */
export const toShortName = ({ watched }: KeptPaper): string =>
  toOneLine(watched.title ?? '', SHORT) || toWatchName(watched);

/** A watched paper for a sentence: “its title” (its id), or its id alone. */
export const toFullName = ({ watched }: KeptPaper): string => {
  const title = toOneLine(watched.title ?? '', LONG);
  return title === '' ? toWatchName(watched) : `“${title}” (${toWatchName(watched)})`;
};

const toCitingId = (id: string): string => {
  const arxivId = toArxivId(id);
  return arxivId === null ? toOneLine(id, 100) : `arXiv:${arxivId}`;
};

/** A citing paper for the title of an entry. */
export const toShortCiting = ({ id, title }: WatchedCiting): string => {
  const name = toOneLine(title ?? '', SHORT);
  return name === '' ? toCitingId(id) : `“${name}”`;
};

/** A citing paper for a sentence. */
export const toFullCiting = ({ id, title }: WatchedCiting): string => {
  const name = toOneLine(title ?? '', LONG);
  return name === '' ? toCitingId(id) : `“${name}” (${toCitingId(id)})`;
};
