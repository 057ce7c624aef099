// After an install: builds the commands and the library, where Vite was installed too. Without it
// (`npm ci --omit=dev`) there is nothing to build with, and the install is none the worse for it.
import { spawnSync } from 'node:child_process';

try {
  const { build } = await import('vite');
  for (const mode of ['pith-verify', 'pith-bibliography', 'pith-watch', 'pith-verify-site'])
    await build({ configFile: 'scripts/vite.cli.config.ts', logLevel: 'warn', mode });
  await build({ configFile: 'scripts/vite.lib.config.ts', logLevel: 'warn' });
  spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.library.json'], {
    stdio: 'inherit',
  });
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.log(
    'The commands are not built: that takes the development packages (npm ci, then npm run build:cli).',
  );
}
