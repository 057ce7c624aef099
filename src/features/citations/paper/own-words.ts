import { createContext, type ReactNode } from 'react';
import type { ArxivId } from '../../../core/identifier/types.ts';

/** Draws the place for a reader's own tag and notes on a paper; null where nobody keeps any. */
export const OwnWordsContext = createContext<((id: ArxivId) => ReactNode) | null>(null);
