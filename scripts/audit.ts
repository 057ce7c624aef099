import { spawnSync } from 'node:child_process';
import { describeAudit, readAudit } from './audit/read-audit.ts';

/**
 * `npm run audit`: fails where npm knows of a high or critical advisory for a package of the lock. Where no advisories can
 * be had, as without a network, it says that nothing was checked, and doesn't fail.
 */
const { stdout } = spawnSync(
  'npm',
  ['audit', '--json', '--audit-level=high', '--fetch-retries=0', '--fetch-timeout=30000'],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
);
const audit = readAudit(stdout ?? '');
console.log(describeAudit(audit));
process.exitCode = audit.kind === 'found' ? 1 : 0;
