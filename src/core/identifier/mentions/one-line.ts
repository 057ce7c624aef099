import { findMentions } from './find-mentions.ts';

/**
 * A text as one line, for a field that takes no more: a link and identifiers that line breaks parted are joined, every
 * other line break becomes a space. Nothing else changes.
 * @param text of any length, with line breaks of any kind.
 */
export const toOneLine = (text: string): string => {
  const whole = joinLink(text);
  let line = '';
  let done = 0;
  for (const { start, end, isJoined } of findMentions(whole)) {
    if (!isJoined) continue;
    line += whole.slice(done, start) + whole.slice(start, end).replace(/=?\r?\n[ \t]*(?:>[ \t>]*)?/g, '');
    done = end;
  }
  return (line + whole.slice(done)).replace(/\s*[\r\n]+\s*/g, ' ').trim();
};

/** Mail programs break lines of more than 72 to 78 characters, some a little sooner; a shorter one ended by itself. */
const LEAST_WRAPPED = 60;

/**
 * A link that a mail program broke over several lines, quoted or not, as one: a line that begins with an address and has
 * nothing else, and those after it as long as the one before is long and it goes on like a link. Other lines stay.
 */
export const joinLink = (text: string): string => {
  const [first = '', ...rest] = text.trim().split(/\r?\n|\r/);
  if (!/^[ \t>]*[<("']?https?:\/\/\S+[ \t]*$/i.test(first) || rest.length === 0) return text;
  let link = first.replace(/^[ \t>]+/, '').trimEnd();
  let last = first;
  while (rest[0] !== undefined) {
    const next = rest[0].replace(/^[ \t>]+/, '').trimEnd();
    const isRest =
      last.length >= LEAST_WRAPPED &&
      /^[^\s<"]+$/.test(next) &&
      !/^https?:/i.test(next) &&
      (/[=&,?/%-]$/.test(link) || /[=&%\d]|[^,],./.test(next));
    if (!isRest) break;
    link += next;
    last = rest.shift() ?? '';
  }
  return last === first ? text : [link, ...rest].join('\n');
};
