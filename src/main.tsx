import './features/shell/app.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { isNear, isReactHere } from './first/load-app.ts';
import { adoptFirstLook, watchKeys } from './look-up/queries.ts';
import { tendCache } from './look-up/tend-cache.ts';
import { App } from './routes/App.tsx';
import { beginNavigation, getAddress, settleScroll } from './routes/navigation/navigation.ts';
import { preparePage } from './routes/navigation/page.tsx';
import { keepOffline } from './routes/offline/keep-offline.ts';
import { findPage } from './routes/pages.ts';
import { watchForTouch } from './routes/record/use-touched.ts';
import { putStandIn } from './ui/still/stand-in.ts';

performance.mark('pith:app');
// Over a slow line faces would come too late for this page and keep what it needs waiting: the service worker keeps them for
// the next one.
const isFast = isNear();
if (isFast) import('./ui/faces/faces.css').catch(() => undefined);

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

const tree = (
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>
);

// React's renderer is half of the app and comes last. Over a slow line a record that was found is drawn once without it.
const coming = import('./take-over.ts');
const isFound = window.pithFirstLook?.settled?.lookup.kind === 'found';
const standIn = isFound && !isFast && !isReactHere() ? putStandIn(tree, root) : null;
if (standIn !== null) {
  settleScroll(getAddress());
  performance.mark('pith:drawn');
}

const [{ takeOver }] = await Promise.all([coming, preparePage(findPage(getAddress().pathname))]).catch(
  (error: unknown) => {
    standIn?.giveUp();
    throw error;
  },
);
const draw = (): void => takeOver(root, tree);
if (standIn === null) draw();
else await standIn.giveWay(draw);
performance.mark('pith:answers');
keepOffline(client);
// Beyond so many questions the browser would note none (`sources/fetch/noted-requests.ts`).
performance.setResourceTimingBufferSize(20_000);
