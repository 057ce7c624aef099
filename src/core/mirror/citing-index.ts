import { toArxivDate } from '../identifier/arxiv-date.ts';
import type { ArxivId } from '../identifier/types.ts';
import { isJsonObject, type JsonValue, member } from '../json/json.ts';
import { toArxivId } from '../record/named-paper.ts';

/** The file beside the folders of a mirror that says whom its records list as citing their papers. */
export const CITING_INDEX = 'citing.json';

/** One record of it: its suffix, the paper's arXiv id, and the ids of those that it lists, plain and each once. */
export interface CitingLine {
  readonly suffix: string;
  readonly arxivId: string | null;
  readonly citing: readonly string[];
}

/** A line as it stands in the file. */
export const formatCitingLine = ({ suffix, arxivId, citing }: CitingLine): string =>
  JSON.stringify([arxivId, suffix, citing.toSorted()]);

/**
 * The index as the text of its file: `{"pith_citing": 1, "papers": [[arXiv id, 26 characters, [arXiv ids that cite it]], …]}`, a
 * record a line, in the order of their numbers, so that the same records make the same bytes. Ids are plain: no prefix, no version.
 * A record of no paper of arXiv, and one that lists nobody, has no line.
 */
export const formatCitingIndex = (lines: readonly CitingLine[]): string => {
  const written = lines
    .filter(({ arxivId, citing }) => arxivId !== null && citing.length > 0)
    .toSorted((a, b) => (a.suffix < b.suffix ? -1 : 1))
    .map(formatCitingLine);
  return `{"pith_citing":1,"papers":[\n${written.join(',\n')}\n]}\n`;
};

const isLine = (value: JsonValue): value is readonly [string, string, readonly JsonValue[]] =>
  Array.isArray(value) &&
  typeof value[0] === 'string' &&
  typeof value[1] === 'string' &&
  Array.isArray(value[2]);

/** Its lines as they are, none of them checked; null for what is no such index. */
const toLines = (json: JsonValue) => {
  const papers = member(json, 'papers');
  if (!isJsonObject(json) || member(json, 'pith_citing') !== 1 || !Array.isArray(papers)) return null;
  return (papers as readonly JsonValue[]).filter(isLine);
};

/** Reads an index whole, for whoever goes on with it. Null for what is none. */
export const parseCitingIndex = (json: JsonValue): readonly CitingLine[] | null =>
  toLines(json)?.map(([arxivId, suffix, citing]) => ({
    suffix,
    arxivId,
    citing: citing.filter((id): id is string => typeof id === 'string'),
  })) ?? null;

/** The month of an id as one number; ids without one come last. */
const toMonths = (id: string): number => {
  const date = toArxivDate(id);
  return date === null ? 0 : date.year * 12 + date.month;
};

/**
 * The papers that one paper cites, as an index has it: each once, the newest by the months of their ids first, the paper itself left
 * out. What their records say once they are looked up counts. Null for what is no index.
 */
export const findCited = (json: JsonValue, id: ArxivId): readonly ArxivId[] | null => {
  const cited = toLines(json)?.flatMap(([paper, , citing]) =>
    citing.includes(id) ? (toArxivId(paper) ?? []) : [],
  );
  if (cited === undefined) return null;
  return [...new Set(cited)]
    .filter((each) => each !== id)
    .sort((a, b) => toMonths(b) - toMonths(a) || (a < b ? -1 : 1));
};
