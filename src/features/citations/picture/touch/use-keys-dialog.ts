import { type RefObject, useEffect, useRef } from 'react';
import { openKeys } from '../../../../ui/keys/KeysDialog.tsx';

/**
 * The list of keys, which isn't there with the first picture: asked for earlier it opens as soon as it is there.
 * @param isThere whether the dialog is drawn
 * @param want has it drawn
 */
export const useKeysDialog = (
  isThere: boolean,
  want: () => void,
): { readonly dialog: RefObject<HTMLDialogElement | null>; readonly open: () => void } => {
  const dialog = useRef<HTMLDialogElement>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    if (isThere && isAsked.current) openKeys(dialog.current);
    isAsked.current = false;
  }, [isThere]);
  return {
    dialog,
    open: () => {
      isAsked.current = !isThere;
      if (isThere) openKeys(dialog.current);
      else want();
    },
  };
};
