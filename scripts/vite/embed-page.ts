import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { bundleInline, compileStyle } from './bundle-inline.ts';

/** The built document for frames of other sites, as a path of the site. */
export const EMBED_DOCUMENT = 'embed/index.html';
const SOURCE = 'src/embed';
const SCRIPT_TAG = /<script type="module"[^>]*><\/script>/;
const STYLE_TAG = /<link rel="stylesheet"[^>]*>/;
const SPRITE_TAG = '<!--shapes of the states-->';
/** The shapes of the states, as the page itself carries them. */
const SPRITE = /<svg [^>]*class="sprite"[\s\S]*?<\/svg>/;

/** Where such a part is asked for, with what is said where it doesn't come; what stands in its place, and what is taken of that. */
const LATER_IMPORTS = [
  [
    'src/sources/config/config.ts',
    '../later/later.ts',
    '../later/later-in-frame.ts',
    'completeConfig, laterSource',
  ],
  ['src/sources/places/load-pointers.ts', './follow-pointer.ts', './follow-pointer.ts', 'followPointer'],
] as const;

const toAsking = (part: string): RegExp =>
  new RegExp(`import\\(\\s*'${part}'\\s*\\)\\.catch\\(\\s*sayUnloaded\\([^)]*\\),?\\s*\\)`);

/**
 * A frame may load no other script, so what is a part by itself elsewhere is in it: without what is known of manifests, whose
 * mirrors a frame doesn't ask.
 */
const takeLaterIn = (root: string): Plugin => ({
  name: 'embed-page:take-later-in',
  enforce: 'pre',
  transform(code, id) {
    const [, part, instead, names] = LATER_IMPORTS.find(([file]) => id === join(root, file)) ?? [];
    if (part === undefined) return null;
    const asked = toAsking(part);
    if (!asked.test(code)) throw new Error(`${id} lost its part for later`);
    return `import { ${names} } from '${instead}';\n${code.replace(asked, `Promise.resolve({ ${names} })`)}`;
  },
});

/**
 * Builds `src/embed` into one document with its script and style inside of it: what a frame loads is this document, the
 * configuration and the record, and nothing else.
 */
export const embedPage = (): Plugin => {
  let root = '';
  return {
    name: 'embed-page',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      const template = await readFile(join(root, SOURCE, 'index.html'), 'utf8');
      const [sprite] = SPRITE.exec(await readFile(join(root, 'index.html'), 'utf8')) ?? [];
      const [script, style] = await Promise.all([
        bundleInline(root, `${SOURCE}/embed.ts`, [takeLaterIn(root)]),
        compileStyle(root, `${SOURCE}/embed.css`),
      ]);
      if (!SCRIPT_TAG.test(template) || !STYLE_TAG.test(template) || !template.includes(SPRITE_TAG))
        throw new Error(`${SOURCE}/index.html lost its script, its style or its place for the shapes`);
      if (sprite === undefined) throw new Error('index.html lost the shapes of the states');
      const source = template
        .replace(SPRITE_TAG, () => sprite)
        .replace(STYLE_TAG, () => `<style>${style}</style>`)
        .replace(SCRIPT_TAG, () => `<script>${script}</script>`);
      this.emitFile({ type: 'asset', fileName: EMBED_DOCUMENT, source });
    },
  };
};
