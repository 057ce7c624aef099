/** Words of references that are no title: where and when something appeared. */
const VENUE =
  /\b(?:arxiv|preprint|proceedings|proc\.|journal|conference|workshop|symposium|transactions|press|springer|elsevier|ieee|acm|university|vol\.|volume|pp\.|pages|phys\.|rev\.|lett\.|nucl\.|j\.|math\.|astrophys\.|jhep|jcap|https?:|doi|advances in|in:|ph\.?d|thesis|accessed|submitted|to appear|in press|technical report|manuscript|unpublished|accepted|available)\b/i;
/** Names and initials, as lists of authors have them: capitals, initials, `and`, `et al`. */
const AUTHOR_WORD =
  /^(?:\p{Lu}[\p{L}'’`"\\{}~^.-]*,?|(?:\p{Lu}\.-?)+,?|and|&|et|al\.?,?|von|van|der|den|de|da|del|della|di|la|le|du|jr\.?,?|others|collaboration,?|eds?\.?,?|\(eds?\.?\),?|\d{4}[a-z]?[.,]?|\(\d{4}[a-z]?\)[.,:]?)$/u;
const LITTLE = /^\p{Ll}[\p{L}-]{2,}[,:]?$/u;

const toWords = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** Whether a part of a reference reads like a title: three words and more, two of them not of a name, no venue. */
const readsLikeTitle = (part: string): boolean => {
  const words = toWords(part);
  if (words.length < 3 || VENUE.test(part)) return false;
  if (words.every((word) => AUTHOR_WORD.test(word))) return false;
  const little = words.filter((word) => LITTLE.test(word) && !AUTHOR_WORD.test(word));
  return little.length >= 2;
};

const QUOTES = /[“"]([^“”"]{3,400}?)[,.]?\s?(?:[”"]|'')/u;
const TEX_QUOTES = /``(.{3,400}?)[,.]?(?:''|")/su;
/** A year in parentheses behind the authors, and after it what they wrote: the style of the APA and many journals. */
const AFTER_YEAR = /\((?:19|20)\d\d[a-z]?\)[.,:]\s+(\S.{2,400}?[.?!])(?=\s|$)/su;
/** The same without parentheses, as in the styles of ACM and ACL. */
const AFTER_BARE_YEAR = /[.,]\s(?:19|20)\d\d[a-z]?\.\s+(\S.{2,400}?[.?!])(?=\s|$)/su;

/** Parts that end with a full stop, where that does not end an initial or an abbreviation. */
const toSentences = (text: string): readonly string[] =>
  text.split(
    /(?<=(?:[\p{Ll}\d)\]}?!’'”"$]|\p{Lu}{2})[.?!]|\(\d{4}[a-z]?\)[.,:]?)\s+(?=[^\p{Ll}]|arXiv|doi|https?:|in\s)|\n/u,
  );

const areNames = (part: string): boolean =>
  /[.,]|\band\b/.test(part) && toWords(part).every((word) => AUTHOR_WORD.test(word));

/** Between names and a place of publication stands a title, however it reads. */
const findBetween = (sentences: readonly string[]): string | null => {
  const [names = '', title = '', venue = ''] = sentences;
  return areNames(names) && !VENUE.test(title) && /^(?:in\b|arxiv|corr\b|eprint)/i.test(venue) ? title : null;
};

const afterYear = (text: string): string | null => {
  const title = (AFTER_YEAR.exec(text) ?? AFTER_BARE_YEAR.exec(text))?.[1] ?? null;
  return title === null || VENUE.test(title) || /^\W*$/.test(title) ? null : title;
};

const withoutStop = (text: string): string => text.trim().replace(/[.,]$/, '');

/**
 * The part of a reference that reads like its title, or null where none does. Only for showing and for telling that there
 * is one: it is never the reason for a match.
 * @param text one reference as one reads it (`toReferenceText`), its lines joined.
 */
export const findLikelyTitle = (text: string): string | null => {
  const quoted = TEX_QUOTES.exec(text)?.[1] ?? QUOTES.exec(text)?.[1];
  if (quoted !== undefined) return withoutStop(quoted);
  const sentences = toSentences(text)
    .map((each) => each.replace(/^\s*(?:\[\w+\]|\d+\.)\s*/, '').trim())
    .filter(Boolean);
  const found = afterYear(text) ?? findBetween(sentences) ?? sentences.slice(0, 6).find(readsLikeTitle);
  return found === undefined ? null : withoutStop(found);
};
