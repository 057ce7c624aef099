/** How one reader wants every page: kept in this browser, on this site. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** `less`: nothing glides, as where the system asks for reduced motion. */
  readonly motion: 'system' | 'less';
  /** Times in UTC, or in the time zone of this computer. */
  readonly dates: 'utc' | 'here';
  /** How citations are laid out when one opens them. A link says its own layout, and keeps it. */
  readonly layout: 'time' | 'force';
}

/** The choices for each setting. */
export const SETTINGS: { readonly [Name in keyof Settings]: readonly Settings[Name][] } = {
  theme: ['system', 'light', 'dark'],
  motion: ['system', 'less'],
  dates: ['utc', 'here'],
  layout: ['time', 'force'],
};

const UNSET: Settings = { theme: 'system', motion: 'system', dates: 'utc', layout: 'time' };

/** Also read, before anything is drawn, by `src/first/head-start.ts`. */
const KEY = 'pith-viewer:settings';

const pick = <Name extends keyof Settings>(name: Name, value: unknown): Settings[Name] =>
  SETTINGS[name].find((choice) => choice === value) ?? UNSET[name];

/** Whatever a storage holds → settings; what isn't one is as if it had not been set. */
export const parseSettings = (text: string | null): Settings => {
  let stored: Partial<Record<keyof Settings, unknown>> = {};
  try {
    stored = Object(JSON.parse(text ?? '{}'));
  } catch {
    // Not JSON: nothing is set.
  }
  return {
    theme: pick('theme', stored.theme),
    motion: pick('motion', stored.motion),
    dates: pick('dates', stored.dates),
    layout: pick('layout', stored.layout),
  };
};

const read = (): Settings => {
  try {
    return parseSettings(localStorage.getItem(KEY));
  } catch {
    // Storage is forbidden: nothing is set.
    return parseSettings(null);
  }
};

let current: Settings | null = null;
const listeners = new Set<() => void>();

/** The settings as they are now. The same value until one changes. */
export const getSettings = (): Settings => {
  current ??= read();
  return current;
};

const apply = (settings: Settings): void => {
  current = settings;
  document.documentElement.dataset.theme = settings.theme;
  for (const listener of [...listeners]) listener();
};

/** Changes one setting here and in every other tab of this site. Where storage is forbidden it lasts as long as the page. */
export const changeSetting = <Name extends keyof Settings>(name: Name, value: Settings[Name]): void => {
  const settings = { ...getSettings(), [name]: value };
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Forbidden or full.
  }
  apply(settings);
};

const onStorage = ({ key }: StorageEvent): void => {
  if (key === KEY || key === null) apply(read());
};

/** @returns what ends the listening. */
export const onSettings = (listener: () => void): (() => void) => {
  if (listeners.size === 0) addEventListener('storage', onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('storage', onStorage);
  };
};

/** Whether the page is dark now: as the reader wants it, or as the system has it. */
export const isDark = (): boolean => {
  const { theme } = getSettings();
  return theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
};

/** Whether nothing should glide: the reader or the system says so. */
export const isStill = (): boolean =>
  getSettings().motion === 'less' || matchMedia('(prefers-reduced-motion: reduce)').matches;
