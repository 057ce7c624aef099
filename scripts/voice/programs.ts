import { thisMachine } from '../browser/engines.ts';

/** What a screen reader needs to run without a screen and without sound, and the packages in which Debian has it. */
const PROGRAMS: readonly (readonly [names: readonly string[], debian: string])[] = [
  [['Xvfb'], 'xvfb'],
  [['dbus-daemon'], 'dbus-daemon'],
  [['dbus-send'], 'dbus-bin'],
  [['openbox'], 'openbox'],
  [['xdotool'], 'xdotool'],
  [['orca'], 'orca'],
  [['speech-dispatcher'], 'speech-dispatcher'],
  [['/usr/libexec/at-spi-bus-launcher', '/usr/lib/at-spi2-core/at-spi-bus-launcher'], 'at-spi2-core'],
];

/** The paths of all programs by their first name. As root on Debian what is missing is installed first. */
export const findPrograms = (): ReadonlyMap<string, string> => {
  const machine = thisMachine();
  const find = (names: readonly string[]): string | null =>
    names.map(machine.find).find((path) => path !== null) ?? null;
  const missing = PROGRAMS.filter(([names]) => find(names) === null).map(([, debian]) => debian);
  if (missing.length > 0 && machine.canInstall) machine.install(missing);
  return new Map(
    PROGRAMS.map(([names, debian]) => {
      const path = find(names);
      if (path === null) throw new Error(`${names[0]} was not found: install ${debian}.`);
      return [names[0] ?? debian, path];
    }),
  );
};
