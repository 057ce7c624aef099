const metaContent = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

const addLink = (href: string, attributes: Partial<HTMLLinkElement>): HTMLLinkElement => {
  const link = Object.assign(document.createElement('link'), attributes, { href });
  document.head.append(link);
  return link;
};

/** The files of the app's script: the entry first, and last what only draws it anew and answers: React's renderer. */
const partsOfApp = (): readonly string[] => metaContent('app').split(' ');

/**
 * Has what the page is drawn with fetched, and not yet read, while the record is on its way: until the record is here the
 * line is idle, and the verdict waits for nothing of it.
 */
export const fetchAhead = (): void => {
  // As they are asked for later, so that none is asked for twice; behind the record, where a server knows an order.
  const ahead = { rel: 'preload', fetchPriority: 'low' } as const;
  for (const part of partsOfApp().slice(0, -1))
    addLink(part, { ...ahead, as: 'script', crossOrigin: 'anonymous' });
  addLink(metaContent('app-style'), { ...ahead, as: 'style' });
};

/** Fetches the app with its style; it runs when the style is there, so that nothing is ever drawn without. */
export const loadApp = (): void => {
  const parts = partsOfApp();
  const [entry] = parts;
  if (!entry) return;
  for (const part of parts) addLink(part, { rel: 'modulepreload' });
  const run = () => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = entry;
    document.head.append(script);
  };
  const style = addLink(metaContent('app-style'), { rel: 'stylesheet' });
  style.addEventListener('load', run);
  style.addEventListener('error', run);
};

/** For the app: a file's way here, as the browser notes it; undefined before it has come, and where there is no such file. */
const wayOf = (file = ''): PerformanceResourceTiming | undefined =>
  file === ''
    ? undefined
    : (performance.getEntriesByName(new URL(file, location.href).href)[0] as PerformanceResourceTiming);

/** For the app: whether React's renderer has come already; true too where the page doesn't say in which file it is. */
export const isReactHere = (): boolean => !metaContent('app') || wayOf(partsOfApp().at(-1)) !== undefined;

/** In milliseconds: what takes longer is neither kept by this browser nor at the end of a fast line. */
const AT_ONCE = 150;

/** For the app: whether its style came at once; true too where the page names none. */
export const isNear = (): boolean => !((wayOf(metaContent('app-style'))?.duration ?? 0) > AT_ONCE);
