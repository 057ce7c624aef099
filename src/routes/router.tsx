import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import {
  type FileSearch,
  parseFileSearch,
  parseSearch,
  parseViewSearch,
  stringifySearch,
} from './address/view-search.ts';
import { RootLayout } from './RootLayout.tsx';
import { RecordPage } from './record/RecordPage.tsx';
import { FaultPage } from './trouble/FaultPage.tsx';
import { NothingHerePage } from './trouble/NothingHerePage.tsx';

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
  // A record page brings neither this page nor the next three.
  component: lazyRouteComponent(() => import('./HomePage.tsx'), 'HomePage'),
});

const fileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/file',
  validateSearch: (search): FileSearch => parseFileSearch(search),
  component: lazyRouteComponent(() => import('./file/FilePage.tsx'), 'FilePage'),
});

const bibliographyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bibliography',
  component: lazyRouteComponent(() => import('./bibliography/BibliographyPage.tsx'), 'BibliographyPage'),
});

const badgeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/badge',
  component: lazyRouteComponent(() => import('./badge/BadgePage.tsx'), 'BadgePage'),
});

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compare',
  component: lazyRouteComponent(() => import('./compare/ComparePage.tsx'), 'ComparePage'),
});

const rememberedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/remembered',
  component: lazyRouteComponent(() => import('./RememberedPage.tsx'), 'RememberedPage'),
});

const requestsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/requests',
  component: lazyRouteComponent(() => import('./RequestsPage.tsx'), 'RequestsPage'),
});

const aboutRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/about',
  component: lazyRouteComponent(() => import('./AboutPage.tsx'), 'AboutPage'),
});

// Every address of docs/experience.md "Addresses". All show the same page; all but the first are replaced by it once the
// record is known. The last ones are other addresses of arXiv and pith.science: changing the host leads here.
const RECORD_PATHS = [
  '/pith/$',
  '/abs/$',
  '/pdf/$',
  '/html/$',
  '/p/$',
  '/paper/$',
  '/doi/$',
  '/format/$',
  '/e-print/$',
  // A frame has a document of its own. Hosts that know no second one come here, and show the whole page in it.
  '/embed/$',
  '/api/pith-number/resolve',
] as const;

const recordRoutes = RECORD_PATHS.map((path) =>
  createRoute({
    getParentRoute: () => rootRoute,
    path,
    validateSearch: parseViewSearch,
    component: RecordPage,
  }),
);

const routeTree = rootRoute.addChildren([
  homeRoute,
  fileRoute,
  bibliographyRoute,
  badgeRoute,
  compareRoute,
  rememberedRoute,
  requestsRoute,
  aboutRoute,
  ...recordRoutes,
]);

/** @param history where addresses come from; the browser's own without it. */
export const makeRouter = (client: QueryClient, history?: RouterHistory) =>
  createRouter({
    routeTree,
    context: { client },
    ...(history === undefined ? {} : { history }),
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
