import { createContext, useContext } from 'react';
import type { LookKind } from '../../../graph/paper-look.ts';
import type { PaperRow } from '../../../graph/rows/rows.ts';
import { LOOK_WORDS } from './paper-words.ts';

/** Whether a key that the reader added is all that vouches for some of the papers shown. */
export const OwnKeyContext = createContext(false);

export const hasOwnKey = (rows: readonly PaperRow[]): boolean => rows.some(({ look }) => look.isOwnKey);

/** What a group of papers is called on the screen: of a key of one’s own only those read who have one. */
export const useLookWords = (): ((kind: LookKind) => string) => {
  const isOwn = useContext(OwnKeyContext);
  return (kind) => (kind === 'partial' && !isOwn ? 'Checked in part' : LOOK_WORDS[kind]);
};
