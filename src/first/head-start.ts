import { parseCorpusName } from '../core/identifier/corpus-name.ts';
import { DATA_REQUEST } from '../sources/fetch/early-request.ts';

/**
 * The page's very first script, a few hundred bytes: at a canonical address it asks for the configuration and for the
 * record at the first source of the last visit, or at this site's own mirror, while the rest of the page is still on its
 * way. `speculation.ts` decides whether the record's answer counts.
 */
const suffix = /^\/pith\/([A-Z2-7]{26})$/.exec(location.pathname)?.[1];

/** What the reader set (`ui/settings/settings.ts`), before anything is drawn. Words that style sheets don't know change nothing. */
const applyTheme = (): void => {
  try {
    const { theme } = JSON.parse(localStorage.getItem('pith-viewer:settings') ?? '{}');
    document.documentElement.dataset.theme = theme;
  } catch {
    // Nothing is set, or storage is forbidden.
  }
};
applyTheme();

/** The base of the first source as `speculation.ts` remembers it, where that is a flat mirror. */
const recallBase = (corpus: string | null): string | null => {
  try {
    const place = JSON.parse(localStorage.getItem(`pith-viewer:first-source:${corpus ?? ''}`) ?? 'null');
    if (place === null) return corpus === null ? '/mirror/' : `/${corpus}/`;
    return place.kind === 'mirror' && !place.layout && typeof place.base === 'string' ? place.base : null;
  } catch {
    return null;
  }
};

if (suffix !== undefined) {
  const corpus = parseCorpusName(new URLSearchParams(location.search).get('in'));
  const base = recallBase(corpus);
  const addresses = [
    corpus === null ? '/config.json' : `/${corpus}/config.json`,
    ...(base === null ? [] : [`${base}pith/${suffix}.json`]),
  ];
  window.pithEarly = {};
  for (const address of addresses) {
    const controller = new AbortController();
    const url = new URL(address, location.href).href;
    const response = fetch(url, { ...DATA_REQUEST, signal: controller.signal });
    // Whoever takes the answer hears of its failure.
    response.catch(() => undefined);
    window.pithEarly[url] = { response, controller };
  }
}
