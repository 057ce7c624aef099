import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { StatusBanner } from '../../features/verification/StatusBanner.tsx';
import { droppedQuery } from '../../look-up/dropped-query.ts';
import { recallBatch } from '../../sources/kept/batch-store.ts';
import type { FileSearch } from '../address/view-search.ts';
import { useFileView } from '../navigation/use-address.ts';
import { ExaminationView } from '../record/ExaminationView.tsx';
import { TroublePage } from '../trouble/TroublePage.tsx';

const LooseFace = lazy(() => import('./LooseFace.tsx').then(({ LooseFace }) => ({ default: LooseFace })));

const ListPage = lazy(() => import('./ListPage.tsx').then(({ ListPage }) => ({ default: ListPage })));
const NamedInFile = lazy(() =>
  import('./NamedInFile.tsx').then(({ NamedInFile }) => ({ default: NamedInFile })),
);

/** What was dropped, chosen or pasted: one record, or many to choose from. It stays in this tab. */
export const FilePage = () => {
  const search = useFileView();
  const batch = recallBatch(search.d ?? '');
  if (batch === null) return <OneFile search={search} />;
  return (
    <Suspense fallback={<div className="banner-space" />}>
      <ListPage key={search.d} batch={batch} search={search} />
    </Suspense>
  );
};

const OneFile = ({ search }: { readonly search: FileSearch }) => {
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
  const [examination] = dropped.data.examinations;
  if (examination === undefined) return null;
  return examination.kind === 'unreadable' ? (
    <Suspense fallback={<div className="banner-space" />}>
      <LooseFace examination={examination} index={null} search={search} />
      <NamedInFile name={examination.origin.label} text={examination.text} />
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
