import { parseIdentifier } from '../identifier/identifier.ts';
import type { ArxivId, Suffix } from '../identifier/types.ts';
import { isJsonObject, type JsonValue, member } from '../json/json.ts';

/**
 * One paper of an index of titles: enough to find a record, and nothing that was verified. What the record says once it is
 * opened counts.
 */
export interface TitleEntry {
  readonly title: string;
  readonly suffix: Suffix;
  readonly arxivId: ArxivId | null;
}

/** The same as a writer has it. */
export interface TitleLine {
  readonly title: string;
  readonly suffix: string;
  readonly arxivId: string | null;
}

/** The file beside the folders of a mirror that holds its index. */
export const TITLE_INDEX = 'titles.json';

/** Longer titles are cut: one finds by what they begin with. */
const LONGEST = 500;

/**
 * An index as the text of its file: `{"pith_titles": 1, "papers": [[arXiv id or null, 26 characters, title], …]}`, a paper a
 * line, in the order of their numbers, so that the same records make the same bytes.
 */
export const formatTitleIndex = (entries: readonly TitleLine[]): string => {
  const lines = entries
    .toSorted((a, b) => (a.suffix < b.suffix ? -1 : 1))
    .map(({ arxivId, suffix, title }) => JSON.stringify([arxivId, suffix, title.slice(0, LONGEST)]));
  return `{"pith_titles":1,"papers":[\n${lines.join(',\n')}\n]}\n`;
};

const toSuffix = (text: string): Suffix | null => {
  const parsed = parseIdentifier(text);
  return parsed.kind === 'ok' && parsed.value.kind === 'pith' ? parsed.value.suffix : null;
};

const toArxivId = (text: string): ArxivId | null => {
  const parsed = parseIdentifier(text);
  return parsed.kind === 'ok' && parsed.value.kind === 'arxiv' ? parsed.value.id : null;
};

const toEntry = (value: JsonValue): TitleEntry | null => {
  if (!Array.isArray(value)) return null;
  const [id, number, title] = value as readonly JsonValue[];
  const suffix = typeof number === 'string' ? toSuffix(number) : null;
  if (suffix === null || typeof title !== 'string' || title.trim() === '') return null;
  return { suffix, title: title.slice(0, LONGEST), arxivId: typeof id === 'string' ? toArxivId(id) : null };
};

/** Reads an index; entries that are none are left out. Null for what is no index. */
export const parseTitleIndex = (json: JsonValue): readonly TitleEntry[] | null => {
  const papers = member(json, 'papers');
  if (!isJsonObject(json) || member(json, 'pith_titles') !== 1 || !Array.isArray(papers)) return null;
  return (papers as readonly JsonValue[]).flatMap((each) => toEntry(each) ?? []);
};
