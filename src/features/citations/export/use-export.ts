import { useEffect, useRef, useState } from 'react';
import { saveBlob } from '../../../ui/save-file.ts';
import { ExportError, type ExportInput, type ExportWish } from './export-formats.ts';

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'failed'; readonly sentence: string };

/** Makes files one at a time and offers them to be saved. The code for it is loaded with the first one. */
export const useExport = (getInput: () => Promise<ExportInput>) => {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const run = async (wish: ExportWish): Promise<ExportState> => {
    try {
      // One painted frame that says so, before a large file keeps the page busy.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const { makeFile } = await import('./make-file.ts');
      const { name, blob } = await makeFile(await getInput(), wish);
      if (!isGone.current) saveBlob(name, blob);
      return { kind: 'done', name };
    } catch (error) {
      if (!(error instanceof ExportError)) reportError(error);
      return { kind: 'failed', sentence: error instanceof ExportError ? error.message : FAILED };
    }
  };
  const start = (wish: ExportWish): void => {
    setState({ kind: 'working' });
    void run(wish).then((next) => isGone.current || setState(next));
  };
  return { state, start };
};

const FAILED = 'The file could not be made. Load the page again and try once more.';
