import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Examination } from '../../core/examine.ts';
import { toStateWords } from '../../core/state-words.ts';
import { StatusBanner } from '../../features/verification/StatusBanner.tsx';
import { droppedQuery } from '../../look-up/dropped-query.ts';
import { useFileView } from '../address/use-view.ts';
import { ExaminationView } from '../record/ExaminationView.tsx';
import { TroublePage } from '../trouble/TroublePage.tsx';

const LooseFace = lazy(() => import('./LooseFace.tsx').then(({ LooseFace }) => ({ default: LooseFace })));

/** A longer file is for `pith-verify`. */
const MOST_LISTED = 500;

/** A dropped, chosen or pasted text: one record, or a list to choose from. It stays in this tab. */
export const FilePage = () => {
  const search = useFileView();
  const dropped = useQuery(droppedQuery(search.d ?? ''));
  if (dropped.error)
    return <TroublePage error={dropped.error} asked="file" onRetry={() => void dropped.refetch()} />;
  if (dropped.data === undefined) return <div className="banner-space" />;
  if (dropped.data.kind === 'not-kept')
    return (
      <>
        <title>No file · Pith Viewer</title>
        <StatusBanner
          state="none"
          label="No file"
          headline="This tab doesn’t have that file"
          lines={[
            'Files never leave this machine, so a link can’t carry one. Drop the record here, or choose it with “Open file”.',
          ]}
        />
      </>
    );
  const { examinations } = dropped.data;
  const index = search.i ?? (examinations.length === 1 ? 0 : undefined);
  const chosen = index === undefined ? undefined : examinations[index];
  if (chosen !== undefined)
    return (
      <>
        {examinations.length > 1 && (
          <p className="mb-3">
            <Link to="/file" search={{ d: search.d }}>
              All {examinations.length} records of this file
            </Link>
          </p>
        )}
        {chosen.kind === 'unreadable' ? (
          <Suspense fallback={<div className="banner-space" />}>
            <LooseFace examination={chosen} index={index ?? null} search={search} />
          </Suspense>
        ) : (
          <ExaminationView examination={chosen} asked={chosen.origin.label} attempts={[]} search={search} />
        )}
      </>
    );
  return (
    <>
      <title>{`${examinations.length} records · Pith Viewer`}</title>
      <StatusBanner
        state="none"
        label="File"
        headline={`${examinations.length} records in this file`}
        lines={['Each was examined by itself. Choose one.']}
      >
        <ol className="home-list">
          {toEntries(examinations).map(({ examination, position }) => (
            <li key={position}>
              <Link to="/file" search={{ d: search.d, i: position }}>
                {examination.kind === 'examined' ? examination.record.pithNumber : `Entry ${position + 1}`}
              </Link>
              <span className="home-note">{toStateWords(examination).label}</span>
            </li>
          ))}
        </ol>
      </StatusBanner>
    </>
  );
};

/** A list in a file has no other identity than its order. */
const toEntries = (examinations: readonly Examination[]) =>
  examinations.slice(0, MOST_LISTED).map((examination, position) => ({ examination, position }));
