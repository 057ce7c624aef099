import { findMentions } from './find-mentions.ts';

/**
 * A text as one line, for a field that takes no more: identifiers that a line break parted are joined, every other line
 * break becomes a space. Nothing else changes.
 * @param text of any length, with line breaks of any kind.
 */
export const toOneLine = (text: string): string => {
  let line = '';
  let done = 0;
  for (const { start, end, isJoined } of findMentions(text)) {
    if (!isJoined) continue;
    line += text.slice(done, start) + text.slice(start, end).replace(/=?\r?\n[ \t]*(?:>[ \t>]*)?/g, '');
    done = end;
  }
  return (line + text.slice(done)).replace(/\s*[\r\n]+\s*/g, ' ').trim();
};
