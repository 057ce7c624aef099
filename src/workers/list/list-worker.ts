import { digestByLibrary } from '../../core/base/digest.ts';
import { type ExaminedRow, toExaminedRow } from '../../core/examined-row.ts';
import { askLibrary } from '../../core/keys/signature.ts';
import { makeNativeExaminer } from '../../native/examine-natively.ts';
import { ahead } from './ahead.ts';
import { holdEarly, type StagedRow } from './hold-early.ts';
import type { EntryPlace, LeftOut, ListJob, ListMessage, ListRow } from './list-messages.ts';
import { type Entry, readEntries } from './read-entries.ts';
import { readZip } from './read-zip.ts';

/** Milliseconds between two reports. */
const REPORT_EVERY = 100;

const examine = makeNativeExaminer(askLibrary, digestByLibrary);

/** So many entries are on their way at a time: the platform checks a signature while the next entry is read. */
const MOST_AT_A_TIME = 8;

const toRow = async (entry: Entry, name: string, { keys }: ListJob): Promise<ExaminedRow> => {
  const origin = { sourceId: 'file', label: name, kind: 'file', url: null } as const;
  const { index } = entry.place;
  return toExaminedRow(
    entry.kind === 'problem'
      ? { kind: 'unreadable', problems: [{ path: '', message: entry.message }], origin, text: '' }
      : await examine({
          document: entry.document,
          at: index === null ? [] : [index],
          question: null,
          keys,
          origin,
        }),
  );
};

const work = async (job: ListJob): Promise<void> => {
  let rows: ListRow[] = [];
  let reported = performance.now();
  let partsBytes = 0;
  const report = (doneBytes: number) => {
    postMessage({ kind: 'rows', rows, doneBytes } satisfies ListMessage);
    rows = [];
    reported = performance.now();
  };
  for (const [part, listPart] of job.parts.entries()) {
    const { name, blob } = listPart;
    let entries = 0;
    let doneBytes = 0;
    const toListRow = async (entry: Entry): Promise<StagedRow> => ({
      row: { ...(await toRow(entry, toEntryName(name, entry.place), job)), place: entry.place },
      stage: entry.stage,
    });
    const read = listPart.isZip === true ? readZip(listPart, part, sayLeftOut) : readEntries(listPart, part);
    for await (const row of holdEarly(ahead(read, MOST_AT_A_TIME, toListRow), toUnsaid)) {
      entries += 1;
      rows.push(row);
      doneBytes = Math.max(doneBytes, toDoneBytes(row.place));
      if (performance.now() - reported > REPORT_EVERY) report(partsBytes + doneBytes);
    }
    // An empty file holds nothing, and says so.
    if (entries === 0)
      rows.push({
        ...(await toRow({ kind: 'problem', message: `${name} is empty.`, place: EMPTY }, name, job)),
        place: { ...EMPTY, part },
      });
    partsBytes += blob.size;
  }
  report(partsBytes);
  postMessage({ kind: 'done' } satisfies ListMessage);
};

const toUnsaid = ({ place }: ListRow): ListRow => {
  const message = 'Its file is damaged in the archive, so nothing can be said of this line.';
  const origin = { sourceId: 'file', label: '', kind: 'file', url: null } as const;
  return {
    ...toExaminedRow({ kind: 'unreadable', problems: [{ path: '', message }], origin, text: '' }),
    place,
  };
};

const sayLeftOut = (leftOut: LeftOut): void =>
  postMessage({ kind: 'left-out', leftOut } satisfies ListMessage);

const toEntryName = (name: string, { zipped }: EntryPlace): string =>
  zipped === undefined ? name : `${name}: ${zipped.name}`;

/** How much of its part is read with an entry, in bytes of that part. */
const toDoneBytes = ({ line, end, zipped }: EntryPlace): number => {
  // Of a list that stands in one text nobody knows where its members end: all of it counts when it is done.
  if (zipped === undefined) return line === null ? 0 : end;
  return zipped.at + (line === null || zipped.size === 0 ? 0 : zipped.packed * (end / zipped.size));
};

const EMPTY = { part: 0, start: 0, end: 0, index: null, line: null } as const;

/*
 * Examines every entry of some files, in the order in which they stand. Takes one `ListJob`, and says `ListMessage`s. What
 * goes wrong is thrown, and reaches the page as an `error` event.
 */
addEventListener('message', ({ data }: MessageEvent<ListJob>) => {
  work(data).catch((cause: unknown) => {
    // A rejected promise is no error event: thrown from a task of its own it is one.
    setTimeout(() => {
      throw cause;
    });
  });
});
