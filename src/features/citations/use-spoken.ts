import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { formatSelected } from './paper/paper-words.ts';
import { useSaid } from './picture/touch/use-said.ts';
import type { Place } from './use-focus.ts';

/**
 * What a live region says of the selection, and who else tells of it. Where keys walk along the list its rows are read out,
 * title and all, and a live region that says them again would only be in the way. Graph and list show the same selection,
 * but Orca in Firefox goes to whatever says that it is selected: the one without the keys is silent (`teller`), also once
 * they have gone on to something else, until a pointer is pressed.
 * @param spoken the current paper in one breath
 */
export const useSpoken = (spoken: string, selected: number) => {
  const [isRead, setRead] = useState(false);
  /** Null for both of them. */
  const [teller, setTeller] = useState<Place | null>(null);
  /** A press gives the focus too; with Shift held browsers take it for one by keys. */
  const isPressed = useRef(false);
  const said = useSaid(spoken, selected > 1 ? formatSelected(selected) : '', isRead);
  return {
    said,
    isRead,
    teller,
    onFocus: ({ target }: FocusEvent<HTMLElement>): void => {
      const place = toPlace(target);
      const isKeyed = place !== null && target.matches(':focus-visible');
      setRead(isKeyed && place === 'grid');
      if (isKeyed && !isPressed.current) setTeller(place);
    },
    onKeyDownCapture: ({ target, key }: KeyboardEvent<HTMLElement>): void => {
      if (MODIFIERS.has(key)) return;
      isPressed.current = false;
      const place = toPlace(target);
      if (place !== null) setTeller(place);
    },
    onPointerDownCapture: (): void => {
      isPressed.current = true;
      setTeller(null);
    },
  };
};

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Meta', 'Alt']);

const toPlace = (target: EventTarget): Place | null => {
  const role = target instanceof Element ? target.getAttribute('role') : null;
  return role === 'grid' || role === 'tree' ? role : null;
};
