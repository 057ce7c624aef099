const PARTICLE = /^(?:van|von|de|der|den|da|del|della|di|la|le|du|el|bin|ibn|ter|ten|dos|das|do|zu|zur)$/;
const WORD = /^(?:\p{Lu}[\p{L}'`-]*|(?:\p{Lu}\p{Ll}?\.-?)+)$/u;
const SURNAME = /^(?:[\p{Ll}']{1,5} )*\p{Lu}[\p{L}'-]+(?:[ -]\p{Lu}[\p{L}'-]+){0,2}$/u;
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[ -]?){1,4}$/u;
/** `OpenAI`, `CERN`: no title begins so. */
const ORGANISATION = /^\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*\.?$/u;
/** What ends a list of names and is none. */
const LAST = /^(?:et al\.?|others|jr\.?|sr\.?|eds?\.?|\(eds?\.?\))$/i;
/** Words with which the title of a paper about another one begins; capitals may make them look like names. */
const NO_NAME =
  /\b(?:comments?|repl(?:y|ies)|response|errat(?:um|a)|corrigend(?:um|a)|corrections?|addend(?:um|a)|notes?|remarks?|review|retraction|discussion|rebuttal|proceedings|appendix|supplement|part|see|on|about|against|towards?|in)\b/i;

/** In the place of names: those of the reference before, once more. */
const SAME = /^(?:-{1,6}|\\bysame)[,.]?$/;

/** Longer ones are not looked at. In UTF-16 units. */
const MOST = 10_000;

const isFullName = (part: string): boolean => {
  const words = part.split(' ');
  return words.length >= 2 && words.every((word) => WORD.test(word) || PARTICLE.test(word));
};

const isGiven = (part: string): boolean => {
  const words = part.replace(/(?<=\p{Ll})\.$/u, '').split(' ');
  return words.length <= 3 && words.every((word) => WORD.test(word));
};

/**
 * Whether a text is a list of names and nothing else: `J. Doe and Ann B. Roe`, `Doe J, Roe A`, or `Doe, J., Roe, A.`. A
 * single word with one capital is none: it may be the first of a title.
 * @param text in one line, quotes and dashes as ASCII.
 * @param isMarked a quote, italics or a year begins the title behind it: then `Doe, Jane, and Ann Roe` is one too.
 */
export const isNameList = (text: string, isMarked = false): boolean => {
  if (SAME.test(text)) return true;
  if (text.length > MOST || NO_NAME.test(text)) return false;
  const parts = text
    .replace(/[,.;:]+$/, (end) => (end.startsWith('.') ? '.' : ''))
    .split(/\s*(?:[;,&]|\band\b)\s*/)
    .filter((part) => part !== '' && part !== '.');
  const etAl = parts.map((part) => part.replace(/ et al\.?$/i, '')).filter((part) => !LAST.test(part));
  if (etAl.length === 0) return false;
  if (etAl.length === 1 && ORGANISATION.test(etAl[0] ?? '')) return true;
  if (etAl.every((part) => isFullName(part.replace(/\.$/, (stop) => (/\p{Lu}\.$/u.test(part) ? stop : '')))))
    return true;
  const [surname = '', given = '', ...rest] = etAl;
  if (
    isMarked &&
    SURNAME.test(surname) &&
    isGiven(given) &&
    rest.every((part) => isFullName(part.replace(/\.$/, '')))
  )
    return true;
  return (
    etAl.length % 2 === 0 &&
    etAl.every((part, index) => (index % 2 === 0 ? SURNAME.test(part) : INITIALS.test(part)))
  );
};

/** Whether the last name of a list has initials, before it or behind: no words of a title look so. */
export const endsWithInitials = (text: string): boolean =>
  /(?:\p{Lu}\.[ -]?)+(?:\p{Ll}{2,5} )*\p{Lu}[\p{L}'-]+[,.:]?$|\p{Lu}\.[,:]?$|\bet al\.?[,:]?$/u.test(text);
