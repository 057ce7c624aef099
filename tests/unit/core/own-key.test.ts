import { expect, test } from 'vitest';
import { toExaminedRow } from '../../../src/core/examined-row.ts';
import type { JsonObject, JsonPath, JsonValue } from '../../../src/core/json/json.ts';
import type { PinnedKey } from '../../../src/core/keys/keys.ts';
import { isOwnKeyDoubt, OWN_KEY_DOUBT, WRONG_KEY } from '../../../src/core/own-key.ts';
import { examineJson, realRecord, toExamined, withValue } from '../../support/examining.ts';
import { signAnew, TEST_KEY } from '../../support/signing.ts';

/* A record by a key that only its reader vouches for: where that key may be what is wrong, that is said. */
const { record } = signAnew(realRecord() as JsonObject, 'somebody-1');
const key = (publicKeyHex: string, trust: PinnedKey['trust'] = 'user'): PinnedKey => ({
  keyId: 'somebody-1',
  publicKeyHex,
  trust,
  signer: 'a signer',
});
/** The registry’s key, under another’s name. */
const WRONG = 'b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3';

const examine = (own: PinnedKey, ...changes: readonly (readonly [JsonPath, JsonValue])[]) =>
  toExamined(
    examineJson(
      changes.reduce<JsonValue>((json, [path, value]) => withValue(json, path, value), record),
      { keys: [own] },
    ),
  );

test('a record that fails by a wrong key of the reader may fail by that key, in a list too', () => {
  for (const examined of [
    examine(key(WRONG)),
    // Without a fingerprint only the signature is against it.
    examine(key(WRONG), [['receipt', 'public_key_fingerprint'], '']),
  ]) {
    expect(examined.verdict.kind).toBe('contradicted');
    expect(isOwnKeyDoubt(examined)).toBe(true);
    expect(toExaminedRow(examined).problem).toBe(OWN_KEY_DOUBT);
  }
  expect(OWN_KEY_DOUBT).toContain(WRONG_KEY);
});

test.each([
  ['it holds', examine(key(TEST_KEY.publicKeyHex))],
  ['the key is the site’s', examine(key(WRONG, 'registry'))],
  ['its hash is another as well', examine(key(WRONG), [['canonical_record', 'source', 'version'], 9])],
  ['its title is another as well', examine(key(WRONG), [['paper', 'title'], 'Another'])],
  ['only its title is another', examine(key(TEST_KEY.publicKeyHex), [['paper', 'title'], 'Another'])],
])('but not where %s', (_, examined) => {
  expect(isOwnKeyDoubt(examined)).toBe(false);
  expect(toExaminedRow(examined).problem).toBeNull();
});
