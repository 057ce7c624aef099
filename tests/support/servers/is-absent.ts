import { spawnSync } from 'node:child_process';

/** Whether a test has to do without a server. Where every test counts (CI) it doesn't: it fails. */
export const isAbsent = (program: 'nginx' | 'caddy'): boolean =>
  !process.env.CI && spawnSync(program, [program === 'nginx' ? '-v' : 'version']).error !== undefined;
