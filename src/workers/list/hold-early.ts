import type { ListRow } from './list-messages.ts';
import type { Stage } from './read-entries.ts';

/** A row, and how sure it is that it stands so in its file. */
export interface StagedRow {
  readonly row: ListRow;
  readonly stage: Stage | undefined;
}

/**
 * Hands rows on in their order, but those of early entries that don't match only once their file was read to its end: a
 * damaged file would make records red that are not. Where it is damaged they come as rows that nothing is said of.
 * @param toUnsaid the row for an entry of which nothing can be said.
 */
export async function* holdEarly(
  rows: AsyncIterable<StagedRow>,
  toUnsaid: (row: ListRow) => ListRow,
): AsyncGenerator<ListRow> {
  let held: ListRow[] = [];
  let file: ListRow['place']['zipped'];
  for await (const { row, stage } of rows) {
    if (held.length > 0 && (stage !== 'early' || row.place.zipped !== file)) {
      yield* stage === 'damaged' ? held.map(toUnsaid) : held;
      held = [];
    }
    file = row.place.zipped;
    if (stage === 'early' && row.state === 'mismatch') held.push(row);
    else yield row;
  }
  yield* held;
}
