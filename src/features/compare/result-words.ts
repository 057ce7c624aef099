import type { ComparedValue } from '../../core/compare/compare-json.ts';

const isDifferent = ({ likeness }: ComparedValue): boolean =>
  likeness === 'different' || likeness === 'only-a' || likeness === 'only-b';

/**
 * What came of comparing the values of one part, as a sentence. What couldn't be compared, or is only perhaps the same,
 * is never passed over as no difference.
 * @param isSignedPart whether they are those of the signed parts, which are signed letter by letter.
 */
export const toResultWords = (rows: readonly ComparedValue[], isSignedPart: boolean): string => {
  const differing = rows.filter(isDifferent).length;
  if (rows.length === 0) return 'Nothing here that could be compared.';
  if (differing > 0) return `${differing} ${differing === 1 ? 'value differs' : 'values differ'}.`;
  if (rows.some(({ likeness }) => likeness === 'not-comparable'))
    return 'No difference in what could be compared.';
  if (rows.every(({ likeness }) => likeness === 'same')) return 'No difference.';
  return `No difference but in how values are written${isSignedPart ? ': the signed text is another one, with another hash' : ''}.`;
};
