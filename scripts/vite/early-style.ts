import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';

const APP_STYLE = 'src/features/shell/app.css';
const WHOLE_STYLE = 'src/features/shell/whole.css';
const SOURCES = /^@source .*\n/gm;

const IMPORTED = /^(?:import|export)\s(?!type\b)(?:[^;'"]*?\sfrom\s)?'(\.[^']+\.tsx?)'/gm;
const IMPORTED_LATER = /\bimport\('(\.[^']+\.tsx?)'\)/g;

/** What modules draw with: classes stand nowhere else. */
const isDrawing = (file: string): boolean => /\/src\/(?:features|routes|ui)\//.test(file);

const follow = (file: string, pattern: RegExp): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, path = '']) => join(dirname(file), path));

/** The modules that come with some others, themselves among them. */
const toClosure = (files: readonly string[]): ReadonlySet<string> => {
  const closure = new Set(files);
  // A set that grows goes on through what was added.
  for (const file of closure) for (const next of follow(file, IMPORTED)) closure.add(next);
  return closure;
};

/** The drawing parts that come later, whoever asks for them. */
const toLater = (early: ReadonlySet<string>): ReadonlySet<string> => {
  const all = new Set(early);
  const later = new Set<string>();
  for (const file of all) {
    for (const next of follow(file, IMPORTED)) all.add(next);
    for (const next of follow(file, IMPORTED_LATER)) {
      all.add(next);
      if (!early.has(next) && isDrawing(next)) later.add(next);
    }
  }
  return later;
};

/**
 * Makes the app's style as large as a record page needs it: utilities for the classes of the modules that every such page
 * loads. All of them are in a second style, which each part that comes later brings; on a layer of its own above, so that
 * it is as if there were only that one.
 * @param entries what a record page may load by itself, paths from the root.
 */
export const earlyStyle = (entries: readonly string[]): Plugin => {
  let root = '';
  let early: ReadonlySet<string> = new Set();
  let later: ReadonlySet<string> = new Set();
  return {
    name: 'early-style',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      early = toClosure(entries.map((entry) => join(root, entry)));
      later = toLater(early);
      if (later.size === 0) throw new Error('No part of the page comes later.');
    },
    transform(code, id) {
      const style = join(root, APP_STYLE);
      if (id === style) {
        if (!SOURCES.test(code)) throw new Error(`${APP_STYLE} names no sources.`);
        const own = [...early].filter(isDrawing).map((file) => relative(dirname(style), file));
        return `${code.replace(SOURCES, '')}${own.map((file) => `@source "${file}";\n`).join('')}`;
      }
      return later.has(id) ? `import ${JSON.stringify(join(root, WHOLE_STYLE))};\n${code}` : null;
    },
  };
};
