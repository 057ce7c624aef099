import type { Arrival } from './arrival.ts';

/** Corrections of a bibliography, taken over by the tools for patches. */
export const corrections: readonly Arrival[] = (
  [
    ['patch', 'patch -p0 --binary -i corrections.diff'],
    ['git apply', 'git apply -p0 corrections.diff'],
  ] as const
).map(([program, command]) => ({
  format: 'corrections, unified diff',
  program,
  version: `${program.split(' ')[0]} --version | head -1`,
  run: `${command} >/dev/null 2>&1 && echo 'taken'
printf '@misc{a,\\r\\n  eprint = {2503.11360v2}}' | cmp -s - ' my list.bib' && echo 'corrected, and nothing else'`,
  facts: ['taken', 'corrected, and nothing else'],
}));
