import { type EngineMachine, thisMachine } from './engines.ts';

/** The servers that `deploy/` has configurations for, by the name of the program and of Debian's package. */
export const WEB_SERVERS = ['nginx', 'caddy'] as const;

/** Debian keeps servers where only root's PATH looks. */
const placesOf = (name: string): readonly string[] => [name, `/usr/sbin/${name}`];

/**
 * Looks for the servers that the tests run `deploy/` in; as root on Debian what is missing is installed first.
 * @returns for each that the machine can't have a line that says so.
 */
export const missingWebServers = (
  machine: Pick<EngineMachine, 'find' | 'canInstall' | 'install'> = thisMachine(),
): readonly string[] => {
  const absent = () => WEB_SERVERS.filter((name) => placesOf(name).every((at) => machine.find(at) === null));
  const wanted = absent();
  if (wanted.length > 0 && machine.canInstall) machine.install(wanted);
  return absent().map(
    (name) => `${name} was not found: install ${name}; the tests of deploy/ in it are left out.`,
  );
};
