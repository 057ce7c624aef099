import { missingWebServers } from './browser/web-servers.ts';

/** `npm run web-servers`: has the servers that the tests run the configurations of `deploy/` in. */
const missing = missingWebServers();
for (const line of missing) console.error(line);
// A contributor may do without one; what every change has to pass may not.
process.exitCode = missing.length > 0 && process.env.CI ? 1 : 0;
