import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter } from '@tanstack/react-router';
import { FaultPage } from './FaultPage.tsx';
import { FilePage } from './FilePage.tsx';
import { HomePage } from './HomePage.tsx';
import { NothingHerePage } from './NothingHerePage.tsx';
import { RecordPage } from './RecordPage.tsx';
import { RootLayout } from './RootLayout.tsx';
import {
  type FileSearch,
  parseFileSearch,
  parseSearch,
  parseViewSearch,
  stringifySearch,
} from './view-search.ts';

interface RouterContext {
  readonly client: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: RootLayout,
  notFoundComponent: NothingHerePage,
  errorComponent: FaultPage,
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: parseViewSearch,
  component: HomePage,
});

const fileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/file',
  validateSearch: (search): FileSearch => parseFileSearch(search),
  component: FilePage,
});

// Every address of EXPERIENCE "Addresses". All show the same page; all but the first are replaced by it once the
// record is known.
const RECORD_PATHS = ['/pith/$', '/abs/$', '/pdf/$', '/html/$', '/p/$', '/paper/$', '/doi/$'] as const;

const recordRoutes = RECORD_PATHS.map((path) =>
  createRoute({
    getParentRoute: () => rootRoute,
    path,
    validateSearch: parseViewSearch,
    component: RecordPage,
  }),
);

const routeTree = rootRoute.addChildren([homeRoute, fileRoute, ...recordRoutes]);

export const makeRouter = (client: QueryClient) =>
  createRouter({
    routeTree,
    context: { client },
    parseSearch,
    stringifySearch,
    defaultErrorComponent: FaultPage,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
