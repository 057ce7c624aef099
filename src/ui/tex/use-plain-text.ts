import { useEffect, useState } from 'react';
import { toTexPlain } from '../../core/tex/tex.ts';

/**
 * A title as one line of plain Unicode. What reads mathematics is fetched only where there may be some; until then, and
 * where it can't be had, the mathematics stands as it was written.
 */
export const usePlainText = (text: string): string => {
  const [known, setKnown] = useState<{ readonly of: string; readonly plain: string } | null>(null);
  const hasTex = /[\\$]/.test(text);
  useEffect(() => {
    if (!hasTex) return;
    let isGone = false;
    import('../../core/tex/plain.ts').then(
      ({ toPlainText }) => isGone || setKnown({ of: text, plain: toPlainText(text) }),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [text, hasTex]);
  return known?.of === text ? known.plain : toTexPlain(text);
};
