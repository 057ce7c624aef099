import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isSameJson, type JsonObject, type JsonValue } from '../../../src/core/json/json.ts';
import { examineText, outcomeOf, resignedFrom, verdictOf } from '../../support/examining.ts';
import { CASES, genuine, otherSignedParts } from '../../support/many-records.ts';
import { toPick, writeSomehow } from '../../support/write-somehow.ts';

vi.mock('../../../src/core/keys/signature.ts', async (importOriginal) => {
  const { remember } = await import('../../support/remember-signatures.ts');
  return remember(await importOriginal<typeof import('../../../src/core/keys/signature.ts')>());
});
vi.mock('../../../src/core/keys/points.ts', async (importOriginal) => {
  const { rememberKeys } = await import('../../support/remember-signatures.ts');
  return rememberKeys(await importOriginal<typeof import('../../../src/core/keys/points.ts')>());
});

/*
 * A genuine receipt over a signed part that was changed: as it is, or with hash and number made to fit, so that nothing
 * but the signature is left to tell. Each changed part is verified once, by the real function, and met in many writings.
 */
describe('a changed signed part', () => {
  it(`is never verified, in ${CASES} cases`, () => {
    const seed = Math.trunc(Math.random() * 2 ** 31);
    const pickPart = toPick(seed);
    const records = genuine.slice(1).flatMap((record) =>
      otherSignedParts(record, 700, pickPart)
        .filter((part) => !isSameJson(part, record.canonical_record as JsonValue))
        .flatMap((canonical_record): readonly JsonObject[] => [
          { ...record, canonical_record },
          resignedFrom({ ...record, canonical_record }),
        ]),
    );
    expect(records.length).toBeGreaterThan(2_000);
    let tried = 0;
    const verdicts = new Set<string>();
    fc.assert(
      fc.property(fc.nat(records.length - 1), fc.integer(), (at, writing) => {
        const examination = examineText(writeSomehow(records[at] ?? {}, toPick(writing)));
        tried += 1;
        verdicts.add(verdictOf(examination));
        if (verdictOf(examination) === 'verified')
          throw new Error(`Record ${at} of seed ${seed} is verified.`);
        if (examination.kind === 'examined' && outcomeOf(examination, 'signature').kind === 'pass')
          throw new Error(`The signature of record ${at} of seed ${seed} passes.`);
      }),
      { numRuns: CASES },
    );
    expect(tried).toBe(CASES);
    expect(verdicts).toEqual(new Set(['contradicted', 'incomplete']));
  }, 300_000);
});
