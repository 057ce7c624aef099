import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { Examination } from '../../core/examination.ts';
import { describeGone } from '../../core/json/file-kinds.ts';
import { parseJson } from '../../core/json/text.ts';
import type { PinnedKey } from '../../core/keys/keys.ts';
import type { NumberedRow } from '../../features/list/examined-list.ts';
import { toFileName } from '../../features/list/list-words.ts';
import { examineHere } from '../../look-up/examining/examine-here.ts';
import type { Batch } from '../../sources/kept/batch-store.ts';
import type { FileSearch } from '../address/view-search.ts';
import { ExaminationView } from '../record/ExaminationView.tsx';
import { TroublePage } from '../trouble/TroublePage.tsx';

const LooseFace = lazy(() => import('./LooseFace.tsx').then(({ LooseFace }) => ({ default: LooseFace })));

interface Props {
  readonly batch: Batch;
  readonly row: NumberedRow;
  readonly keys: readonly PinnedKey[];
  readonly search: FileSearch;
}

/** The text of an entry, or null for a file that is gone. */
const readText = async (blob: Blob, row: NumberedRow): Promise<string | null> => {
  try {
    const holder = await toHolder(blob, row);
    return await holder.slice(row.place.start, row.place.end).text();
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
};

/** What holds an entry: a file, or what is unpacked of a file in an archive. */
const toHolder = async (blob: Blob, { place: { zipped, start, end } }: NumberedRow): Promise<Blob> => {
  if (zipped === undefined || start === end) return blob;
  const { unpack } = await import('../../ui/unzip/unpack.ts');
  const unpacked = await unpack(blob, zipped);
  // It was unpacked before: one that changed since is gone.
  if (unpacked.kind === 'problem') throw new DOMException(unpacked.why, 'NotReadableError');
  return unpacked.blob;
};

/** Reads one entry again, from where it stands, and examines it: the list holds no records. */
const examineEntry = async (
  batch: Batch,
  row: NumberedRow,
  keys: readonly PinnedKey[],
): Promise<Examination> => {
  const { place, problem } = row;
  const { part, index, line } = place;
  const { blob = new Blob() } = batch[part] ?? {};
  const name = toFileName(
    row,
    batch.map((each) => each.name),
  );
  const file = name.startsWith('the ') ? name : `the file ${name}`;
  const label = line === null ? file : `line ${line} of ${file}`;
  const origin = { sourceId: 'file', label, kind: 'file', url: null } as const;
  const text = await readText(blob, row);
  if (text === null && problem === null)
    return { kind: 'unreadable', problems: [{ path: '', message: describeGone(name) }], origin, text: '' };
  const parsed = parseJson(text ?? '');
  if (parsed.kind === 'ok')
    return examineHere({
      document: parsed.value,
      at: index === null ? [] : [index],
      question: null,
      keys,
      origin,
    });
  return {
    kind: 'unreadable',
    problems: [{ path: '', message: problem ?? parsed.error.message }],
    origin,
    text: '',
  };
};

/** One record of a list, as any dropped record is shown. */
export const ListedRecord = ({ batch, row, keys, search }: Props) => {
  const entry = useQuery({
    // What was examined with other keys is another answer.
    queryKey: ['dropped', search.d, row.n, keys],
    queryFn: () => examineEntry(batch, row, keys),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (entry.error)
    return <TroublePage error={entry.error} asked="file" onRetry={() => void entry.refetch()} />;
  if (entry.data === undefined) return <div className="banner-space" />;
  const examination = entry.data;
  return examination.kind === 'unreadable' ? (
    <Suspense fallback={<div className="banner-space" />}>
      <LooseFace examination={examination} index={row.place.index} search={search} />
    </Suspense>
  ) : (
    <ExaminationView
      examination={examination}
      asked={examination.origin.label}
      attempts={[]}
      search={search}
    />
  );
};
