import type { Direction } from '../../../../graph/layout/walk.ts';
import type { PressedKey } from '../../../../ui/keys/pressed-key.ts';
import { PANEL_KEY_LIST } from '../../keys/panel-keys.ts';

/** What a key does while the graph has the focus. */
export type GraphAction =
  | { readonly kind: 'walk'; readonly direction: Direction; readonly isAdding: boolean }
  | {
      readonly kind:
        | 'first'
        | 'last'
        | 'open'
        | 'open-citations'
        | 'expand'
        | 'table'
        | 'deselect'
        | 'whole'
        | 'zoom-in'
        | 'zoom-out'
        | 'full-screen'
        | 'keys';
    };

const WALKS: ReadonlyMap<string, Direction> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['PageUp', 'earlier'],
  ['PageDown', 'later'],
]);

const ACTIONS: ReadonlyMap<string, Exclude<GraphAction, { readonly kind: 'walk' }>> = new Map([
  ['Home', { kind: 'first' }],
  ['End', { kind: 'last' }],
  ['Enter', { kind: 'open' }],
  ['e', { kind: 'expand' }],
  ['t', { kind: 'table' }],
  ['Escape', { kind: 'deselect' }],
  ['0', { kind: 'whole' }],
  ['+', { kind: 'zoom-in' }],
  ['=', { kind: 'zoom-in' }],
  ['-', { kind: 'zoom-out' }],
  ['f', { kind: 'full-screen' }],
  ['?', { kind: 'keys' }],
]);

/** The action of a key press, or null. Keys with Ctrl, ⌘ or Alt belong to the browser. */
export const toGraphAction = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: PressedKey): GraphAction | null => {
  if (ctrlKey || metaKey || altKey) return null;
  const direction = WALKS.get(key);
  if (direction !== undefined) return { kind: 'walk', direction, isAdding: shiftKey };
  if (shiftKey && key === 'Enter') return { kind: 'open-citations' };
  return ACTIONS.get(key.length === 1 ? key.toLowerCase() : key) ?? null;
};

/** The keys as `?` lists them. */
export const KEY_LIST: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['←'], 'Along an arrow, to a paper that this one cites'],
  [['→'], 'Against an arrow, to a paper that cites this one'],
  [['↑', '↓'], 'Next paper above or below that cites, or is cited by, the same one'],
  [['Page ↑', 'Page ↓'], 'Earlier or later paper, any of them'],
  [['Home', 'End'], 'First or last paper'],
  [['Shift'], 'With these keys: add the next paper to the selection'],
  [['Enter'], 'Open the record of the selected paper'],
  [['Shift', 'Enter'], 'Open it at “Cited by”'],
  [['E'], 'Expand the selected paper: who cites it'],
  [['T'], 'Go to the table'],
  [['Esc'], 'Select nothing'],
  [['+', '−'], 'Zoom'],
  [['0'], 'Show everything'],
  [['F'], 'Full screen'],
  ...PANEL_KEY_LIST,
  [['?'], 'These keys'],
];
