import { useEffect, useState } from 'react';
import {
  type GraphTheme,
  type TextSpacing,
  USUAL_SPACING,
  YEAR_RAMPS,
} from '../../../../graph/scene/graph-theme.ts';
import { isDark, onSettings } from '../../../../ui/settings/settings.ts';
import { toTwoColourYears } from './two-colour-years.ts';

const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';
const CHANGES = [DARK, FORCED, '(prefers-contrast: more)'];

/** A canvas is not repainted by the browser in forced colours: it has to take the system's colours itself. */
const SYSTEM = {
  ink: 'CanvasText',
  muted: 'CanvasText',
  strong: 'CanvasText',
  line: 'GrayText',
  panel: 'Canvas',
  ok: 'CanvasText',
  bad: 'CanvasText',
  part: 'CanvasText',
  open: 'CanvasText',
  demo: 'CanvasText',
};
const toTokens = (): typeof SYSTEM => ({
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  strong: 'var(--strong)',
  line: 'var(--line)',
  panel: 'var(--panel)',
  ok: 'var(--ok)',
  bad: 'var(--bad)',
  part: 'var(--part)',
  open: 'var(--open)',
  demo: 'var(--demo)',
});

/** Of the root, in CSS pixels, where nobody has chosen another. */
const USUAL_TEXT = 16;

const readTheme = (): GraphTheme => {
  const probe = document.createElement('span');
  probe.hidden = true;
  // In forced colours the browser would replace the very colours that are asked for.
  probe.style.setProperty('forced-color-adjust', 'none');
  document.body.append(probe);
  // A reader's own style sheet goes before what is asked for here: then text and ground are what that one says.
  const resolve = (color: string): string => {
    probe.style.color = color;
    return getComputedStyle(probe).color;
  };
  const resolveGround = (color: string): string => {
    probe.style.backgroundColor = color;
    return getComputedStyle(probe).backgroundColor;
  };
  const isForced = matchMedia(FORCED).matches;
  const names = isForced ? SYSTEM : toTokens();
  const { ink, muted, strong, line, ok, bad, part, open, demo } = Object.fromEntries(
    Object.entries(names).map(([name, color]) => [name, resolve(color)]),
  ) as typeof SYSTEM;
  const panel = resolveGround(names.panel);
  const root = getComputedStyle(document.documentElement);
  const theme: GraphTheme = {
    ink,
    muted,
    strong,
    line,
    panel,
    years: isForced ? toTwoColourYears(ink, panel) : YEAR_RAMPS[isDark() ? 'dark' : 'light'].map(resolve),
    looks: {
      checked: ok,
      partial: part,
      unchecked: open,
      mismatch: bad,
      demo,
      'no-record': open,
      several: open,
      unreadable: open,
      unreachable: open,
      waiting: open,
      stopped: open,
      'not-asked': panel,
    },
    font: root.fontFamily,
    textScale: Number.parseFloat(root.fontSize) / USUAL_TEXT,
    spacing: readSpacing(probe),
  };
  probe.remove();
  return theme;
};

/** Asks an element for the usual spacing: where a reader's own style sheet wants another, the element has that one. */
const readSpacing = (probe: HTMLElement): TextSpacing => {
  probe.style.letterSpacing = '0';
  probe.style.wordSpacing = '0';
  probe.style.lineHeight = `${USUAL_SPACING.lines}`;
  const { fontSize, letterSpacing, wordSpacing, lineHeight } = getComputedStyle(probe);
  const inFontSizes = (length: string, otherwise: number): number => {
    const size = Number.parseFloat(length) / Number.parseFloat(fontSize);
    return Number.isFinite(size) ? Math.round(size * 1_000) / 1_000 : otherwise;
  };
  return {
    letters: inFontSizes(letterSpacing, USUAL_SPACING.letters),
    words: inFontSizes(wordSpacing, USUAL_SPACING.words),
    lines: inFontSizes(lineHeight, USUAL_SPACING.lines),
  };
};

const subscribe = (onChange: () => void): (() => void) => {
  const queries = CHANGES.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  const stop = onSettings(onChange);
  return () => {
    stop();
    for (const query of queries) query.removeEventListener('change', onChange);
  };
};

/** The theme as it is now, and again whenever the system or the reader changes it. */
export const useGraphTheme = (): GraphTheme => {
  const [theme, setTheme] = useState(readTheme);
  useEffect(() => subscribe(() => setTheme(readTheme())), []);
  return theme;
};
