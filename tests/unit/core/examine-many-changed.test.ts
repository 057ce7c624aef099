import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isSameJson, type JsonValue, member, valueAt } from '../../../src/core/json/json.ts';
import { examineText, withValue } from '../../support/examining.ts';
import { anyJson, CASES, genuine, nearby, pickGenuine, placesOf } from '../../support/many-records.ts';
import { toPick, writeSomehow } from '../../support/write-somehow.ts';

vi.mock('../../../src/core/keys/signature.ts', async (importOriginal) => {
  const { remember } = await import('../../support/remember-signatures.ts');
  return remember(await importOriginal<typeof import('../../../src/core/keys/signature.ts')>());
});
vi.mock('../../../src/core/keys/points.ts', async (importOriginal) => {
  const { rememberKeys } = await import('../../support/remember-signatures.ts');
  return rememberKeys(await importOriginal<typeof import('../../../src/core/keys/points.ts')>());
});

const PLACES = new Map(genuine.map((record) => [record, placesOf(record)]));

describe('a genuine record with one to three places changed, anywhere', () => {
  it(`is verified only with every signed value as it was, in ${CASES} cases`, () => {
    let tried = 0;
    let verified = 0;
    fc.assert(
      fc.property(fc.integer(), anyJson, (seed, value) => {
        const pick = toPick(seed);
        const record = pickGenuine(pick);
        const places = PLACES.get(record) ?? [];
        let changed: JsonValue = record;
        for (let left = 1 + pick(3); left > 0; left -= 1) {
          const path = places[pick(places.length)] ?? [];
          const change = [undefined, value, nearby(valueAt(changed, path) ?? null, pick)][pick(3)];
          changed = withValue(changed, path, change);
        }
        const examination = examineText(writeSomehow(changed, pick));
        tried += 1;
        if (examination.kind === 'unreadable' || examination.verdict.kind !== 'verified') return;
        verified += 1;
        const { record: view } = examination;
        if (!isSameJson(member(view.json, 'canonical_record'), member(record, 'canonical_record')))
          throw new Error('canonical_record was changed.');
        // In letters of another case they are the same hash and the same number.
        if (view.claimedSha256 !== member(record, 'canonical_sha256'))
          throw new Error('canonical_sha256 was changed.');
        if (view.pithNumber !== member(record, 'pith_number')) throw new Error('pith_number was changed.');
        if (view.bound.title === null) throw new Error('There is no title.');
        if (
          view.bound.title.toLowerCase().split(/\s+/).join(' ').trim() !==
          String(valueAt(record, ['paper', 'title']))
            .toLowerCase()
            .split(/\s+/)
            .join(' ')
            .trim()
        )
          throw new Error('The title was changed.');
      }),
      { numRuns: CASES },
    );
    expect(tried).toBe(CASES);
    // Most of a record is not signed: neither all nor none of the changes may matter.
    expect(verified).toBeGreaterThan(CASES / 50);
    expect(verified).toBeLessThan(CASES / 2);
  }, 300_000);
});
