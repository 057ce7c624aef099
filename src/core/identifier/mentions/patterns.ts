import { ARCHIVES } from '../arxiv-archives.ts';
import { parseArxivId } from '../arxiv-id.ts';
import { matchPith } from '../pith-number.ts';
import { matchHash } from '../sha256-hex.ts';
import type { Identifier } from '../types.ts';

/** One way in which an identifier stands in a text. */
export interface Pattern {
  /** Its first group is what names the paper, and ends the match. The flag `g` is set. */
  readonly regExp: RegExp;
  /** True where the text itself says what this is: `arXiv:`, an address, a DOI, an archive, `pith:`. */
  readonly isSaid: boolean;
  /** The identifier that a match names; null when it only looked like one. */
  readonly read: (match: RegExpExecArray) => Identifier | null;
}

/** A slash, perhaps percent-encoded, perhaps more than once as in a link within a link. */
const SLASH = String.raw`(?:\/|%(?:25)*2F)`;
const BLANK = String.raw`[ \t\u00a0]`;

/*
 * A version after an id:
 *   at once, as `v4` or `V4`;
 *   or, perhaps after the category in square brackets, within brackets: `(v4)`, `[version 4]`;
 *   or after blanks, a comma, `_`, `-` or `·`: ` v4`, `, version 4`, `_v4`.
 * The digits are in one of the groups `v1`, `v2`, `v3`; zeros before them don't count.
 */
const WORD = String.raw`v(?:er(?:sion|\.)?|\.)?${BLANK}?0{0,2}`;
const VERSION =
  String.raw`(?:v0{0,2}(?<v1>[1-9]\d{0,2})(?!\d)` +
  String.raw`|(?:${BLANK}\[[a-z., -]{2,40}\])?(?:` +
  String.raw`${BLANK}{0,2}[([]${BLANK}?${WORD}(?<v2>[1-9]\d{0,2})(?![\da-z])(?:${BLANK}?[)\]])?` +
  String.raw`|[,_·\- \t\u00a0]{1,3}${WORD}(?<v3>[1-9]\d{0,2})(?![\da-z])))?`;

const NAMES = [...ARCHIVES].sort((a, b) => b.length - a.length).join('|');
const NEW = String.raw`(?<recent>\d{4}\.\d{4,5})(?!\d)`;
const OLD = String.raw`(?<archive>${NAMES})(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?(?:${SLASH})(?<number>\d{7})(?!\d)`;

/** The groups of a match → the paper and its version. */
const readArxiv = ({ groups = {} }: RegExpExecArray): Identifier | null => {
  const { recent, archive, number, v1, v2, v3 } = groups;
  const version = v1 ?? v2 ?? v3;
  const id = recent ?? `${archive}/${number}`;
  const parsed = parseArxivId(id + (version === undefined ? '' : `v${version}`));
  return parsed.kind === 'ok' ? parsed.value : null;
};

/** The parts of an id in which the dot, the slash or the archive is written in a way of its own. */
const readParts =
  (toId: (groups: Record<string, string | undefined>) => string) =>
  ({ groups = {} }: RegExpExecArray): Identifier | null => {
    const version = groups.v1 ?? groups.v2 ?? groups.v3;
    const parsed = parseArxivId(toId(groups) + (version === undefined ? '' : `v${version}`));
    return parsed.kind === 'ok' ? parsed.value : null;
  };

const arxiv = (before: string, id: string, isSaid: boolean, read = readArxiv): Pattern => ({
  regExp: new RegExp(`${before}(${id}${VERSION})`, 'gi'),
  isSaid,
  read,
});

/*
 * What says that an arXiv id follows: `arXiv` and `:`, `.`, `_`, `-` or white space; a path of a paper (`/abs/`, `/pdf/`
 * and the other faces, whatever the host); the DOI prefix of arXiv; the name under which arXiv hands out its metadata.
 */
const SAYING =
  String.raw`(?:arxiv(?:\.org)?[:._\-\s]\s{0,4}` +
  `|${SLASH}(?:abs|pdf|html|format|ps|src|e-print|overview)${SLASH}` +
  String.raw`|10\.48550${SLASH}arxiv\.)`;

/** Nothing of a longer word or number before; what percent-encoding leaves of a slash is neither. */
const EDGE = String.raw`(?<![\w.\-]|%)(?<!%2)|(?<=%2F)`;

const ARXIV: readonly Pattern[] = [
  arxiv(SAYING, NEW, true),
  arxiv(SAYING, OLD, true),
  // arXiv's own archive of PostScript and PDF: `/PS_cache/hep-th/pdf/9901/9901001v3.pdf`, `/PS_cache/arxiv/pdf/0704/0704.0001v1.pdf`.
  arxiv(
    String.raw`\/PS_cache\/(?<archive>${NAMES})\/[a-z]{2,4}\/\d{4}\/`,
    String.raw`(?<number>\d{7})(?!\d)`,
    true,
  ),
  arxiv(String.raw`\/PS_cache\/arxiv\/[a-z]{2,4}\/\d{4}\/`, NEW, true),
  // ADS: `2025arXiv250311367X`, the id without its dot; `1999hep.th....1001V`, where dots fill up month and number.
  arxiv(
    'arxiv',
    String.raw`(?<yymm>\d{4})(?<rest>\d{4,5})(?!\d)`,
    true,
    readParts(({ yymm, rest }) => `${yymm}.${rest}`),
  ),
  arxiv('arxiv', NEW, true),
  arxiv(
    String.raw`(?<![\w.])`,
    String.raw`(?:19|20)(?<yy>\d\d)(?<archive>${NAMES.replaceAll('-', String.raw`\.`)})\.{0,8}(?<rest>\d{4,5})(?=[a-z.](?!\w))`,
    true,
    readParts(
      ({ yy, archive = '', rest = '' }) =>
        `${archive.toLowerCase().replaceAll('.', '-')}/${yy}${rest.padStart(5, '0')}`,
    ),
  ),
  // DBLP: `journals/corr/abs-2503-11367`, `journals/corr/abs-cs-0512068`.
  arxiv(
    String.raw`corr\/(?:abs-)?`,
    String.raw`(?<yymm>\d{4})-(?<rest>\d{4,5})(?!\d)`,
    true,
    readParts(({ yymm, rest }) => `${yymm}.${rest}`),
  ),
  arxiv(
    String.raw`corr\/(?:abs-)?`,
    String.raw`(?<archive>${NAMES})(?:-[a-z]{2})?-(?<number>\d{7})(?!\d)`,
    true,
  ),
  // An id of the old form says what it is. In names of files the slash is left out or replaced.
  arxiv(`(?:${EDGE})`, OLD, true),
  arxiv(String.raw`(?<![\w.\-\/%])`, String.raw`(?<archive>${NAMES})[_-]?(?<number>\d{7})(?!\d)`, false),
  arxiv(String.raw`(?<![\d.])`, NEW, false),
];

const pith = (regExp: RegExp, isSaid: boolean): Pattern => ({
  regExp,
  isSaid,
  read: ([, name = '']) => matchPith(name),
});

const CHARACTERS = '(?:[a-z2-7]{26}|[a-z2-7]{16}|[a-z2-7]{12}|[a-z2-7]{8})';

const PITH: readonly Pattern[] = [
  // With its prefix, as the registry gives it to people to copy, and in its addresses.
  pith(new RegExp(String.raw`\bpith\s?:\s?((?:[12]\d{3}:)?${CHARACTERS})(?![a-z0-9])`, 'gi'), true),
  pith(new RegExp(String.raw`\\pithnumber\s{0,4}\{\s{0,4}(${CHARACTERS})(?=\s{0,4}\})`, 'gi'), true),
  pith(
    new RegExp(
      String.raw`\bpith_(?:number|short_\d\d?)"?\s?[:=]\s?"?((?:[12]\d{3}:)?${CHARACTERS})(?![a-z0-9])`,
      'gi',
    ),
    true,
  ),
  pith(new RegExp(`${SLASH}(?:pith|paper|pith-number)${SLASH}(${CHARACTERS})(?![a-z0-9])`, 'gi'), true),
  // By itself only whole and in capitals, and short only with a digit among letters: otherwise it is a word.
  pith(/(?<![\w-])(?=[A-Z2-7]*[2-7])([A-Z2-7]{26})(?![\w-])/g, false),
  pith(/(?<![\w:/.-])(?=[A-Z]*[2-7])(?=[2-7]*[A-Z])([A-Z2-7]{16}|[A-Z2-7]{12}|[A-Z2-7]{8})(?![\w-])/g, false),
];

const HASH: Pattern = {
  regExp: /(?<![0-9a-z])([0-9a-f]{64})(?![0-9a-z])/gi,
  isSaid: true,
  read: ([, digits = '']) => matchHash(digits),
};

/** Every way in which an identifier stands in a text. Where two fit the same characters the earlier one counts. */
export const PATTERNS: readonly Pattern[] = [...ARXIV, ...PITH, HASH];

/** A DOI of somebody else. What looks like an id within it is none. */
export const OTHER_DOI = /(?<![\d.])10\.(?!48550\b)\d{4,9}(?:\/|%2F)[^\s"<>{}]{1,200}/gi;
