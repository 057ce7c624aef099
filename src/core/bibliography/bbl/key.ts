import { readArgument } from '../reference/plain.ts';

/** Behind the optional argument in brackets at `at`, in which brackets may stand in braces. */
const skipOptional = (text: string, at: number): number => {
  let next = at;
  while (/\s/.test(text[next] ?? '')) next += 1;
  if (text[next] !== '[') return at;
  let depth = 0;
  for (; next < text.length; next += 1) {
    const char = text[next];
    if (char === '\\') next += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    else if (char === ']' && depth <= 0) return next + 1;
  }
  return at;
};

/** The argument that is the key of the item that begins at `at`; null where there is none. */
export const readKey = (text: string, at: number): ReturnType<typeof readArgument> => {
  const isHarvard = text.startsWith('\\harvarditem', at);
  let next = skipOptional(text, at + (isHarvard ? '\\harvarditem' : '\\bibitem').length);
  for (let skipped = 0; isHarvard && skipped < 2; skipped += 1) {
    const argument = readArgument(text, next);
    if (argument === null) return null;
    next = argument.end;
  }
  return readArgument(text, next);
};
