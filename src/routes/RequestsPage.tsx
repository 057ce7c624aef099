import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type NotedRequest, tallyRequests } from '../core/requests/noted-request.ts';
import { RequestsView } from '../features/requests/RequestsView.tsx';
import { bibliography } from '../look-up/bibliography/bibliography.ts';
import { configQuery } from '../look-up/queries.ts';
import { askServiceWorker, listNotedRequests, MOST_NOTED } from '../sources/fetch/noted-requests.ts';

const STEP = 100;
const REFRESH_MS = 1_000;

const collect = async () => {
  const [page, worker, papers] = [
    listNotedRequests('page'),
    await askServiceWorker(),
    await bibliography.listRequests(),
  ];
  const ofWorker = typeof worker === 'string' ? [] : worker;
  const all: readonly NotedRequest[] = [...page, ...ofWorker, ...papers];
  return {
    requests: all.toSorted((a, b) => b.at - a.at),
    tally: tallyRequests(all, location.origin),
    serviceWorker: typeof worker === 'string' ? worker : ('heard' as const),
    // Each of them has a list of its own.
    isFull: [page, ofWorker, papers].some(({ length }) => length >= MOST_NOTED),
  };
};

/** `/requests`: what this page asked of whom since it was loaded, by the browser's own list. */
export const RequestsPage = () => {
  const [shown, setShown] = useState(STEP);
  const config = useQuery(configQuery(null));
  const noted = useQuery({
    queryKey: ['requests'],
    queryFn: collect,
    staleTime: 0,
    gcTime: 0,
    refetchInterval: REFRESH_MS,
  });
  const { requests = [], tally, serviceWorker = 'none', isFull = false } = noted.data ?? {};
  return (
    <>
      <title>What was asked of whom · Pith Viewer</title>
      <RequestsView
        requests={requests.slice(0, shown)}
        tally={tally ?? { all: 0, sent: 0, others: [] }}
        site={location.origin}
        places={(config.data?.sources ?? []).map(({ label, base }) => ({
          label,
          base: new URL(base, location.href).href,
        }))}
        since={performance.timeOrigin}
        serviceWorker={serviceWorker}
        isFull={isFull}
        onMore={requests.length > shown ? () => setShown(shown + STEP * 4) : null}
      />
    </>
  );
};
