import { error, ok, type Result } from '../base/result.ts';
import type { CheckId } from '../checks/checks.ts';
import type { Examination } from '../examination.ts';
import type { ArxivId, Suffix } from '../identifier/types.ts';
import type { Face } from '../record/record.ts';
import { toRecordDate } from '../report/as-of.ts';
import { toStateWords } from '../state-words.ts';

/** What a mirror has to know of a record to keep it in its place. */
export interface MirrorEntry {
  readonly suffix: Suffix;
  readonly pithNumber: string;
  readonly face: Face;
  readonly arxivId: ArxivId | null;
  readonly version: number | null;
  /** As the record reports it. */
  readonly title: string | null;
  /**
   * The papers that the record lists as citing its own, each once; what can't be read as an arXiv id is left out. Null where it
   * says nothing of it, as in a bundle.
   */
  readonly citing: readonly ArxivId[] | null;
  /** Whether all that decides was checked and matches; otherwise something could not be checked. */
  readonly isVerified: boolean;
  /** The latest day that the record gives itself, ISO 8601; nothing signs it. */
  readonly date: string | null;
}

/** Without these a record could be put in the place of another one. */
const IDENTITY: readonly CheckId[] = ['canonical-hash', 'pith-number'];

/** An examined record as an entry of a mirror; or why it is none, as a sentence: unreadable, or it doesn't match. */
export const toMirrorEntry = (
  examination: Examination,
): Result<MirrorEntry, { readonly kind: 'unreadable' | 'mismatch'; readonly why: string }> => {
  if (examination.kind === 'unreadable') {
    const [problem] = examination.problems;
    return error({
      kind: 'unreadable',
      why: `${problem?.path ? `${problem.path}: ` : ''}${problem?.message ?? 'This is no record.'}`,
    });
  }
  const { verdict, checks, record } = examination;
  if (verdict.kind === 'contradicted')
    return error({ kind: 'mismatch', why: `${toStateWords(examination).headline}.` });
  const isIdentified = IDENTITY.every((id) =>
    checks.some((check) => check.id === id && check.outcome.kind === 'pass'),
  );
  if (!isIdentified)
    return error({
      kind: 'unreadable',
      why: 'Its number can’t be recomputed here, so it could take the place of another record.',
    });
  const sample = record.reported.inboundCitations?.sample;
  return ok({
    suffix: record.suffix,
    pithNumber: record.pithNumber,
    face: record.face,
    arxivId: record.signed.arxivId,
    version: record.signed.version,
    title: record.reported.title,
    citing: sample === undefined ? null : [...new Set(sample.flatMap(({ arxivId }) => arxivId ?? []))],
    isVerified: verdict.kind === 'verified',
    date: toRecordDate(record.reported),
  });
};

/**
 * Whether a text of a record takes the place of another text of the same record: a whole record that of a bundle, never what
 * could be checked less far that of what was checked further, and otherwise the later by its own latest date.
 */
export const isNewerText = (next: MirrorEntry, there: MirrorEntry): boolean => {
  if (next.isVerified !== there.isVerified) return next.isVerified;
  if (next.face !== there.face) return next.face === 'record';
  return (next.date ?? '') > (there.date ?? '');
};

/**
 * Whether a mirror that is asked for a paper gives this record of it and not that one: the later version; of two of one version
 * what could be checked further, and otherwise the later text.
 */
export const isNewerVersion = (next: MirrorEntry, there: MirrorEntry): boolean => {
  if (next.version !== there.version) return (next.version ?? 0) > (there.version ?? 0);
  if (next.isVerified !== there.isVerified) return next.isVerified;
  return (next.date ?? '') > (there.date ?? '');
};
