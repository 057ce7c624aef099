import { toTextDigest } from '../record/text-digest.ts';
import { toTexPlain } from '../tex/tex.ts';
import {
  readEntities,
  toAsciiSigns,
  toNormalTitle,
  withoutFullStop,
  withoutInvisible,
  withoutTags,
} from './normal.ts';
import { toTexSpellings } from './tex-spellings.ts';

/** What a record holds of its title. */
export interface TitleReference {
  /** The signed digest, 64 lower-case hexadecimal digits. */
  readonly digest: string;
  /** The title in clear, whose digest that is; null where the record has none, or one with another digest. */
  readonly title: string | null;
}

/** A writing of a title that has the signed digest. */
export interface TitleMatch {
  /** What had to be done to the text first, as the end of a sentence ("with its braces off"), or null where nothing had to. */
  readonly prepared: string | null;
}

type Step = readonly [label: string, prepare: (text: string) => string];

/** One after the other, each on what the one before has left. */
const STEPS: readonly Step[] = [['braces off', (text) => text.replace(/(?<!\\)[{}]/g, '')]];

const READ: readonly Step[] = [
  ['references of HTML read', (text) => withoutTags(readEntities(text))],
  ['invisible characters left out', withoutInvisible],
  ['TeX as Unicode', toTexPlain],
  ['accents composed', (text) => text.normalize('NFC')],
  ['quotes, dashes and ligatures as ASCII', toAsciiSigns],
  ['the full stop at its end left out', withoutFullStop],
];

const isDigestOf = (text: string, digest: string): boolean => {
  const found = toTextDigest(text);
  return found.kind === 'ok' && found.value === digest;
};

const tryWays = (text: string, digest: string): TitleMatch | null => {
  if (isDigestOf(text, digest)) return { prepared: null };
  for (const steps of [STEPS, READ]) {
    const done: string[] = [];
    let now = text;
    for (const [label, prepare] of steps) {
      const next = prepare(now);
      if (next === now) continue;
      now = next;
      done.push(label);
      if (isDigestOf(now, digest)) return { prepared: `with ${done.join(', ')}` };
    }
  }
  for (const spelled of toTexSpellings(text))
    if (isDigestOf(spelled, digest)) return { prepared: 'with its accents and letters as TeX' };
  return null;
};

/**
 * A title that a reference manager took for plain text and escaped for TeX: `\\$\\textbackslash eta\\$` is `$\\eta$`.
 * Then what TeX prints is the TeX that was meant.
 */
const isEscaped = (text: string): boolean => /\\\$|\\textbackslash|\\textasciicircum|\\\{/.test(text);

/**
 * Whether a text is a writing of the title whose digest a record signs. The digest decides, never a likeness: either what
 * was done to the text leads to the digest, or text and title are equal in their normal form, so that writing the one as
 * the other is written leads to it.
 * @param text the title as an entry has it, TeX or plain.
 */
export const matchTitle = (text: string, reference: TitleReference): TitleMatch | null => {
  const { digest, title } = reference;
  const direct = tryWays(text, digest);
  if (direct !== null) return direct;
  const isSame = title !== null && isDigestOf(title, digest) && toNormalTitle(text) === toNormalTitle(title);
  if (isSame) return { prepared: 'with its accents, letters and signs as the record writes them' };
  if (!isEscaped(text)) return null;
  const meant = toTexPlain(text);
  const match = meant === text || isEscaped(meant) ? null : matchTitle(meant, reference);
  return match === null ? null : { prepared: match.prepared ?? 'with its escaped TeX read' };
};
