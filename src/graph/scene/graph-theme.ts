import type { LookKind } from '../paper-look.ts';

/** The colours of a picture, resolved: `rgb(…)`, so that a canvas in a worker and a file know them too. */
export interface GraphTheme {
  readonly ink: string;
  readonly muted: string;
  readonly strong: string;
  readonly line: string;
  readonly accent: string;
  readonly panel: string;
  /** Lightness steps of one hue, from the oldest year to the newest. */
  readonly years: readonly string[];
  readonly looks: { readonly [Kind in LookKind]: string };
  /** A font family list, as a style sheet writes it. */
  readonly font: string;
}
