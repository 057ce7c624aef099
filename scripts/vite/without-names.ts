import type { Plugin } from 'vite';

const LIBRARY = /\/node_modules\/@radix-ui\/[^?]*\.mjs$/;
/** Of a class, and of a function. */
const NAMINGS = [/^\s*static \{\s*__name\(this, "\w+"\);\s*\}$/gm, /^__name\(\w+, "\w+"\);$/gm];
const NAME = /^var __name = .*$/m;

/**
 * Leaves out of a library the names that it writes on its functions for debuggers: because something happens to them there,
 * the bundler keeps all of them, also those that nobody calls.
 */
export const withoutNames = (): Plugin => ({
  name: 'without-names',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!LIBRARY.test(id) || !NAME.test(code)) return null;
    const bare = NAMINGS.reduce((text, naming) => text.replace(naming, ''), code);
    return { code: bare.replace(NAME, 'var __name = (target) => target;'), map: null };
  },
});
