import { useEffect, useState } from 'react';

/** The colours of the page as a canvas needs them: resolved, `rgb(…)`. */
export interface GraphTheme {
  readonly ink: string;
  readonly muted: string;
  readonly strong: string;
  readonly accent: string;
  readonly panel: string;
  readonly font: string;
}

const FORCED = '(forced-colors: active)';
const CHANGES = ['(prefers-color-scheme: dark)', FORCED, '(prefers-contrast: more)'];

/** A canvas is not repainted by the browser in forced colours: it has to take the system's colours itself. */
const SYSTEM = {
  ink: 'CanvasText',
  muted: 'CanvasText',
  strong: 'CanvasText',
  accent: 'Highlight',
  panel: 'Canvas',
};
const TOKENS = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  strong: 'var(--strong)',
  accent: 'var(--accent)',
  panel: 'var(--panel)',
};

const readTheme = (): GraphTheme => {
  const probe = document.createElement('span');
  probe.hidden = true;
  // In forced colours the browser would replace the very colours that are asked for.
  probe.style.setProperty('forced-color-adjust', 'none');
  document.body.append(probe);
  const resolve = (color: string): string => {
    probe.style.color = color;
    return getComputedStyle(probe).color;
  };
  const colors = matchMedia(FORCED).matches ? SYSTEM : TOKENS;
  const theme = {
    ink: resolve(colors.ink),
    muted: resolve(colors.muted),
    strong: resolve(colors.strong),
    accent: resolve(colors.accent),
    panel: resolve(colors.panel),
    font: getComputedStyle(document.documentElement).fontFamily,
  };
  probe.remove();
  return theme;
};

const subscribe = (onChange: () => void): (() => void) => {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  const queries = CHANGES.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', onChange);
  };
};

/** The theme as it is now, and again whenever page or system change it. */
export const useGraphTheme = (): GraphTheme => {
  const [theme, setTheme] = useState(readTheme);
  useEffect(() => subscribe(() => setTheme(readTheme())), []);
  return theme;
};
