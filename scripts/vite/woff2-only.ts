import type { Plugin } from 'vite';

/** A style sheet whose fonts come as WOFF2 alone, which every browser that can run this page reads. */
export const keepWoff2 = (css: string): string =>
  css.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("(?:woff|truetype)"\)/g, '');

/** Leaves the older forms of KaTeX's fonts out of a build: forty files that nobody would ask for. */
export const woff2Only = (): Plugin => ({
  name: 'woff2-only',
  enforce: 'pre',
  transform: {
    filter: { id: /katex[^/]*\.css$/ },
    handler: (css) => ({ code: keepWoff2(css), map: null }),
  },
});
