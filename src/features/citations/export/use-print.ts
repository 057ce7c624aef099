import './print.css';
import { useEffect } from 'react';
import type { ExportInput } from './export-formats.ts';

/** After so many milliseconds the page has what it needs for the screen. */
const LATER = 500;

/** Whoever prints the page, by whatever way, gets the picture as it is on the screen: the browser's own frame is empty. */
export const usePrint = (getInput: () => ExportInput): void => {
  useEffect(() => {
    let toSheet: ((input: ExportInput) => Element | null) | null = null;
    let sheet: Element | null = null;
    const timer = setTimeout(() => {
      // Printing waits for nothing: what paints the sheet is there before.
      import('./print-picture.ts').then(
        ({ toPrintedPicture }) => {
          toSheet = toPrintedPicture;
        },
        () => undefined,
      );
    }, LATER);
    const lay = (): void => {
      sheet?.remove();
      sheet = toSheet?.(getInput()) ?? null;
      if (sheet !== null) document.body.prepend(sheet);
    };
    const clear = (): void => {
      sheet?.remove();
      sheet = null;
    };
    window.addEventListener('beforeprint', lay);
    window.addEventListener('afterprint', clear);
    return () => {
      clearTimeout(timer);
      clear();
      window.removeEventListener('beforeprint', lay);
      window.removeEventListener('afterprint', clear);
    };
  }, [getInput]);
};
