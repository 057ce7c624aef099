import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { PATH_PATTERNS } from './scripts/vite/app-paths.ts';
import { readBuildFacts, sameEverywhere, writeLicences } from './scripts/vite/build-facts.ts';
import { readConnect } from './scripts/vite/csp.ts';
import { earlyStyle } from './scripts/vite/early-style.ts';
import { embedPage } from './scripts/vite/embed-page.ts';
import { finishBuild } from './scripts/vite/finish-build.ts';
import { holdParts } from './scripts/vite/hold-parts.ts';
import { inlineFirst } from './scripts/vite/inline-first.ts';
import { listModules } from './scripts/vite/list-modules.ts';
import { readOrigin } from './scripts/vite/origin-proxy.ts';
import { readPort, servers } from './scripts/vite/servers.ts';
import { serviceWorker } from './scripts/vite/service-worker.ts';
import { takeShared } from './scripts/vite/share-first.ts';
import { withoutNames } from './scripts/vite/without-names.ts';
import { woff2Only } from './scripts/vite/woff2-only.ts';

const noFetch = resolve(import.meta.dirname, 'scripts/vite/no-fetch.cjs');

/**
 * Settings from outside, all optional: `PORT` of the preview; `PITH_ORIGIN`, the live origin behind `/origin/`;
 * `PITH_CONNECT`, other sites that the page may fetch records from.
 */
const connect = readConnect(process.env.PITH_CONNECT);
const modules = listModules();
const facts = readBuildFacts(import.meta.dirname);

/** The parts that a record page fetches by itself after the app (`RECORD_PAGE` in scripts/vite/built-files.ts). */
const LATER_ON_RECORD_PAGE =
  /\/src\/(?:look-up\/(?:remember|kept\/keep)|sources\/kept\/(?:record-memory|record-texts|tab-store)|core\/record\/by-alias-kind|core\/memory\/(?:memory|values)|routes\/record\/MemoryNote)\.tsx?$/;

/** React's renderer; `react-dom` itself is a small part, which others need too. */
const REACT_DOM =
  /\/src\/take-over\.ts$|node_modules\/(?:react-dom\/(?:client|cjs\/react-dom-client)|scheduler\/)/;

/** What a record page may draw before anybody touches it, its parts for mathematics and for another visit among them. */
const DRAWN_UNTOUCHED = [
  'src/main.tsx',
  'src/look-up/remember.ts',
  'src/routes/record/MemoryNote.tsx',
  'src/routes/record/RecordTags.tsx',
  'src/features/memory/MemoryLine.tsx',
  'src/ui/tex/TexMath.tsx',
];

export default defineConfig({
  plugins: [
    sameEverywhere(),
    react(),
    earlyStyle(DRAWN_UNTOUCHED),
    tailwindcss(),
    servers(readOrigin(process.env.PITH_ORIGIN), connect),
    woff2Only(),
    withoutNames(),
    takeShared(),
    holdParts(),
    inlineFirst(modules.ofFirst),
    modules.ofPage,
    embedPage(),
    writeLicences(import.meta.dirname),
    serviceWorker(),
    finishBuild(connect, facts),
  ],
  resolve: { alias: { 'node-fetch': noFetch, 'sync-fetch': noFetch } },
  define: { __BUILD__: JSON.stringify(facts), __PATH_PATTERNS__: JSON.stringify(PATH_PATTERNS) },
  // The Content-Security-Policy takes fonts from files only, so no asset goes into a style sheet.
  build: {
    manifest: true,
    // Browsers that don't know these links fetch what they name when a module imports it.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // All that every page needs in one file: split by what other parts share with it, it weighs a tenth more. The
        // entry stays by itself, because the page names it, and so does the library for Ed25519.
        codeSplitting: {
          groups: [
            {
              name: 'app',
              tags: ['$initial'],
              test: /^(?!.*(?:main\.tsx|index\.html|keys\/noble\.ts|@noble|sources\/later|core\/mirror|core\/json\/(?:text|scan)\.ts|places\/(?:follow-)?pointer|\?(?:ahead|pointers)$|take-over\.ts$|react-dom\/client|react-dom-client|node_modules\/scheduler\/))/,
            },
            // Behind the app, which keeps what both need: a record page is drawn without it at first (`src/ui/still`).
            { name: 'react-dom', test: REACT_DOM },
            // What every record page fetches by itself, a moment later: in six files it weighs a third more.
            { name: 'record', test: LATER_ON_RECORD_PAGE },
            // Mirrors that most sites don't have, and what is wrong with JSON, which their settings may have to say.
            {
              name: 'later',
              test: /\/src\/(?:sources\/later\/|core\/mirror\/|core\/json\/(?:text|scan)\.ts)|\?ahead$/,
            },
            // What other parts take from the first module by place, some forty bytes each.
            {
              name: 'taken',
              test: /\/src\/core\/(?:base\/(?:base64|result)|identifier\/(?:arxiv-date|pith-number)|json\/canonical|keys\/points|record\/(?:bound-text|parse|same-value))\.ts$/,
            },
            // What little most files to save have in common: in a file of its own, its name would cost every page bytes.
            { name: 'save-file', test: /\/src\/(?:ui\/save-file|core\/csv\/csv)\.ts$/ },
            // The papers seen before, and the order of all that is kept: by itself that is sixty bytes and a name.
            {
              name: 'seen',
              test: /\/src\/(?:sources\/kept\/papers\/list-papers|core\/base\/seen-last)\.ts$/,
            },
            // Tags and notes of one's own, kept and written: by themselves they are two files, whose names every page carries.
            {
              name: 'marks',
              test: /\/src\/(?:core\/marks\/|sources\/kept\/marks|features\/marks\/|routes\/record\/own\/PaperMark)/,
            },
            // All of the library in one file: whoever needs it waits for it.
            { name: 'noble', test: /keys\/noble\.ts$|@noble/ },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: readPort(process.env.PORT), strictPort: true, cors: false },
});
