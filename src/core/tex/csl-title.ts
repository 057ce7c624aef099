import { toMathMarkup } from './math-text.ts';
import { toTexSegments } from './tex.ts';

/**
 * A title as CSL-JSON has it: words in Unicode, simple mathematics too, with raised and lowered parts in `<sup>` and
 * `<sub>`; the rest as it was written. Styles that capitalise titles leave alone what is in `<span class="nocase">`: without
 * it `\eta` becomes `\Eta`, and a variable another one.
 */
export const toCslTitle = (title: string): string =>
  toTexSegments(title.replace(/\s+/g, ' ').trim())
    .map((segment) => {
      if (segment.kind === 'text') return segment.text;
      const markup = toMathMarkup(segment.tex) ?? segment.raw;
      return /\p{Ll}/u.test(markup.replace(/<[^>]*>/g, ''))
        ? `<span class="nocase">${markup}</span>`
        : markup;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
