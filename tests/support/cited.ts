import type { ArxivId } from '../../src/core/identifier/types.ts';
import { toPlainText } from '../../src/core/tex/plain.ts';
import { type CitedPaper, type CitedRecord, toCitedPaper } from '../../src/graph/cite/cited-paper.ts';

/** The real record of arXiv:2503.11367, with changes. */
export const citedPaper = (changes: Partial<CitedRecord> = {}): CitedPaper =>
  toCitedPaper(
    {
      arxivId: '2503.11367' as ArxivId,
      version: 4,
      title: 'Efficient Distributed MLLM Training with Cornstarch',
      authorsText: 'Ang Chen, Insu Jang, Mosharaf Chowdhury, Nikhil Bansal, Runyu Lu',
      abstractExcerpt: 'Multimodal large language models extend large language models.',
      category: 'cs.DC',
      year: 2025,
      month: 3,
      pithNumber: 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
      suffix: '2W3F2J6XVHMDI3LFEUIZOILSTF',
      checkAddress: 'https://pith.example/pith/2W3F2J6XVHMDI3LFEUIZOILSTF',
      ...changes,
    },
    toPlainText,
  );

/** Names of the kinds that are printed each in its own way: particles, hyphens, accents in TeX, "Jr.", groups, one word. */
export const NAMES = [
  'Ang Chen',
  'Insu Jang',
  'Jean-Pierre van den Berg',
  '\\\'E. J. M. M\\"uller-L\\"udenscheidt',
  'John Smith, Jr.',
  'Çelik Xi Okonkwo',
  'R.G. Bob',
  'Fran\\c{c}oise K\\"uhrt',
  'S\\o ren Ĺ. Jó III',
  'Plato',
] as const;

export const authorsOf = (count: number): string =>
  Array.from({ length: count }, (_, index) => NAMES[index % NAMES.length]).join(', ');
