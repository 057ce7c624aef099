import type { LookKind } from '../paper-look.ts';

/** The colours of a picture, resolved: `rgb(…)`, so that a canvas in a worker and a file know them too. */
export interface GraphTheme {
  readonly ink: string;
  readonly muted: string;
  readonly strong: string;
  readonly line: string;
  readonly panel: string;
  /** Lightness steps of one hue, from the oldest year to the newest. */
  readonly years: readonly string[];
  readonly looks: { readonly [Kind in LookKind]: string };
  /** A font family list, as a style sheet writes it. */
  readonly font: string;
  /** How much larger than usual the reader wants text: 1 where the page's own text has 16 CSS pixels. */
  readonly textScale: number;
  readonly spacing: TextSpacing;
}

/** How a reader wants text to be spaced, in font sizes (WCAG 2.2, 1.4.12). */
export interface TextSpacing {
  /** Added between letters. */
  readonly letters: number;
  /** Added between words. */
  readonly words: number;
  /** From one line to the next. */
  readonly lines: number;
}

/** Where nobody has asked for another. */
export const USUAL_SPACING: TextSpacing = { letters: 0, words: 0, lines: 1.2 };

/** All that decides how wide and how high a text is. */
export type TextStyle = Pick<GraphTheme, 'font' | 'textScale' | 'spacing'>;

/**
 * The colours of years, the oldest first: one hue, ochre, which no outcome has, in even steps of OKLCH lightness. So the
 * order is told by lightness alone, to every eye and on a grey print; the faintest step keeps 3:1 against its ground, seen with two kinds of cones too.
 * On a light ground the newest are dark, on a dark one bright.
 */
export const YEAR_RAMPS: {
  readonly light: readonly string[];
  readonly dark: readonly string[];
} = {
  light: [
    'rgb(185, 126, 56)',
    'rgb(161, 107, 40)',
    'rgb(138, 89, 25)',
    'rgb(113, 70, 10)',
    'rgb(87, 52, 1)',
    'rgb(62, 35, 0)',
  ],
  dark: [
    'rgb(150, 98, 34)',
    'rgb(172, 118, 53)',
    'rgb(197, 141, 78)',
    'rgb(221, 166, 107)',
    'rgb(243, 193, 139)',
    'rgb(250, 221, 189)',
  ],
};
