const STRING = /"(?:[^"\\\n]|\\.)*"/y;
const VALUE_AHEAD = /\s*:\s*/y;

/**
 * The members of the object that begins at an offset of a text, by name: where the value of each begins. Ends with the
 * object or the text; of names that come again the first counts. Linear.
 */
export const membersOf = (text: string, open: number): ReadonlyMap<string, number> => {
  const members = new Map<string, number>();
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      STRING.lastIndex = at;
      const [string] = STRING.exec(text) ?? [];
      if (string === undefined) continue;
      at += string.length - 1;
      VALUE_AHEAD.lastIndex = at + 1;
      const [colon] = depth === 1 ? (VALUE_AHEAD.exec(text) ?? []) : [];
      const name = string.slice(1, -1);
      if (colon !== undefined && !members.has(name)) members.set(name, at + 1 + colon.length);
    } else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) break;
    }
  }
  return members;
};
