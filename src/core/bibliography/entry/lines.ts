/**
 * The number of the line, counted from 1, on which an offset of a text lies. Lines end with `\n`, `\r\n` or `\r`. Cheap
 * for offsets that ascend; any order is right.
 */
export const makeLineFinder = (text: string): ((offset: number) => number) => {
  let at = 0;
  let line = 1;
  return (offset) => {
    if (offset < at) {
      at = 0;
      line = 1;
    }
    for (; at < offset; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) line += 1;
    }
    return line;
  };
};
