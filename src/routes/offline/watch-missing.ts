import { isMissing } from '../../parts/missing.ts';
import { showNotice } from '../../ui/notice/notice.ts';

/** Says of what was pressed in vain, since a part of the app for it didn't come, that nothing was done. */
export const watchMissing = (): void =>
  window.addEventListener('unhandledrejection', (event) => {
    if (!isMissing(event.reason)) return;
    event.preventDefault();
    showNotice(
      'missing',
      'A part of this page could not be loaded, so nothing was done. Reload the page, and try again.',
      { words: 'Reload', act: () => location.reload() },
    );
  });
