/**
 * Checking bibliographies against records, as a library: `pith-viewer/bibliography`. ES modules without dependencies,
 * DOM, network, clock or chance; for Node, pages and workers.
 *
 * ```ts
 * import { judge, readBibliography, toQuestions } from 'pith-viewer/bibliography';
 * const read = readBibliography(text, 'refs.bib');
 * if (read.kind === 'ok') {
 *   const answers = new Map();
 *   for (const { paperKey, identifier } of toQuestions(read.value.entries))
 *     answers.set(paperKey, await ask(identifier)); // yours: { kind: 'examined', examined }, { kind: 'no-record' }, …
 *   for (const judgement of judge(read.value.entries, answers)) console.log(judgement?.state, judgement?.reason);
 * }
 * ```
 *
 * The digest decides, never a likeness. Authors, venue and year are not signed and not judged.
 * @module
 */
export type { Result } from '../core/base/result.ts';
export { applyToBytes, applyToText } from '../core/bibliography/corrected/apply.ts';
export { type Correction, toCorrections } from '../core/bibliography/corrected/corrections.ts';
export { toUnifiedDiff } from '../core/bibliography/corrected/diff.ts';
export { type DecodedText, decodeText, type TextEncodingName } from '../core/bibliography/decode.ts';
export type {
  AlmostMention,
  Bibliography,
  BibliographyFormat,
  Entry,
  EntryField,
  EntryTitle,
  Mention,
  PaperIdentifier,
  Span,
} from '../core/bibliography/entry/entry.ts';
export { formatBibliographyCsv } from '../core/bibliography/export/csv.ts';
export { formatBibliographyMarkdown } from '../core/bibliography/export/markdown.ts';
export {
  type BibliographyRow,
  formatBibliographyJson,
  toRows,
} from '../core/bibliography/export/rows.ts';
export { formatSarif, type SarifNotice } from '../core/bibliography/export/sarif.ts';
export { judge, judgeEntry } from '../core/bibliography/judge/judge.ts';
export {
  ENTRY_STATES,
  type EntryState,
  type Judgement,
  type PaperAnswer,
  type PaperAnswers,
  type PaperQuestion,
  type VerdictWord,
} from '../core/bibliography/judge/judgement.ts';
export { toPaperKey, toQuestions } from '../core/bibliography/judge/papers.ts';
export { byWorst, type Tally, toTally, toTallyWords } from '../core/bibliography/judge/tally.ts';
export { NOT_JUDGED, STATE_WORDS } from '../core/bibliography/judge/words.ts';
export { detectFormat, readBibliography } from '../core/bibliography/read.ts';
export type { Examined } from '../core/examine.ts';
export { matchTitle, type TitleMatch, type TitleReference } from '../core/title/match.ts';
