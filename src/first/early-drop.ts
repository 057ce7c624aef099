/** What fell on the page before the app was there. */
interface EarlyDrop {
  /** Ends the catching. */
  readonly stop: AbortController;
  files?: readonly File[];
  text?: string;
}

declare global {
  interface Window {
    pithEarlyDrop?: EarlyDrop;
  }
}

/** Until the app is there what is dropped waits for it; the browser would open it in the page's place. */
export const catchEarlyDrop = (): void => {
  const stop = new AbortController();
  const early: EarlyDrop = { stop };
  window.pithEarlyDrop = early;
  const take = (event: DragEvent): void => {
    event.preventDefault();
    if (event.type !== 'drop') return;
    const data = event.dataTransfer;
    early.files = [...(data?.files ?? [])];
    early.text = data?.getData('text/plain') ?? '';
  };
  document.addEventListener('dragover', take, stop);
  document.addEventListener('drop', take, stop);
};

/** What was caught, once; from now on the app listens itself. */
export const takeEarlyDrop = (): Pick<EarlyDrop, 'files' | 'text'> | null => {
  const early = window.pithEarlyDrop;
  early?.stop.abort();
  delete window.pithEarlyDrop;
  return early?.files?.length || early?.text?.trim() ? early : null;
};
