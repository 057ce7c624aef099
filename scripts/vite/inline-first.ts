import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { bundleInline, compileStyle } from './bundle-inline.ts';
import { leaveLater, makeLater, nameLater, nameTakeOver } from './later-chunk.ts';
import { giveShared } from './share-first.ts';

const FIRST_TAG = /\s*<script[^>]*src="\/(src\/[\w/-]+\.ts)"[^>]*data-first[^>]*><\/script>/g;
const APP_TAG = /\s*<script type="module"[^>]*src="(\/assets\/[^"]+)"[^>]*><\/script>/;
const PRELOAD_TAG = /\s*<link rel="modulepreload"[^>]*href="([^"]+)"[^>]*>/g;
const STYLE_TAG = /\s*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/;
const FIRST_STYLE = '@import "../../first/first-paint.css";';
/** Between two tags. */
const LINE_BREAK = />\s*\n\s*</g;
const CHARSET_TAG = /<meta charset="utf-8" \/>/;

/**
 * Puts what the verdict needs into the page itself: every `<script data-first>` as inline code at the top, in order, and
 * `src/first/first-paint.css`. The app's own script, preloads and style sheet become `<meta name="app">` and
 * `<meta name="app-style">`, which the first module loads when the verdict is on the screen.
 * @param noteModules is told which modules the inline code is made of
 */
export const inlineFirst = (noteModules: Plugin): Plugin[] => {
  let root = '';
  let entries: readonly string[] = [];
  return [
    makeLater(),
    {
      name: 'first-module:take-out',
      apply: 'build',
      enforce: 'pre',
      configResolved(config) {
        root = config.root;
      },
      // The page carries the first style, so the app's own sheet needs only the names that utilities refer to.
      async load(id) {
        if (id !== join(root, 'src/features/shell/app.css')) return null;
        const style = await readFile(id, 'utf8');
        if (!style.includes(FIRST_STYLE)) throw new Error(`${id} doesn't begin with the first style.`);
        return style.replace(FIRST_STYLE, '@import "../../first/theme.css";');
      },
      transformIndexHtml: {
        order: 'pre',
        handler: (html) => {
          entries = [...html.matchAll(FIRST_TAG)].map(([, entry]) => entry ?? '');
          return html.replace(FIRST_TAG, '');
        },
      },
    },
    {
      name: 'first-module:inline',
      apply: 'build',
      enforce: 'post',
      transformIndexHtml: {
        order: 'post',
        handler: async (html, { bundle: chunks }) => {
          const app = APP_TAG.exec(html)?.[1];
          const style = STYLE_TAG.exec(html)?.[1];
          if (app === undefined || style === undefined || entries.length === 0)
            throw new Error('index.html lost its app, its style or its first scripts');
          const preloads = [...html.matchAll(PRELOAD_TAG)].map((match) => match[1]);
          const parts = [app, ...preloads, ...nameTakeOver(chunks)];
          const [headStart = '', ...rest] = await Promise.all(
            entries.map(async (entry) =>
              nameLater(
                await bundleInline(root, entry, [giveShared(root), leaveLater(root), noteModules]),
                root,
                chunks,
              ),
            ),
          );
          const top = [
            `<script>${headStart}</script>`,
            `<style>${await compileStyle(root, 'src/first/first-paint.css')}</style>`,
            `<meta name="app" content="${parts.join(' ')}" />`,
            `<meta name="app-style" content="${style}" />`,
            ...rest.map((code) => `<script>${code}</script>`),
          ];
          const bare = html.replace(APP_TAG, '').replace(PRELOAD_TAG, '').replace(STYLE_TAG, '');
          return bare.replace(LINE_BREAK, '><').replace(CHARSET_TAG, (charset) => [charset, ...top].join(''));
        },
      },
    },
  ];
};
