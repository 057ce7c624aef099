import type { Direction } from '../../../graph/walk.ts';

/** What a key does while the graph has the focus. */
export type GraphAction =
  | { readonly kind: 'walk'; readonly direction: Direction }
  | { readonly kind: 'first' | 'last' | 'open' | 'deselect' | 'whole' | 'zoom-in' | 'zoom-out' | 'keys' };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const ACTIONS: ReadonlyMap<string, GraphAction> = new Map([
  ['ArrowLeft', { kind: 'walk', direction: 'left' }],
  ['ArrowRight', { kind: 'walk', direction: 'right' }],
  ['ArrowUp', { kind: 'walk', direction: 'up' }],
  ['ArrowDown', { kind: 'walk', direction: 'down' }],
  ['Home', { kind: 'first' }],
  ['End', { kind: 'last' }],
  ['Enter', { kind: 'open' }],
  ['Escape', { kind: 'deselect' }],
  ['0', { kind: 'whole' }],
  ['+', { kind: 'zoom-in' }],
  ['=', { kind: 'zoom-in' }],
  ['-', { kind: 'zoom-out' }],
  ['?', { kind: 'keys' }],
]);

/** The action of a key press, or null. Keys with Ctrl, ⌘ or Alt belong to the browser. */
export const toGraphAction = ({ key, ctrlKey, metaKey, altKey }: Key): GraphAction | null =>
  ctrlKey || metaKey || altKey ? null : (ACTIONS.get(key) ?? null);

/** The keys as `?` lists them. */
export const KEY_LIST: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['←', '→'], 'Earlier or later paper'],
  [['↑', '↓'], 'Nearest paper above or below'],
  [['Home', 'End'], 'First or last paper'],
  [['Enter'], 'Open the record of the selected paper'],
  [['Esc'], 'Select nothing'],
  [['+', '−'], 'Zoom'],
  [['0'], 'Show everything'],
  [['?'], 'These keys'],
];
