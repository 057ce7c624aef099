import type { KeyboardEvent } from 'react';

/** What a key does in graph and table alike. */
export type PanelKey = 'overview' | 'undo' | 'stop';

const PANEL_KEYS: ReadonlyMap<string, PanelKey> = new Map([
  ['o', 'overview'],
  ['z', 'undo'],
  ['x', 'stop'],
]);

/** What a key by itself does, in either case of its letter; null for every other key. */
export const namePanelKey = (key: string): PanelKey | null => PANEL_KEYS.get(key.toLowerCase()) ?? null;

/** Only where graph or table has the focus: in fields a letter is a letter. Keys with Ctrl, ⌘ or Alt belong to the browser. */
export const toPanelKey = ({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent): PanelKey | null =>
  ctrlKey || metaKey || altKey || !(target instanceof Element && target.matches('[role=tree], [role=grid]'))
    ? null
    : namePanelKey(key);

/** As `?` lists them, in either place. */
export const PANEL_KEY_LIST: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['O'], 'Say the shape of it: how many, when, in which groups'],
  [['Z'], 'Take the last change of the view back'],
  [['X'], 'Stop what is on its way'],
];
