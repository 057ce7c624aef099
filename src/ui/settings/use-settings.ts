import { useSyncExternalStore } from 'react';
import { getSettings, onSettings, type Settings } from './settings.ts';

/** The settings as they are now, and again whenever one changes, here or in another tab. */
export const useSettings = (): Settings => useSyncExternalStore(onSettings, getSettings);
