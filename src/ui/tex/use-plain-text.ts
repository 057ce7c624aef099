import { useEffect, useState } from 'react';
import { hasTex } from '../../core/tex/has-tex.ts';

/**
 * A title as one line of plain Unicode. What reads TeX is fetched only where there may be some; until then, and where it
 * can't be had, it stands as it was written.
 */
export const usePlainText = (text: string): string => {
  const [known, setKnown] = useState<{ readonly of: string; readonly plain: string } | null>(null);
  const isTex = hasTex(text);
  useEffect(() => {
    if (!isTex) return;
    let isGone = false;
    import('../../core/tex/plain.ts').then(
      ({ toPlainText }) => isGone || setKnown({ of: text, plain: toPlainText(text) }),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [text, isTex]);
  return known?.of === text ? known.plain : text.replace(/\s+/g, ' ').trim();
};
