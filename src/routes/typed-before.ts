import { useContext, useState } from 'react';
import { FrameContext } from './address/asked-field.ts';

/**
 * What a reader is typing into the field of the page before, which goes when this one is drawn: pages come late on a slow line, and
 * nothing that was typed is lost. Null where the focus is elsewhere, or the field has only what the page put there.
 */
export const useTypedBefore = (): string | null => {
  const { asked } = useContext(FrameContext);
  const [typed] = useState(() => {
    const field = document.activeElement;
    return field instanceof HTMLInputElement && 'searchField' in field.dataset && field.value !== asked
      ? field.value || null
      : null;
  });
  return typed;
};
