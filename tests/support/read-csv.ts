/** Reads CSV by RFC 4180 and nothing more: fails on anything that the standard doesn't allow. */
export const readCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let at = 0;
  const field = (): string => {
    if (text[at] === '"') {
      const quoted = /"((?:[^"]|"")*)"/y;
      quoted.lastIndex = at;
      const match = quoted.exec(text);
      if (match?.[1] === undefined) throw new Error(`An open quote at ${at}`);
      at = quoted.lastIndex;
      return match[1].replaceAll('""', '"');
    }
    const plain = /[^",\r\n]*/y;
    plain.lastIndex = at;
    const match = plain.exec(text)?.[0] ?? '';
    at = plain.lastIndex;
    return match;
  };
  while (at < text.length) {
    const row = [field()];
    while (text[at] === ',') {
      at += 1;
      row.push(field());
    }
    if (!text.startsWith('\r\n', at)) throw new Error(`No CRLF at ${at}`);
    at += 2;
    rows.push(row);
  }
  if (rows.some((row) => row.length !== rows[0]?.length)) throw new Error('Rows of different lengths');
  return rows;
};
