/** Words of references that are no title: where and when something appeared. */
const VENUE =
  /\b(?:arxiv|preprint|proceedings|proc\.|journal|conference|workshop|symposium|transactions|press|springer|elsevier|ieee|acm|university|vol\.|volume|pp\.|pages|phys\.|rev\.|lett\.|nucl\.|j\.|math\.|astrophys\.|jhep|jcap|https?:|doi|advances in|in:|ph\.?d|thesis|accessed|submitted|to appear|in press|technical report|manuscript|unpublished|accepted|available)\b/i;
/** Names and initials, as lists of authors have them: capitals, initials, `and`, `et al`. */
const AUTHOR_WORD =
  /^(?:\p{Lu}[\p{L}'’`"\\{}~^.-]*,?|(?:\p{Lu}\.-?)+,?|and|&|et|al\.?,?|von|van|der|den|de|da|del|della|di|la|le|du|jr\.?,?|others|collaboration,?|eds?\.?,?|\(eds?\.?\),?|\d{4}[a-z]?[.,]?|\(\d{4}[a-z]?\)[.,:]?)$/u;
const LITTLE = /^\p{Ll}[\p{L}-]{2,}[,:]?$/u;

/** A volume with a page or a year: journals have it, with words that read like those of a title. */
const VOLUME =
  /(?:^|[\s,{])\p{Lu}?\d{1,4}\}?\s*(?:\(\d{1,3}\)\s*)?(?::\s*|,\s+)\p{L}?\d|\d\}?[\s,]*\((?:19|20)\d\d\)/u;
/** What stands in the place of a title where nothing was published. */
const NOTHING_PUBLISHED =
  /^\W*(?:(?:private|personal) communication|unpublished|in preparation|to (?:be published|appear)|work in progress|for (?:a|an|more)\b[^.]{0,40}\bsee\b|see\b)/i;
/** Whether a text that stands where titles do may be one. */
export const mayBeTitle = (text: string): boolean => !VOLUME.test(text) && !NOTHING_PUBLISHED.test(text);

const toWords = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** Whether a part of a reference reads like a title: three words and more, two of them not of a name, no venue. */
const readsLikeTitle = (part: string): boolean => {
  const words = toWords(part);
  if (words.length < 3 || VENUE.test(part) || !mayBeTitle(part)) return false;
  if (words.every((word) => AUTHOR_WORD.test(word))) return false;
  const little = words.filter((word) => LITTLE.test(word) && !AUTHOR_WORD.test(word));
  return little.length >= 2;
};

const QUOTES = /[“"]([^“”"]{3,400}?)[,.]?\s?(?:[”"]|'')/u;
const TEX_QUOTES = /``(.{3,400}?)[,.]?(?:''|")/su;
/** A year in parentheses behind the authors, and after it what they wrote: the style of the APA and many journals. */
const AFTER_YEAR = /\((?:19|20)\d\d[a-z]?\)[.:]\s+(\S.{2,400}?[.?!])(?=\s|$)/su;
/** The same without parentheses, as in the styles of ACM and ACL. */
const AFTER_BARE_YEAR = /[.,]\s(?:19|20)\d\d[a-z]?\.\s+(\S.{2,400}?[.?!])(?=\s|$)/su;

/** Parts that end with a full stop, where that does not end an initial or an abbreviation. */
const toSentences = (text: string): readonly string[] =>
  text.split(
    /(?<=(?:[\p{Ll}\d)\]}?!’'”"$]|\p{Lu}{2})[.?!]|\(\d{4}[a-z]?\)[.,:]?)\s+(?=[^\p{Ll}]|arXiv|doi|https?:|in\s)|\n/u,
  );

/** Whether a part is a list of authors: names and initials, with a comma, a full stop or an `and` among them. */
export const areNames = (part: string): boolean =>
  /[.,]|\band\b/.test(part) && toWords(part).every((word) => AUTHOR_WORD.test(word));

/** What a match has before it is nothing but names: elsewhere quotes and years stand in running text. */
const behindNames = (text: string, pattern: RegExp): string | null => {
  const match = pattern.exec(text);
  const before = match === null ? '' : text.slice(0, match.index).trim();
  return match !== null && areNames(`${before.replace(/[,:]+$/, '')},`) ? (match[1] ?? null) : null;
};

/** Between names and a place of publication stands a title, however it reads. */
const findBetween = ([, title = '', venue = '']: readonly string[]): string | null =>
  !VENUE.test(title) && /^(?:in\b|arxiv|corr\b|eprint)/i.test(venue) ? title : null;

const afterYear = (text: string): string | null => {
  const title = behindNames(text, AFTER_YEAR) ?? behindNames(text, AFTER_BARE_YEAR);
  return title === null || VENUE.test(title) ? null : title;
};

const withoutStop = (text: string): string | null =>
  mayBeTitle(text) && /\p{L}{2}/u.test(text) ? text.trim().replace(/[.,]$/, '') : null;

/**
 * The part of a reference that reads like its title, or null where none does. Only for showing and for telling that there
 * is one: it is never the reason for a match. A reference that doesn't begin with names may be a remark, and has none.
 * @param text one reference as one reads it (`toReferenceText`), its lines joined.
 */
export const findLikelyTitle = (text: string): string | null => {
  const line = text
    .replace(/^\s*(?:\[[^\]]{1,40}\]|\(?\d{1,4}[.)]|[-*•](?=\s))\s*/, '')
    .replace(/[~\s]+/g, ' ')
    .trim();
  const quoted = behindNames(line, TEX_QUOTES) ?? behindNames(line, QUOTES);
  if (quoted !== null) return withoutStop(quoted);
  const year = afterYear(line);
  if (year !== null) return withoutStop(year);
  const sentences = toSentences(line).filter((each) => each.trim() !== '');
  if (!areNames(sentences[0] ?? '')) return null;
  const found = findBetween(sentences) ?? sentences.slice(1, 4).find(readsLikeTitle);
  return found === undefined ? null : withoutStop(found);
};

/** Whether a part by itself reads like a title. */
export const isLikeTitle = readsLikeTitle;
