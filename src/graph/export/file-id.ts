import { type GraphPaper, toShownId } from '../citation-graph.ts';

/**
 * A paper's id in a file: `arXiv:2503.11360`. Without the prefix spreadsheets, data frames and databases take ids for
 * numbers and drop a zero at either end. A paper without arXiv id has the graph's own, which begins with a word.
 */
export const toFileId = ({ id, arxivId }: Pick<GraphPaper, 'id' | 'arxivId'>): string =>
  arxivId === null ? id : `arXiv:${arxivId}`;

/**
 * The key of a paper in BibTeX and biblatex: `arXiv-2503.11360`. A colon is an active character in French and Turkish, and
 * natbib, REVTeX with it, takes none in a key then (`findings/natbib-turkish-colon.sh`).
 */
export const toBibtexKey = (arxivId: string): string => `arXiv-${arxivId}`;

/** The DOI that arXiv registers for each of its papers, without resolver; null without an arXiv id. */
export const toDoi = ({ arxivId }: Pick<GraphPaper, 'arxivId'>): string | null =>
  arxivId === null ? null : `10.48550/arXiv.${arxivId}`;

/** Where the paper is read; null without an arXiv id. */
export const toAddress = ({ arxivId }: Pick<GraphPaper, 'arxivId'>): string | null =>
  arxivId === null ? null : `https://arxiv.org/abs/${arxivId}`;

/** What the registry wrote where an arXiv id should be; null for papers that have one. */
export const toOddId = (paper: GraphPaper): string | null =>
  paper.arxivId === null ? toShownId(paper) : null;

/** Three answers, for programs that know of two: a Boolean without a value is read as false by some. */
export const formatAnswer = (value: boolean | null): 'yes' | 'no' | 'unknown' =>
  value === null ? 'unknown' : value ? 'yes' : 'no';
