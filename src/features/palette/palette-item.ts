import type { ReactNode } from 'react';

/** One line of the palette: what it does when it is chosen. */
export interface PaletteItem {
  /** Unlike every other. */
  readonly key: string;
  readonly label: string;
  /** What is searched beside the label: an id, another word for the same. */
  readonly words?: readonly string[];
  /** What stands at the end of the line: an id, a state, a key. */
  readonly note?: ReactNode;
  /** Whether it is chosen now, for a setting. */
  readonly isOn?: boolean;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly heading: string;
  readonly items: readonly PaletteItem[];
}
