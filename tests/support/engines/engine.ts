/** What a job may ask of a page, whichever browser it is in: little enough that every protocol has it. */
export interface Tab {
  readonly goto: (url: string) => Promise<void>;
  /** Runs a function in the page; it sees nothing of here but its arguments, which are JSON. */
  readonly run: <Value, Arguments extends readonly unknown[]>(
    inPage: (...given: Arguments) => Value | Promise<Value>,
    ...given: Arguments
  ) => Promise<Value>;
  /** A press of the real pointer at a place of the window, in CSS pixels; `pause` milliseconds between two. */
  readonly click: (at: Point, how?: { readonly times?: 1 | 2; readonly pause?: number }) => Promise<void>;
  /** Keys one after the other: characters, or names as `KeyboardEvent.key` has them. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** The window as it is seen, as a PNG in base64. */
  readonly shot: () => Promise<string>;
  /** What no page may do and this one did: violations of its policy, errors nobody caught, errors in the console. */
  readonly problems: () => Promise<readonly string[]>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Look {
  readonly dark?: boolean;
  readonly width?: number;
}

/** A browser of one kind, on this machine. */
export interface Engine {
  /** With the version: what the report of a run names. */
  readonly name: string;
  /** A tab of a profile that nobody used before. */
  readonly open: (look?: Look) => Promise<Tab>;
  /** Ends all tabs that `open` gave. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const SIZE = { width: 1280, height: 900 };
