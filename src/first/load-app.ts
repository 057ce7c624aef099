const metaContent = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

const addLink = (rel: string, href: string): HTMLLinkElement => {
  const link = document.createElement('link');
  link.rel = rel;
  link.href = href;
  document.head.append(link);
  return link;
};

/** Fetches the app with its style; it runs when the style is there, so that nothing is ever drawn without. */
export const loadApp = (): void => {
  const parts = metaContent('app').split(' ');
  const [entry] = parts;
  if (!entry) return;
  for (const part of parts) addLink('modulepreload', part);
  const run = () => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = entry;
    document.head.append(script);
  };
  const style = addLink('stylesheet', metaContent('app-style'));
  style.addEventListener('load', run);
  style.addEventListener('error', run);
};
