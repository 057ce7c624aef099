import { useContext, useEffect, useState } from 'react';
import { FrameContext } from './address/asked-field.ts';

/**
 * What a reader is typing into the field of the page before, which goes when this one is drawn, or before any page was drawn
 * (`first/paint/paint-field.ts`): pages come late on a slow line, and nothing that was typed is lost. Null where the focus is elsewhere,
 * or the field has only what the page put there.
 */
export const useTypedBefore = (): string | null => {
  const { asked } = useContext(FrameContext);
  const [typed] = useState(() => {
    const field = document.activeElement;
    return field instanceof HTMLInputElement &&
      field.matches('[data-search-field], .early') &&
      field.value !== asked
      ? field.value || null
      : null;
  });
  useEffect(() => document.querySelector('.early')?.remove(), []);
  return typed;
};
