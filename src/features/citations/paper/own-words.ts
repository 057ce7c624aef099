import { createContext, type ReactNode } from 'react';
import type { ArxivId } from '../../../core/identifier/types.ts';

/** Draws what a reader may keep of a paper: that it is watched, tag and notes; null where nobody keeps any. */
export const OwnWordsContext = createContext<((id: ArxivId) => ReactNode) | null>(null);
