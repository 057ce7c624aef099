/** The port of an address, the one of its scheme where it names none. */
const portOf = ({ protocol, port }: URL): string => port || (protocol === 'https:' ? '443' : '80');

/** `https://mirror.example.org`, `mirror.example.org:8443`, `*.example.org`, with or without a path. */
const HOST_SOURCE = /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[\w.-]+)(?::(\d+|\*))?(\/.*)?$/i;

const matchesHost = (source: string, url: URL, self: URL): boolean => {
  const [, scheme, host = '', port, path] = HOST_SOURCE.exec(source) ?? [];
  if (host === '') return false;
  const name = host.toLowerCase();
  const wanted = scheme === undefined ? self.protocol : `${scheme.toLowerCase()}:`;
  const isUpgrade = wanted === 'http:' && url.protocol === 'https:';
  if (wanted !== url.protocol && !isUpgrade) return false;
  if (name !== '*' && !(name.startsWith('*.') ? url.hostname.endsWith(name.slice(1)) : url.hostname === name))
    return false;
  if (port !== undefined && port !== '*' && port !== portOf(url)) return false;
  if (port === undefined && url.port !== '' && !(isUpgrade && url.port === '443')) return false;
  if (path === undefined || path === '/') return true;
  return path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path;
};

/**
 * Whether a Content-Security-Policy lets a page ask an address (CSP 3, 6.7.2.8 "Does url match source list", of
 * `connect-src`, else `default-src`). A policy without either lets it.
 * @param policy one policy as a header or a `<meta>` states it.
 * @param page the address of the page, which `'self'` means.
 */
export const mayConnect = (policy: string, address: string, page: string): boolean => {
  const directives = policy.split(';').map((text) => text.trim().split(/\s+/));
  const find = (wanted: string) => directives.find(([name]) => name?.toLowerCase() === wanted);
  const [, ...sources] = find('connect-src') ?? find('default-src') ?? ['', '*', 'https:', 'http:'];
  const url = new URL(address);
  const self = new URL(page);
  return sources.some((source) => {
    const word = source.toLowerCase();
    if (word === "'self'") return url.origin === self.origin;
    if (/^[a-z][a-z\d+.-]*:$/.test(word))
      return word === url.protocol || (word === 'http:' && url.protocol === 'https:');
    return !word.startsWith("'") && matchesHost(source, url, self);
  });
};
