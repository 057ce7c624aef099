import { type Mistake, mistake, quote, type Span } from './mistake.ts';

/** What people put between groups of characters. */
const SEPARATOR = /[\s-]/;

/** The characters that base32 leaves out because they look like others (RFC 4648 section 6), and those others. */
const LOOK_ALIKES: Readonly<Record<string, readonly string[]>> = { '0': ['O'], '1': ['I', 'L'], '8': ['B'] };

/** So many readings of a number help; with more of them one looks at the source again. */
const MOST_READINGS = 4;

/** Every text with a character of the alphabet in the place of each that only looks like one; none where they are too many. */
const toReadings = (text: string): readonly string[] => {
  let readings = [''];
  for (const character of text) {
    readings = readings.flatMap((begun) =>
      (LOOK_ALIKES[character] ?? [character]).map((meant) => begun + meant),
    );
    if (readings.length > MOST_READINGS) return [];
  }
  return readings;
};

/** What is wrong with a text that is almost a pith number or a hash; null when it is nothing of the sort. */
export const diagnosePith = (text: string): Mistake | null => {
  const prefix = /^pith(?:[:\s]\s*|$)/i.exec(text)?.[0] ?? '';
  const [yearPart = '', year = ''] = /^(\d+):/.exec(text.slice(prefix.length)) ?? [];
  const head = prefix + yearPart;
  const body = text.slice(head.length);
  if (head === '') return diagnoseHash(text) ?? (isCodeLike(body) ? diagnoseCharacters(head, body) : null);
  if (yearPart !== '' && !/^[12]\d{3}$/.test(year))
    return mistake(
      'The year of a pith number has four digits, as in pith:2025:2W3F2J6X.',
      [prefix.length, prefix.length + year.length],
      `${prefix}${body}`,
    );
  if (yearPart === '' && /^\d{1,4}$/.test(body))
    return mistake(
      'After the year of a pith number come a colon and its characters, as in pith:2025:2W3F2J6X.',
    );
  return body === ''
    ? mistake('The number is missing after pith:, as in pith:2W3F2J6X.')
    : diagnoseCharacters(head, body);
};

/**
 * True for what nobody writes as a word: letters with digits among them or capitals throughout. In groups each must be
 * so, and all of them together about as long as a short number: “Llama 2” and “GPT 4” are names.
 */
export const isCodeLike = (text: string): boolean => {
  const groups = text.split(SEPARATOR);
  if (!groups.every((group) => /^[a-z0-9]+$/i.test(group) && (/\d/.test(group) || isAllCapitals(group))))
    return false;
  // Digits alone are for the readers of arXiv ids to explain, unless there are too many of them.
  return groups.length === 1 ? text.length >= 5 : groups.join('').length > 6 && /[a-z]/i.test(text);
};

const isAllCapitals = (text: string): boolean => text === text.toUpperCase();

/**
 * A number with what a link brings along: a whole one before anything but a letter or a digit, `&tab=citations` for instance,
 * a short one before signs alone.
 */
const WITH_MORE =
  /^([A-Z2-7]{26}(?![a-z0-9])|(?:[A-Z2-7]{16}|[A-Z2-7]{12}|[A-Z2-7]{8})(?=[^a-z0-9]+$))(.+)$/is;

/** `body` stands after `head` and should have been 8, 12, 16 or 26 characters of the base32 alphabet. */
const diagnoseCharacters = (head: string, body: string): Mistake => {
  const joined = body.split(SEPARATOR).join('');
  if (joined !== body && isLength(joined.length))
    return mistake('A pith number is written without spaces and hyphens.', null, head + joined);
  const [, number = '', more = ''] = WITH_MORE.exec(body) ?? [];
  if (number !== '')
    return mistake(
      `The pith number ends before ${quote(more)}, which is not understood.`,
      [head.length + number.length, head.length + body.length],
      head + number,
    );
  const at = body.search(/[^A-Z2-7\s-]/i);
  if (at !== -1) {
    const wrong = String.fromCodePoint(body.codePointAt(at) ?? 0);
    const meant = LOOK_ALIKES[wrong]?.join(' or ');
    return mistake(
      `${/[a-z0-9]/i.test(wrong) ? wrong : quote(wrong)} is not used in pith numbers${meant === undefined ? ', which have the letters A–Z and the digits 2–7.' : `; did you mean ${meant}?`}`,
      [head.length + at, head.length + at + wrong.length],
      toReadings(body).map((reading) => head + reading),
    );
  }
  const shorter = [16, 12, 8].find((length) => length < joined.length);
  return mistake(
    `A pith number has 26 characters, and its short forms 8, 12 or 16; this has ${joined.length}.`,
    [head.length, head.length + body.length],
    // A character was lost or doubled somewhere; the beginning may still find the record. Without a shorter form this is
    // the text itself, which is no suggestion.
    head + joined.slice(0, shorter),
  );
};

const isLength = (n: number): boolean => n === 8 || n === 12 || n === 16 || n === 26;

/** A hash with a wrong digit or the wrong length. What is shorter than any common hash may be a pith number. */
const diagnoseHash = (text: string): Mistake | null => {
  const prefix = /^sha-?256(?::\s*|$)/i.exec(text)?.[0] ?? '';
  const digits = text.slice(prefix.length);
  const isHex = /^[0-9a-f]*$/i.test(digits);
  if (prefix === '' && !(isHex ? digits.length > 26 : /^[0-9a-z]{60,68}$/i.test(digits))) return null;
  const span: Span = [prefix.length, text.length];
  if (isHex)
    return mistake(
      `A SHA-256 hash has 64 hexadecimal digits; this has ${digits.length}.`,
      digits === '' ? null : span,
    );
  const at = prefix.length + digits.search(/[^0-9a-f]/i);
  return mistake(
    `${quote(text.charAt(at))} is not a hexadecimal digit. A SHA-256 hash has 64 of them, 0–9 and a–f.`,
    [at, at + 1],
  );
};
