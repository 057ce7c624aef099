import { ARCHIVES } from '../arxiv-archives.ts';
import { diagnoseMonth, diagnoseTail, toReadings } from './arxiv-parts.ts';
import { type Mistake, mistake, quote, spanOf } from './mistake.ts';
import { diagnoseOldArxiv, LATER_ARCHIVES } from './old-arxiv.ts';

/** What is wrong with a text that is almost an arXiv id; null when it is nothing of the sort. */
export const diagnoseArxiv = (text: string): Mistake | null =>
  diagnoseSpaced(text) ??
  diagnoseNew(text) ??
  diagnoseOldArxiv(text) ??
  diagnoseDigits(text) ??
  diagnoseName(text);

/** Space beside the dot, as it comes out of PDFs. */
const SPACED = /^(?:arxiv[:\s]\s*)?(\d{4})\s*\.\s*(\d{4,5}(?:v\d{1,3})?)$/i;

const diagnoseSpaced = (text: string): Mistake | null => {
  const [, before = '', after = ''] = SPACED.exec(text) ?? [];
  const found =
    before === '' || text.endsWith(`${before}.${after}`)
      ? null
      : mistake('There is no space beside the dot of an arXiv id.', null, `${before}.${after}`);
  return found?.suggestions.length === 1 ? found : null;
};

/*
 * Almost the new form: optional `arXiv:`, some digits, `.`, perhaps more digits, and anything after them.
 */
const NEW = /^(?:arxiv[:\s]\s*)?(\d{1,6})\.(?!\.)(\d*)(.*)/dis;

const diagnoseNew = (text: string): Mistake | null => {
  const match = NEW.exec(text);
  if (match === null) return null;
  const [, yymm = '', number = '', tail = ''] = match;
  const whole = spanOf(match, 1);
  if (yymm.length !== 4)
    return mistake(
      `An arXiv id begins with four digits, year and month, as in 2503.11367; this has ${yymm.length}.`,
      whole,
      // A table that takes `0704.0010` for a number leaves `704.001`.
      yymm.length === 3 ? toReadings(`0${yymm}`, number, tail) : [],
    );
  const month = diagnoseMonth(yymm, whole);
  if (month !== null) return month;
  if (Number(yymm) > 9012 || Number(yymm) < 704)
    return mistake(
      'Ids of this form begin in April 2007 with 0704. Earlier papers have ids such as hep-th/0703001.',
      whole,
    );
  const due = Number(yymm) < 1501 ? 4 : 5;
  if (number.length !== due) {
    const era = due === 5 ? 'From January 2015 (1501) on' : 'Until December 2014 (1412)';
    return mistake(
      number === ''
        ? `The number after the dot is missing: ${due === 5 ? 'five' : 'four'} digits, as in ${due === 5 ? '2503.11367' : '1307.2269'}.`
        : `${era}, the number after the dot of an arXiv id has ${due === 5 ? 'five' : 'four'} digits; this has ${number.length}.`,
      number === '' ? whole : spanOf(match, 2),
      number === '' ? [] : toReadings(yymm, number, tail),
    );
  }
  return diagnoseTail(`${yymm}.${number}`, tail, spanOf(match, 3));
};

/** Digits alone, or with the wrong thing where the dot should be. */
const diagnoseDigits = (text: string): Mistake | null => {
  const [, digits = '', separator = '', rest = '', version = ''] =
    /^(?:arxiv[:\s]\s*)?(\d{1,4})([\s,:;_/\\-]?|[\s,:;_/\\.-]{2,3})(\d{0,5})(v\d*)?$/i.exec(text) ?? [];
  if (digits === '') return null;
  if (separator === '' && rest.length === 3)
    return mistake(
      'An id of seven digits needs its archive before it, as in hep-th/9901001. Newer ids have a dot, as in 2503.11367.',
    );
  return rest.length < 4
    ? mistake('An arXiv id has four digits, a dot and four or five digits, as in 2503.11367.')
    : mistake(
        'An arXiv id has a dot after the fourth digit, as in 2503.11367.',
        null,
        toReadings(digits, rest, version),
      );
};

/** `arXiv` alone, or an archive or category where a paper should be. */
const diagnoseName = (text: string): Mistake | null => {
  if (/^arxiv\W*$/i.test(text)) return mistake('The id is missing after arXiv, as in arXiv:2503.11367.');
  const [, name = ''] = /^(?:arxiv[:\s]\s*)?([a-z-]+)(?:\.[a-z-]+)?\/?$/i.exec(text) ?? [];
  return ARCHIVES.has(name.toLowerCase()) || LATER_ARCHIVES.includes(name.toLowerCase())
    ? mistake(
        `${quote(text)} names a whole category of arXiv. The id of a paper has digits, as in hep-th/9901001 or 2503.11367.`,
      )
    : null;
};
