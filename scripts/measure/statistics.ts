/** Numbers of one measurement, in the order they were taken; never empty. */
export interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly runs: number;
}

/** @throws RangeError for an empty list: no measurement is not a measurement of zero. */
export const toSpread = (values: readonly number[]): Spread => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted.length % 2 === 0 ? sorted[middle - 1] : upper;
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (upper === undefined || lower === undefined || lowest === undefined || highest === undefined) {
    throw new RangeError('There is no median of nothing.');
  }
  return { median: (lower + upper) / 2, lowest, highest, runs: sorted.length };
};

/** A table in plain text: the first column to the left, the others to the right. */
export const formatTable = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
};
