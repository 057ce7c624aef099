import { describe, expect, it } from 'vitest';
import { fail, type Outcome, pass, unchecked } from '../../../../src/core/checks/check.ts';
import { checkIntegritySignature } from '../../../../src/core/faces/event-signature.ts';
import type { JsonObject, JsonPath, JsonValue } from '../../../../src/core/json/json.ts';
import type { PinnedKey } from '../../../../src/core/keys/keys.ts';
import { REGISTRY_KEY, readReal, withValue } from '../../../support/examining.ts';

const [real = {}] = readReal<JsonObject[]>('integrity-event-vectors');
const sha256 = String(real.payload_sha256);
const signature = String(real.signature_b64);

/** Another key, of another name, that can sign as well. */
const OTHER_KEY: PinnedKey = {
  keyId: 'another',
  publicKeyHex: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  trust: 'user',
  signer: 'somebody',
};

const check = (event: JsonValue, keys: readonly PinnedKey[] = [OTHER_KEY, REGISTRY_KEY]) =>
  checkIntegritySignature(event, keys, 'events[3]');

const outcomeWith = (name: string, value: JsonValue | undefined): Outcome =>
  check(withValue(real, [name], value)).outcome;

describe('the signature of an integrity event', () => {
  it('passes by the key that the event names, at the place it stands', () => {
    expect(check(real)).toEqual({
      id: 'event-signature',
      outcome: pass,
      place: 'events[3]',
      key: REGISTRY_KEY,
    });
  });

  it.each<readonly [string, JsonValue | undefined]>([
    ['algorithm', undefined],
    ['algorithm', null],
    ['algorithm', 'ed25519'],
    ['algorithm', 'Ed25519'],
    ['payload_sha256', sha256.toUpperCase()],
    ['payload_sha256', `sha256:${sha256}`],
    ['signature_b64', signature.replaceAll('=', '')],
    ['signature_b64', `${signature}\n`],
    ['arxiv_id', 'of no matter: it is not signed'],
  ])('passes with the %s %j', (name, value) => {
    expect(outcomeWith(name, value)).toEqual(pass);
  });

  it.each(['payload_sha256', 'signature_b64', 'signing_key_id'])('needs its %s as text', (name) => {
    const absent = unchecked('absent', `The event has no ${name}.`);
    expect(outcomeWith(name, undefined)).toEqual(absent);
    expect(outcomeWith(name, null)).toEqual(absent);
    expect(outcomeWith(name, 7)).toEqual(
      unchecked('malformed', `${name} should be text, but it is the number 7.`),
    );
  });

  it('says first what is missing first', () => {
    expect(check({})).toEqual({
      id: 'event-signature',
      outcome: unchecked('absent', 'The event has no payload_sha256.'),
      place: 'events[3]',
      key: null,
    });
    expect(check({ payload_sha256: sha256 }).outcome).toEqual(
      unchecked('absent', 'The event has no signature_b64.'),
    );
  });

  it.each<readonly [JsonValue, string]>([
    ['rsa', 'the text "rsa"'],
    [7, 'the number 7'],
  ])('is not checked for the algorithm %j', (algorithm, found) => {
    expect(outcomeWith('algorithm', algorithm)).toEqual(
      unchecked(
        'irreproducible',
        `The event says ${found} where this program knows only "ed25519", so its signature was not checked.`,
      ),
    );
  });

  it('is not checked by a key that nobody accepts, and by none of those accepted under another name', () => {
    expect(check(real, [OTHER_KEY])).toEqual({
      id: 'event-signature',
      outcome: unchecked(
        'no-key',
        'The event names the key "pith-v1-2026-05", which is not among the keys accepted here.',
      ),
      place: 'events[3]',
      key: null,
    });
  });

  it.each([
    ['a digit too many in front', `0${sha256}`],
    ['a digit too many at the end', `${sha256}0`],
    ['a digit too few', sha256.slice(1)],
    ['no digits', 'none'],
  ])('needs a hash that can be read, not one with %s', (_, written) => {
    expect(outcomeWith('payload_sha256', written)).toEqual(
      unchecked(
        'malformed',
        `payload_sha256 should be 64 hexadecimal digits, but it is the text "${written}".`,
      ),
    );
  });

  it.each([
    ['is no key', 'zz'],
    ['is half a key', REGISTRY_KEY.publicKeyHex.slice(32)],
    ['is no usable point', '00'.repeat(32)],
  ])('is the fault of whoever accepts a key that %s, whatever the signature', (_, publicKeyHex) => {
    const keys = [{ ...REGISTRY_KEY, publicKeyHex }];
    for (const signatureB64 of [signature, 'AAAA', '*'])
      expect(check(withValue(real, ['signature_b64'], signatureB64), keys)).toEqual({
        id: 'event-signature',
        outcome: unchecked(
          'no-key',
          'The key accepted here as "pith-v1-2026-05" is not a usable Ed25519 public key.',
        ),
        place: 'events[3]',
        key: keys[0],
      });
  });

  it.each([
    ['*', '*'],
    [signature.slice(1), signature.slice(1)],
    ['*'.repeat(300), `${'*'.repeat(200)}…`],
    ['AAAA', 'AAAA'],
    ['A'.repeat(84), 'A'.repeat(84)],
    [`${'A'.repeat(86)}A=`, `${'A'.repeat(86)}A=`],
  ])('that can’t be read as 64 bytes is not checked: %j', (written, found) => {
    expect(outcomeWith('signature_b64', written)).toEqual(
      unchecked(
        'malformed',
        `signature_b64 could not be read as 64 bytes in base64: it is the text "${found}".`,
      ),
    );
  });

  it('is absent where its field is empty', () => {
    expect(outcomeWith('signature_b64', '')).toEqual(
      unchecked('absent', 'The field signature_b64 is empty.'),
    );
  });

  it.each<readonly [string, JsonPath, string]>([
    ['of another hash', ['payload_sha256'], '0'.repeat(64)],
    ['by another key', ['signing_key_id'], 'another'],
    ['that is another one', ['signature_b64'], `${'A'.repeat(86)}==`],
  ])('%s fails', (_, path, value) => {
    const event = withValue(real, path, value) as JsonObject;
    expect(check(event).outcome).toEqual(
      fail(
        `the hash ${String(event.payload_sha256)}, to be signed by the key ${String(event.signing_key_id)}`,
        'a signature of something else, or by another key',
      ),
    );
  });
});
