import type { PaletteGroup, PaletteItem } from '../../features/palette/palette-item.ts';
import { changeSetting, SETTINGS, type Settings } from '../../ui/settings/settings.ts';

const LABELS: { readonly [Name in keyof Settings]: Readonly<Record<Settings[Name], string>> } = {
  theme: { system: 'Theme: as the system has it', light: 'Theme: light', dark: 'Theme: dark' },
  motion: { system: 'Motion: as the system has it', less: 'Motion: none' },
  dates: { utc: 'Times: UTC', here: 'Times: time zone of this computer' },
  layout: { time: 'Citations open by time', force: 'Citations open by force' },
};

const toItems = <Name extends keyof Settings>(name: Name, settings: Settings): readonly PaletteItem[] => {
  const choices: readonly Settings[Name][] = SETTINGS[name];
  return choices.map((choice) => ({
    key: `setting:${name}:${choice}`,
    label: LABELS[name][choice],
    words: ['settings', 'preferences'],
    isOn: settings[name] === choice,
    run: () => changeSetting(name, choice),
  }));
};

/** Every setting with its choices. They are kept in this browser. */
export const toSettingGroups = (settings: Settings): readonly PaletteGroup[] => [
  {
    heading: 'Settings, kept in this browser',
    items: [
      ...toItems('theme', settings),
      ...toItems('motion', settings),
      ...toItems('dates', settings),
      ...toItems('layout', settings),
    ],
  },
];
