import { useEffect, useState } from 'react';
import { hasTex } from '../../core/tex/has-tex.ts';
import type { TexSegment } from '../../core/tex/tex.ts';

type Reader = typeof import('../../core/tex/tex.ts');

/** Kept, so that a title that was read once is never shown unread again. */
let known: Reader | null = null;

/**
 * A title or a list of authors, in words and mathematics. What reads TeX is fetched only where there may be some; until
 * then, and where it can't be had, the text stands as it was written.
 */
export const useTex = (text: string): readonly TexSegment[] => {
  const [reader, setReader] = useState(known);
  const isTex = hasTex(text);
  useEffect(() => {
    if (!isTex || reader !== null) return;
    let isGone = false;
    import('../../core/tex/tex.ts').then(
      (module) => {
        known = module;
        if (!isGone) setReader(module);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [isTex, reader]);
  return isTex && reader !== null ? reader.toTexSegments(text) : [{ kind: 'text', at: 0, text }];
};

/** Whether reading made something else of the text than was written. */
export const isTexChanged = (segments: readonly TexSegment[], text: string): boolean => {
  const [only] = segments;
  return segments.length !== 1 || only?.kind !== 'text' || only.text !== text;
};
