const VALUE_AHEAD = /\s*:\s*/y;

const [QUOTE, BACKSLASH, OPEN, CLOSE, NEWLINE] = [34, 92, 123, 125, 10];

/** What is known of an object in JSON that was not parsed: UTF-16 offsets. */
export interface ScannedObject {
  /** Where the value of each member begins, by name; of names that come again the first counts. */
  readonly members: ReadonlyMap<string, number>;
  /** Behind its last brace; the end of the text where that is missing. */
  readonly end: number;
  readonly isClosed: boolean;
}

/** The object that begins at an offset of a text, to its end or that of the text. A string ends with its line. Linear. */
export const scanObject = (text: string, start: number): ScannedObject => {
  const members = new Map<string, number>();
  let depth = 0;
  let string = -1;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (string >= 0) {
      if (code === BACKSLASH) at += 1;
      else if (code === NEWLINE) string = -1;
      else if (code === QUOTE) {
        VALUE_AHEAD.lastIndex = at + 1;
        const name = text.slice(string + 1, at);
        if (depth === 1 && !members.has(name) && VALUE_AHEAD.test(text))
          members.set(name, VALUE_AHEAD.lastIndex);
        string = -1;
      }
    } else if (code === QUOTE) string = at;
    else if (code === OPEN) depth += 1;
    else if (code === CLOSE) {
      depth -= 1;
      if (depth === 0) return { members, end: at + 1, isClosed: true };
    }
  }
  return { members, end: text.length, isClosed: false };
};
