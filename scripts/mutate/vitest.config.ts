import { defineConfig } from 'vitest/config';

/**
 * The unit tests that `npm run mutate` runs against changed copies of `src/core`: those that look at the core and
 * nothing else, without the hundred thousand cases that say the same more often.
 */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/unit/**/*.test.ts'],
    exclude: [
      'tests/unit/{bench,camera,citation,chromium,corpus,demo,deploy,export,force,grow,layers,load,origin,page,paper,painter,pith-verify,place,point,preview,rows,scene,time,view,walk}*.test.ts',
      'tests/unit/examine-many-*.test.ts',
      'tests/unit/{config,early-request,fetch-json,filter,first-of,look-up,pointer,sources,tally,utc-time,indent-json}.test.ts',
    ],
    testTimeout: 60_000,
  },
});
