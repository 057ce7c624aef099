import type { BracedText } from './math.ts';
import { wrappers } from './symbols.ts';

/** Whether the text is to be set or written on one line: `\texorpdfstring` has an argument for each. */
export type TexUse = 'set' | 'plain';

/** Commands whose argument is mathematics, or is best set as such, wherever they stand. */
export const mathWrappers: { readonly [name: string]: (argument: string) => string } = {
  ensuremath: (argument) => argument,
  textsuperscript: (argument) => `^{\\mathrm{${argument}}}`,
  textsubscript: (argument) => `_{\\mathrm{${argument}}}`,
  mathcal: (argument) => `\\mathcal{${argument}}`,
  mathbb: (argument) => `\\mathbb{${argument}}`,
};

/** The argument of a known command that holds its words, and where the text goes on; null for other commands. */
export const toShownArgument = (
  { partner }: BracedText,
  after: number,
  name: string,
  use: TexUse,
): { readonly from: number; readonly to: number; readonly next: number } | null => {
  const end = partner.get(after);
  if (end === undefined) return null;
  if (wrappers.has(name)) return { from: after + 1, to: end, next: end + 1 };
  const isSecond = secondArguments[name]?.[use];
  const last = partner.get(end + 1);
  if (isSecond === undefined || last === undefined) return null;
  return isSecond
    ? { from: end + 2, to: last, next: last + 1 }
    : { from: after + 1, to: end, next: last + 1 };
};

/** Commands of two arguments: whether the second one holds the words. */
const secondArguments: { readonly [name: string]: { readonly [use in TexUse]: boolean } } = {
  href: { set: true, plain: true },
  texorpdfstring: { set: false, plain: true },
  textcolor: { set: true, plain: true },
};
