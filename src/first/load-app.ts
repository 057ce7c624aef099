const metaContent = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

const addLink = (href: string, attributes: Partial<HTMLLinkElement>): HTMLLinkElement => {
  const link = Object.assign(document.createElement('link'), attributes, { href });
  document.head.append(link);
  return link;
};

/**
 * Has the largest file of the app fetched, and not yet read, while the record is on its way: until the record is here the
 * line is idle, and the verdict waits for nothing of it. The build names that file (`vite.config.ts`).
 */
export const fetchAhead = (): void => {
  const part = metaContent('app')
    .split(' ')
    .find((each) => each.includes('/react-'));
  if (part === undefined) return;
  // As module scripts are asked for, so that it isn't asked for twice; behind the record, where a server knows an order.
  addLink(part, { rel: 'preload', as: 'script', crossOrigin: 'anonymous', fetchPriority: 'low' });
};

/** Fetches the app with its style; it runs when the style is there, so that nothing is ever drawn without. */
export const loadApp = (): void => {
  const parts = metaContent('app').split(' ');
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
