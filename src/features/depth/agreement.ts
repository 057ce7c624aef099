import { parseSha256 } from '../../core/base/hex.ts';
import type { FaceExamination } from '../../core/faces/face.ts';
import type { FieldComparison } from '../../core/faces/field-comparison.ts';
import type { StateKind } from '../../core/state-words.ts';

/** What one source says of the record, held against the one that is shown. */
export type SourceResult =
  | { readonly kind: 'none'; readonly detail: string }
  | {
      readonly kind: 'found';
      /** The state that its answer would have as a page of its own. */
      readonly state: StateKind;
      readonly label: string;
      readonly comparison: FaceExamination;
    };

/** True for what the signature covers, and for what must follow from it. */
const isSigned = ({ path }: FieldComparison): boolean =>
  /^(?:canonical_record(?:$|[.[])|canonical_sha256$|pith_number$)/.test(path);

/** The same hash in another spelling, which names no other record. */
const isRespelled = ({ path, record, face }: FieldComparison): boolean => {
  if (path !== 'canonical_sha256' || typeof record !== 'string' || typeof face !== 'string') return false;
  const sha256 = parseSha256(record);
  return sha256 !== null && sha256 === parseSha256(face);
};

const isDifference = ({ outcome }: FieldComparison): boolean =>
  outcome === 'differs' || outcome === 'only-face' || outcome === 'only-record';

const isOpen = ({ outcome }: FieldComparison): boolean => outcome === 'not-comparable';

/** Letters are signed: a moment in another spelling is another signed text. */
const isSignedDifference = (field: FieldComparison): boolean =>
  field.outcome === 'equal-time' || (isDifference(field) && !isRespelled(field));

/**
 * How many fields of an answer are unlike the record that is shown, and whether some of its signed part could not be compared;
 * null where it could not be read.
 */
export const toDifferences = (
  examination: FaceExamination,
): { readonly signed: number; readonly reported: number; readonly isSignedOpen: boolean } | null => {
  if (examination.kind === 'unreadable') return null;
  const signed = examination.comparison.filter(isSigned);
  return {
    signed: signed.filter(isSignedDifference).length,
    reported: examination.comparison.filter((field) => !isSigned(field) && isDifference(field)).length,
    isSignedOpen: signed.some(isOpen),
  };
};

/** What is said of the signed part of one answer. */
export const toSignedWords = (examination: FaceExamination): string => {
  const differences = toDifferences(examination);
  if (differences === null) return '';
  if (differences.signed > 0) return 'Another signed part than on this page.';
  return differences.isSignedOpen
    ? 'Nothing of the signed part differs, but not all of it could be compared.'
    : 'Same signed part.';
};

/**
 * What all answers come to, in one sentence; null while nothing has been asked. No source is preferred: where they
 * disagree, that is what is said.
 */
export const toAgreement = (
  results: readonly SourceResult[],
): {
  readonly kind: 'agree' | 'disagree' | 'reports-disagree' | 'open';
  readonly sentence: string;
} | null => {
  if (results.length === 0) return null;
  const found = results.flatMap((result) => (result.kind === 'found' ? [result] : []));
  if (found.length === 0) return { kind: 'open', sentence: 'No source that answered has this record.' };
  const differences = found.map(({ comparison }) => toDifferences(comparison));
  if (differences.some((each) => each !== null && each.signed > 0))
    return {
      kind: 'disagree',
      sentence:
        'The sources disagree about the signed part. At most one of them can be the record that was signed.',
    };
  if (found.some(({ state }) => state === 'mismatch'))
    return { kind: 'disagree', sentence: 'At least one source sends a record that doesn’t match.' };
  if (differences.some((each) => each !== null && each.reported > 0))
    return {
      kind: 'reports-disagree',
      sentence: differences.some((each) => each === null || each.isSignedOpen)
        ? 'The sources disagree about what is only reported, and not everything could be compared.'
        : 'The signed part is the same. The sources disagree about what is only reported.',
    };
  if (found.some(({ comparison }) => comparison.kind === 'face' && comparison.comparison.some(isOpen)))
    return {
      kind: 'open',
      sentence:
        'Nothing differs, but some values could not be compared, so it is not known whether all agree.',
    };
  if (differences.includes(null))
    return { kind: 'open', sentence: 'An answer could not be read, so it is not known whether all agree.' };
  return {
    kind: 'agree',
    sentence:
      found.length === 1
        ? 'One source has it, and what it sends is the record on this page. No second one says the same.'
        : `All ${found.length} sources that have it send the record on this page, signed and reported part alike.`,
  };
};
