import './features/shell/app.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { adoptFirstLook, watchKeys } from './look-up/queries.ts';
import { tendCache } from './look-up/tend-cache.ts';
import { App } from './routes/App.tsx';
import { beginNavigation, getAddress } from './routes/navigation/navigation.ts';
import { preparePage } from './routes/navigation/page.tsx';
import { keepOffline } from './routes/offline/keep-offline.ts';
import { findPage } from './routes/pages.ts';
import { watchForTouch } from './routes/record/use-touched.ts';

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

beginNavigation();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// The page as it stands already shows the verdict: React takes over in one frame, when its first page is ready.
await preparePage(findPage(getAddress().pathname));
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
keepOffline();
// Beyond so many questions the browser would note none (`sources/fetch/noted-requests.ts`).
performance.setResourceTimingBufferSize(20_000);
