import { type ComponentType, useLayoutEffect, useState } from 'react';
import { onSettings } from '../../ui/settings/settings.ts';

/** Where it doesn't come, the page stays as it is, and a notice says so. */
const loadWork = () => import('./PaletteWork.tsx').then((part) => part.PaletteWork);

const OPEN = 'pith-palette';

/** Opens the palette from elsewhere on the page, for those who know no keys. */
export const openPalette = (): void => void document.dispatchEvent(new Event(OPEN));

/** Ctrl or ⌘ with K opens the list of everything; it loads at the first press. */
export const PaletteDoor = () => {
  const [Work, setWork] = useState<ComponentType<{ onClose: () => void }>>();
  // Before the page is painted: whoever sees it may press at once.
  useLayoutEffect(() => {
    const open = () => void loadWork().then((part) => setWork(() => part));
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      if (event.altKey || event.shiftKey) return;
      event.preventDefault();
      open();
    };
    // What is set in another tab counts here as well, also where nothing on the page asks for it.
    const forget = onSettings(() => undefined);
    document.addEventListener('keydown', onKey);
    document.addEventListener(OPEN, open);
    return () => {
      forget();
      document.removeEventListener('keydown', onKey);
      document.removeEventListener(OPEN, open);
    };
  }, []);
  return Work === undefined ? null : <Work onClose={() => setWork(undefined)} />;
};
