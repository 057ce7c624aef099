import { showNotice } from '../../ui/notice/notice.ts';

const SAID = 'pith-viewer:said-nothing-kept';

/** Whether it was said in this tab; a reload is the same tab, where the browser keeps at least that. */
const isSaid = (): boolean => {
  try {
    const was = sessionStorage.getItem(SAID) !== null;
    sessionStorage.setItem(SAID, '1');
    return was;
  } catch {
    return isSaidHere;
  }
};
let isSaidHere = false;

const REST = 'Everything else works as it does otherwise.';

/** Says once that this browser keeps nothing, and why. @param cause what the storage threw. */
export const sayNothingKept = (cause: unknown): void => {
  if (!(cause instanceof DOMException) || isSaid() || isSaidHere) return;
  isSaidHere = true;
  if (cause.name === 'QuotaExceededError')
    showNotice(
      'nothing-kept',
      `This browser has no room left for this site: records that you open now are not kept for times without a network, nor remembered. ${REST}`,
      { words: 'See what is kept', act: () => location.assign('/remembered') },
    );
  else
    showNotice(
      'nothing-kept',
      `This browser keeps nothing for this site: records are not there without a network, and not remembered. ${REST}`,
    );
};
