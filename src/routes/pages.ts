import { lazyPage, type Page } from './navigation/page.tsx';
import { RecordPage } from './record/RecordPage.tsx';
import { NothingHerePage } from './trouble/NothingHerePage.tsx';

// A record page brings none of these.
const OTHERS: Readonly<Record<string, Page>> = {
  '/': lazyPage(() => import('./HomePage.tsx').then(({ HomePage }) => HomePage)),
  '/file': lazyPage(() => import('./file/FilePage.tsx').then(({ FilePage }) => FilePage)),
  '/bibliography': lazyPage(() =>
    import('./bibliography/BibliographyPage.tsx').then(({ BibliographyPage }) => BibliographyPage),
  ),
  '/badge': lazyPage(() => import('./badge/BadgePage.tsx').then(({ BadgePage }) => BadgePage)),
  '/compare': lazyPage(() => import('./compare/ComparePage.tsx').then(({ ComparePage }) => ComparePage)),
  '/remembered': lazyPage(() => import('./RememberedPage.tsx').then(({ RememberedPage }) => RememberedPage)),
  '/requests': lazyPage(() => import('./RequestsPage.tsx').then(({ RequestsPage }) => RequestsPage)),
  '/about': lazyPage(() => import('./AboutPage.tsx').then(({ AboutPage }) => AboutPage)),
};

/**
 * Every address of docs/experience.md "Addresses". All show the same page; all but the first are replaced by it once the
 * record is known. The last ones are other addresses of arXiv and pith.science: changing the host leads here. A frame has
 * a document of its own; hosts that know no second one come here, and show the whole page in it.
 */
const RECORD = /^\/(?:(?:pith|abs|pdf|html|p|paper|doi|format|e-print|embed)\/.|api\/pith-number\/resolve$)/;

const RECORD_PAGE: Page = { drawn: RecordPage };
const NOTHING_HERE: Page = { drawn: NothingHerePage };

/** Letters in the place of their percent-encoding; what isn't valid encoding stays as it is. */
const readable = (pathname: string): string => {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
};

/** The page at a path, which may be written in capitals. */
export const findPage = (pathname: string): Page => {
  const path = readable(pathname).toLowerCase();
  if (RECORD.test(path)) return RECORD_PAGE;
  return Object.hasOwn(OTHERS, path) ? (OTHERS[path] ?? NOTHING_HERE) : NOTHING_HERE;
};
