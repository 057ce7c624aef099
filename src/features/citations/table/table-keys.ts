import type { PressedKey } from '../../../ui/keys/pressed-key.ts';
import { PANEL_KEY_LIST } from '../keys/panel-keys.ts';
/** Where a key leads among the rows. */
export type Step = 'up' | 'down' | 'first' | 'last' | 'page-up' | 'page-down';

/** What a key does while the table has the focus. */
export type TableAction =
  | { readonly kind: 'move'; readonly step: Step; readonly how: 'select' | 'extend' | 'go' }
  | {
      readonly kind:
        | 'open'
        | 'open-citations'
        | 'expand'
        | 'retry'
        | 'toggle'
        | 'select-all'
        | 'deselect'
        | 'show-graph'
        | 'keys';
    };

const STEPS: ReadonlyMap<string, Step> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['Home', 'first'],
  ['End', 'last'],
  ['PageUp', 'page-up'],
  ['PageDown', 'page-down'],
]);

const ACTIONS: ReadonlyMap<string, TableAction> = new Map([
  ['Enter', { kind: 'open' }],
  ['e', { kind: 'expand' }],
  ['r', { kind: 'retry' }],
  [' ', { kind: 'toggle' }],
  ['Escape', { kind: 'deselect' }],
  ['t', { kind: 'show-graph' }],
  ['?', { kind: 'keys' }],
]);

/** The action of a key press, or null: all other keys with Ctrl, ⌘ or Alt belong to the browser. */
export const toTableAction = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: PressedKey): TableAction | null => {
  if (altKey) return null;
  const isMore = ctrlKey || metaKey;
  const step = STEPS.get(key);
  if (step !== undefined) return { kind: 'move', step, how: shiftKey ? 'extend' : isMore ? 'go' : 'select' };
  if (isMore)
    return key.toLowerCase() === 'a' ? { kind: 'select-all' } : key === ' ' ? { kind: 'toggle' } : null;
  if (shiftKey && key === 'Enter') return { kind: 'open-citations' };
  return ACTIONS.get(key.length === 1 ? key.toLowerCase() : key) ?? null;
};

/** How many rows a page is. */
const PAGE = 10;

/** The row that a step leads to, from 0; the first or last one at the end of the way. */
export const toRowAt = (at: number, step: Step, count: number): number => {
  const wanted = {
    up: at - 1,
    down: at + 1,
    first: 0,
    last: count - 1,
    'page-up': at - PAGE,
    'page-down': at + PAGE,
  };
  return Math.max(0, Math.min(count - 1, wanted[step]));
};

/** The keys as `?` lists them. */
export const TABLE_KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['↑', '↓'], 'Select the row above or below'],
  [['PgUp', 'PgDn'], 'Ten rows on'],
  [['Home', 'End'], 'First or last row'],
  [['Shift', '↑', '↓'], 'Select rows in between too'],
  [['Ctrl', '↑', '↓'], 'Go on without selecting'],
  [['Space'], 'Select the row as well, or no longer'],
  [['Ctrl', 'A'], 'Select all that match'],
  [['Ctrl', 'C'], 'Copy the selected rows, for a table or a mail'],
  [['Enter'], 'Open the paper’s record'],
  [['Shift', 'Enter'], 'Open it at “Cited by”'],
  [['E'], 'Draw who cites the paper, or no longer'],
  [['R'], 'Ask again for a record that could not be reached'],
  [['T'], 'To the graph'],
  [['Esc'], 'Select nothing'],
  ...PANEL_KEY_LIST,
  [['?'], 'These keys'],
];
