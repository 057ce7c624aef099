import { isPlainMath } from '../../core/tex/math-commands.ts';
import { toTexSegments } from '../../core/tex/tex.ts';

/**
 * A title as the value of a BibTeX field, without the field's own braces: words in Unicode with everything escaped
 * that TeX would act on, mathematics as it is. Mathematics with a command that does more than print (`isPlainMath`)
 * is escaped too: it comes out as it was typed, and nothing runs. A pair of braces round all of it keeps styles from
 * changing capitals. Lines become one; nothing else is lost.
 */
export const formatBibtexTitle = (title: string): string =>
  `{${toTexSegments(title.replace(/\s+/g, ' ').trim())
    .map((segment) => {
      if (segment.kind === 'text') return escapeTex(segment.text);
      return isPlainMath(segment.tex) ? `$${segment.tex}$` : escapeTex(segment.raw);
    })
    .join('')}}`;

/**
 * Plain text for TeX. Braces get their names: BibTeX counts braces also after a backslash. Dashes and quotes that
 * TeX would join are kept apart. Control characters become U+FFFD.
 */
export const escapeTex = (text: string): string =>
  text
    .replace(/[\\{}$&%#_^~\u{A0}]|\p{Cc}/gu, (sign) => TEX_NAMES[sign] ?? '\u{FFFD}')
    .replace(/([-'`])(?=\1)/g, '$1{}');

const TEX_NAMES: { readonly [sign: string]: string } = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '\u{A0}': '~',
  '\n': ' ',
  '\t': ' ',
};
