import './features/shell/app.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { adoptFirstLook, watchKeys } from './look-up/queries.ts';
import { tendCache } from './look-up/tend-cache.ts';
import { toTidyPath } from './routes/address/canonical-address.ts';
import { keepOffline } from './routes/offline/keep-offline.ts';
import { watchForTouch } from './routes/record/use-touched.ts';
import { makeRouter } from './routes/router.tsx';

performance.mark('pith:app');

const client = new QueryClient({
  defaultOptions: {
    queries: { refetchOnWindowFocus: false, refetchOnReconnect: false, networkMode: 'always' },
  },
});
tendCache(client);
watchKeys(client);
watchForTouch();
if (window.pithFirstLook) adoptFirstLook(client, window.pithFirstLook);

const tidyPath = toTidyPath(location.pathname);
if (tidyPath !== location.pathname)
  history.replaceState(history.state, '', tidyPath + location.search + location.hash);
const router = makeRouter(client);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// The page as it stands already shows the verdict: React takes over in one frame, when its first page is ready.
await router.load();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
keepOffline();
// Beyond so many questions the browser would note none (`sources/fetch/noted-requests.ts`).
performance.setResourceTimingBufferSize(20_000);
