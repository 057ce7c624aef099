import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { PinnedKey } from '../../core/keys/keys.ts';
import { toExaminedList } from '../../features/list/examined-list.ts';
import { ListView } from '../../features/list/ListView.tsx';
import {
  formatCount,
  toCsvName,
  toFoundWords,
  toLeftOutWords,
  toListCsv,
  toOthersWords,
  toProgressWords,
} from '../../features/list/list-words.ts';
import { usePrintedAt } from '../../features/report/use-printed-at.ts';
import { StatusBanner } from '../../features/verification/StatusBanner.tsx';
import { configQuery } from '../../look-up/queries.ts';
import type { Batch } from '../../sources/kept/batch-store.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { FileSearch } from '../address/view-search.ts';
import { useAcceptedKeys } from '../keys/use-accepted-keys.ts';
import { Link } from '../navigation/Link.tsx';
import { ConfigTrouble } from '../trouble/ConfigTrouble.tsx';
import { ListedRecord } from './ListedRecord.tsx';

interface Props {
  readonly batch: Batch;
  readonly search: FileSearch;
}

/** Many records at once, be they of one file or of several: the list of them, or one of them. */
export const ListPage = ({ batch, search }: Props) => {
  const config = useQuery(configQuery(null));
  const keys = useAcceptedKeys(null);
  if (config.error) return <ConfigTrouble error={config.error} onRetry={() => void config.refetch()} />;
  if (keys === null) return <div className="banner-space" />;
  return <Examined batch={batch} search={search} keys={keys} />;
};

const Examined = ({ batch, search, keys }: Props & { readonly keys: readonly PinnedKey[] }) => {
  const list = toExaminedList({ parts: batch, keys });
  const progress = useSyncExternalStore(list.subscribe, list.snapshot);
  const { rows, kind } = progress;
  const printedAt = usePrintedAt();
  const names = batch.map(({ name }) => name);
  const count = toFoundWords(progress);
  const others = toOthersWords(progress);
  const whole =
    batch.length === 1 ? `${count} in this file` : `${count} in ${formatCount(batch.length)} files`;
  // How many there are is known at the end.
  const headline = kind === 'done' ? whole : `${count} examined`;
  const leftOut = toLeftOutWords(progress.leftOut);
  // A list of one needs no list, unless there is more to say of the file.
  const isOne = kind === 'done' && rows.length === 1 && leftOut === null;
  const chosen = isOne ? 0 : search.i;
  if (chosen !== undefined) {
    const row = rows[chosen];
    if (row !== undefined)
      return (
        <>
          {!isOne && (
            <p className="mb-3">
              <Link to="/file" search={{ d: search.d }}>
                {kind === 'done'
                  ? `All ${whole.replace('in this file', 'of this file').replace(/^No record and /, '')}`
                  : 'All records so far'}
              </Link>
            </p>
          )}
          <ListedRecord key={chosen} batch={batch} row={row} keys={keys} search={search} />
        </>
      );
    if (kind === 'running') return <div className="banner-space" />;
  }
  return (
    <>
      <title>{`${count} · Pith Viewer`}</title>
      <StatusBanner
        state="none"
        label="File"
        headline={headline}
        lines={[toProgressWords(progress), others, leftOut].filter((line) => line !== null)}
        isBusy={kind === 'running'}
      >
        {kind === 'running' && (
          <p className="banner-actions">
            <button type="button" className="button" onClick={list.stop}>
              Stop
            </button>
          </p>
        )}
      </StatusBanner>
      <ListView
        progress={progress}
        names={names}
        renderLink={(row, text) => (
          <Link to="/file" search={{ d: search.d, i: row.n }}>
            {text}
          </Link>
        )}
        printedAt={printedAt}
        onExport={(shown) => saveFile(toCsvName(progress, shown.length), 'text/csv', toListCsv(shown, names))}
      />
    </>
  );
};
