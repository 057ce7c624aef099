import { useLayoutEffect, useState } from 'react';
import { catchTyping } from '../../ui/catch-typing.ts';
import { onSettings } from '../../ui/settings/settings.ts';
import type { PaletteWork } from './PaletteWork.tsx';

/** Where it doesn't come, the page stays as it is, and a notice says so. */
const loadWork = () => import('./PaletteWork.tsx').then((part) => part.PaletteWork);

const OPEN = 'pith-palette';

/** Opens the palette from elsewhere on the page, for those who know no keys. */
export const openPalette = (): void => void document.dispatchEvent(new Event(OPEN));

/** Ctrl or ⌘ with K opens the list of everything; it loads at the first press. */
export const PaletteDoor = () => {
  const [opened, setOpened] = useState<{
    Work: typeof PaletteWork;
    takeTyped: () => string;
  }>();
  // Before the page is painted: whoever sees it may press at once.
  useLayoutEffect(() => {
    let isComing = false;
    const open = async () => {
      if (isComing) return;
      isComing = true;
      const takeTyped = catchTyping();
      try {
        setOpened({ Work: await loadWork(), takeTyped });
      } catch (trouble) {
        takeTyped();
        throw trouble;
      } finally {
        isComing = false;
      }
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      if (event.altKey || event.shiftKey) return;
      event.preventDefault();
      void open();
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
  return opened && <opened.Work takeTyped={opened.takeTyped} onClose={() => setOpened(undefined)} />;
};
