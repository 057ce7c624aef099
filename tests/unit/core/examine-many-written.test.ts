import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { examineText, verdictOf } from '../../support/examining.ts';
import { CASES, pickGenuine } from '../../support/many-records.ts';
import { toPick, writeSomehow } from '../../support/write-somehow.ts';

vi.mock('../../../src/core/keys/signature.ts', async (importOriginal) => {
  const { remember } = await import('../../support/remember-signatures.ts');
  return remember(await importOriginal<typeof import('../../../src/core/keys/signature.ts')>());
});
vi.mock('../../../src/core/keys/points.ts', async (importOriginal) => {
  const { rememberKeys } = await import('../../support/remember-signatures.ts');
  return rememberKeys(await importOriginal<typeof import('../../../src/core/keys/points.ts')>());
});

describe('a genuine record', () => {
  it(`is verified in any order, spacing and escapes, in ${CASES} cases`, () => {
    let tried = 0;
    const written = new Set<number>();
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const pick = toPick(seed);
        const text = writeSomehow(pickGenuine(pick), pick);
        tried += 1;
        written.add(text.length);
        if (verdictOf(examineText(text)) !== 'verified') throw new Error(`It is not, for ${seed}.`);
      }),
      { numRuns: CASES },
    );
    expect(tried).toBe(CASES);
    expect(written.size).toBeGreaterThan(500);
  }, 300_000);
});
