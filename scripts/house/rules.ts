/** What one room may take from elsewhere, and why no more. */
export interface Rule {
  /** A folder or a file; `*` stands for any one folder. The most exact rule for a file counts. */
  readonly room: string;
  /** The folders and files that it may import from, beside itself. */
  readonly from: readonly string[];
  /** The packages that it may import: a whole name, or what ends in `/` or `:` for all that begin so. */
  readonly packages: readonly string[];
  /** Ends the sentence “… may not, because …”. */
  readonly because: string;
}

const PURE = 'it is pure: what the world knows comes in as an argument, and nothing but hashing is taken in';
const PAGE =
  'features get props and give callbacks: they never fetch, never route, and never import each other';
const FEATURE = ['src/core', 'src/graph', 'src/workers', 'src/ui'];

/** Who may import whom: the picture of the house in ARCHITECTURE.md, as a table. */
export const RULES: readonly Rule[] = [
  { room: 'src/core', from: [], packages: ['@noble/'], because: PURE },
  { room: 'src/graph', from: ['src/core'], packages: [], because: PURE },
  {
    room: 'src/library',
    from: ['src/core'],
    packages: [],
    because: 'the library is what others may use of the core, without network, page or clock',
  },
  {
    room: 'src/native',
    from: ['src/core'],
    packages: [],
    because: 'it lends the core what the platform can do, and knows of nothing else',
  },
  {
    room: 'src/workers',
    from: ['src/core', 'src/graph', 'src/native', 'src/ui/faces', 'src/ui/unzip'],
    packages: ['d3-force'],
    because: 'a worker paints and computes beside the page and knows nothing of it',
  },
  {
    room: 'src/sources',
    from: ['src/core'],
    packages: ['idb-keyval'],
    because: 'sources give unknown JSON and say where it came from: what is made of it is not theirs',
  },
  {
    room: 'src/look-up',
    from: ['src/core', 'src/graph', 'src/sources', 'src/native'],
    packages: ['@tanstack/react-query'],
    because: 'a look-up asks sources and has the core examine what they say: it draws nothing',
  },
  {
    room: 'src/first',
    from: ['src/core', 'src/sources', 'src/look-up', 'src/native'],
    packages: [],
    because: 'the first module is on its way before the app, and every byte of it delays the verdict',
  },
  {
    room: 'src/parts',
    from: [],
    packages: [],
    because: 'it holds the files of the app to their hashes, whatever is in them',
  },
  {
    room: 'src/embed',
    from: ['src/core', 'src/look-up', 'src/first'],
    packages: [],
    because: 'a frame on another site is one small document: the core, a look-up, and no more',
  },
  {
    room: 'src/ui',
    from: ['src/core/tex', 'src/core/json', 'src/parts'],
    packages: ['react', 'katex', 'katex/', '@radix-ui/react-dropdown-menu', '@radix-ui/react-tabs', 'fflate'],
    because: 'these parts know nothing of papers and records, only how TeX and JSON are read',
  },
  { room: 'src/features/*', from: FEATURE, packages: ['react'], because: PAGE },
  {
    room: 'src/features/list',
    from: FEATURE,
    packages: ['react', '@tanstack/react-virtual'],
    because: PAGE,
  },
  {
    room: 'src/features/citations',
    from: FEATURE,
    packages: ['react', '@radix-ui/', '@tanstack/react-virtual', 'cytoscape'],
    because: PAGE,
  },
  {
    room: 'src/features/palette',
    from: FEATURE,
    packages: ['react', 'cmdk'],
    because: PAGE,
  },
  {
    room: 'src/features/report',
    from: FEATURE,
    packages: ['react', 'react-dom'],
    because:
      'a browser takes the page for paper right after it has said so: what goes there is drawn at once',
  },
  {
    room: 'src/features/cite',
    from: FEATURE,
    packages: ['react', 'react-dom'],
    because: PAGE,
  },
  {
    room: 'src/features/bibliography',
    from: FEATURE,
    packages: ['react', '@radix-ui/react-dropdown-menu', '@tanstack/react-virtual'],
    because: PAGE,
  },
  {
    room: 'src/routes',
    from: [
      'src/core',
      'src/graph',
      'src/sources',
      'src/look-up',
      'src/first',
      'src/parts',
      'src/ui',
      'src/features',
    ],
    packages: ['react', '@tanstack/react-query'],
    because: 'pages ask look-ups and hand what they say to features',
  },
  {
    room: 'src/service-worker',
    from: ['src/core/requests'],
    packages: ['workbox-precaching', 'workbox-routing', 'workbox-strategies'],
    because: 'it is a program of its own, which lives longer than any page and knows nothing of records',
  },
  {
    room: 'src/main.tsx',
    from: [
      'src/routes',
      'src/look-up',
      'src/features',
      'src/first/load-app.ts',
      'src/ui/faces',
      'src/ui/still',
      'src/take-over.ts',
    ],
    packages: ['react', '@tanstack/react-query'],
    because: 'it only wires what others do',
  },
  {
    room: 'src/take-over.ts',
    from: [],
    packages: ['react', 'react-dom', 'react-dom/'],
    because: 'it is React’s renderer and nothing else, and the largest part of the app',
  },
  {
    room: 'scripts',
    from: ['src/core', 'public', 'tests/support'],
    packages: ['node:', 'vite', 'vitest/', '@playwright/test'],
    because: 'a script works with the core, a build or a browser, not with parts of the page',
  },
  {
    room: 'scripts/screens',
    from: ['tests/support'],
    packages: ['node:', '@playwright/test', 'fast-png'],
    because: 'it brings pages into states and takes pictures of them',
  },
  {
    room: 'scripts/faces',
    from: [],
    packages: ['node:', 'subset-font'],
    because: 'it cuts the faces of the page out of those of the packages',
  },
  {
    room: 'scripts/vite',
    from: ['src/parts/map-address.ts'],
    packages: ['node:', 'vite', '@tailwindcss/vite', 'vite-plugin-pwa'],
    because: 'it builds and serves the page and knows no more of what is in it than where its import map is',
  },
  {
    room: 'scripts/mirror',
    from: ['src/core', 'src/ui/unzip', 'scripts/pack', 'scripts/pith-verify'],
    packages: ['node:'],
    because: 'it examines records as the commands do, reads archives as the page does, and asks nobody',
  },
  {
    room: 'scripts/mirror.ts',
    from: ['src/core', 'scripts/mirror', 'scripts/pith-verify', 'public'],
    packages: ['node:'],
    because: 'the command reads its options and tells what came of them',
  },
  {
    room: 'scripts/pack',
    from: ['src/core'],
    packages: ['node:'],
    because: 'a pack is a format of files: what is in it is examined by who reads it',
  },
  {
    room: 'scripts/pith-verify.ts',
    from: ['src/core', 'scripts/pith-verify', 'scripts/records', 'public'],
    packages: ['node:'],
    because: 'the command is the core, sources and Node, so that it runs wherever Node does',
  },
  {
    room: 'scripts/pith-verify',
    from: ['src/core'],
    packages: ['node:'],
    because: 'what examines files is the core and Node, so that it runs wherever Node does',
  },
  {
    room: 'scripts/records',
    from: ['src/core', 'src/sources', 'scripts/pack', 'scripts/pith-verify'],
    packages: ['node:'],
    because: 'records are found in folders, packs and at addresses, and examined by who asked for them',
  },
  {
    room: 'scripts/pith-bibliography.ts',
    from: [
      'src/core',
      'src/sources',
      'scripts/pith-bibliography',
      'scripts/pith-verify',
      'scripts/records',
      'public',
      'package.json',
    ],
    packages: ['node:'],
    because: 'the command is the core, its sources and Node, so that it runs wherever Node does',
  },
  {
    room: 'scripts/pith-bibliography',
    from: ['src/look-up/bibliography/ask-paper.ts', 'src/core', 'src/sources', 'scripts/pith-verify'],
    packages: ['node:'],
    because: 'the command is the core, its sources and Node, so that it runs wherever Node does',
  },
  {
    room: 'scripts/pith-watch.ts',
    from: [
      'src/core',
      'src/graph/export/news-feed.ts',
      'src/sources',
      'scripts/pith-bibliography/format.ts',
      'scripts/pith-verify',
      'scripts/pith-watch',
      'scripts/records',
      'public',
    ],
    packages: ['node:'],
    because: 'the command is the core, its sources, its feed and Node, so that it runs wherever Node does',
  },
  {
    room: 'scripts/pith-watch',
    from: [
      'src/core',
      'src/graph/export/news-feed.ts',
      'src/sources',
      'scripts/pith-bibliography/answers.ts',
      'scripts/pith-verify',
    ],
    packages: ['node:'],
    because: 'the command is the core, its sources, its feed and Node, so that it runs wherever Node does',
  },
  {
    room: 'scripts/prerender.ts',
    from: ['src/core', 'src/sources', 'scripts/pack', 'scripts/prerender', 'scripts/records'],
    packages: ['node:'],
    because: 'the command finds records, and leaves the pages to those who know how they are made',
  },
  {
    room: 'scripts/prerender',
    from: ['src/core', 'src/graph', 'src/sources', 'scripts/vite'],
    packages: ['node:'],
    because:
      'it puts tags into a build, as the page itself would: examined by the core, made by the graph’s words',
  },
  {
    room: 'scripts/bench',
    from: ['src', 'tests/support', 'scripts/browser', 'scripts/measure'],
    packages: [''],
    because: 'the bench measures the whole house, but no other script',
  },
  {
    room: 'scripts/bench/scale',
    from: [
      'src/core',
      'tests/support',
      'scripts/corpus',
      'scripts/pack',
      'scripts/measure',
      'scripts/bench/servers',
    ],
    packages: ['node:'],
    because: 'it measures mirrors and packs of records that the corpus makes',
  },
  {
    room: 'scripts/bench/engines',
    from: ['tests/support', 'scripts/browser', 'scripts/corpus', 'scripts/measure'],
    packages: ['node:'],
    because: 'it moves a picture of papers that the corpus makes, in each browser',
  },
  {
    room: 'tests/support',
    from: ['src', 'scripts', 'public', 'deploy', 'tests/vectors'],
    packages: [''],
    because: 'support of tests may use everything but the tests',
  },
];

/** Rooms with a door: who stands outside may not go in, whatever its own rule says. */
export const DOORS: readonly {
  readonly room: string;
  readonly for: readonly string[];
  readonly because: string;
}[] = [
  {
    room: 'src/sources/places',
    for: ['src/sources', 'src/look-up', 'scripts', 'tests/support'],
    because: 'records are asked for by look-ups alone, which have each answer examined',
  },
  {
    room: 'src/sources/first-of.ts',
    for: ['src/sources', 'src/look-up', 'scripts', 'tests/support'],
    because: 'records are asked for by look-ups alone, which have each answer examined',
  },
];

/** More files than this in one folder of `src`, and a stranger no longer sees at a glance what is in it. */
export const MOST_FILES = 16;

/** Names that say nothing of what is inside. */
export const EMPTY_NAMES = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'lib', 'shared', 'stuff'];
