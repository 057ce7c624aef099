import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  formatBase64,
  SPKI_PREFIX,
  toPem,
  toSpkiBase64,
} from '../../../../src/core/keys/public-key-forms.ts';
import { REGISTRY_KEY } from '../../../support/examining.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('base64', () => {
  // RFC 4648 §10.
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ])('of %j is %j', (text, base64) => {
    expect(formatBase64(bytes(text))).toBe(base64);
  });

  it('has every digit, as everybody writes it', () => {
    for (let length = 0; length < 70; length += 1) {
      const data = Uint8Array.from({ length }, (_, index) => (index * 89 + length) & 255);
      expect(formatBase64(data)).toBe(Buffer.from(data).toString('base64'));
    }
  });
});

describe('a public key', () => {
  // RFC 8410 §10.1 and §10.3: a key and how it is written.
  const HEX = '19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1';
  const SPKI = 'MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=';

  it.each([HEX, HEX.toUpperCase()])('is written as the standard has it: %s', (hex) => {
    expect(toSpkiBase64(hex)).toBe(SPKI);
    expect(toPem(hex)).toBe(`-----BEGIN PUBLIC KEY-----\n${SPKI}\n-----END PUBLIC KEY-----\n`);
  });

  it('is the one that other programs read', () => {
    expect(SPKI_PREFIX).toBe('302a300506032b6570032100');
    const key = createPublicKey(toPem(REGISTRY_KEY.publicKeyHex) ?? '');
    expect(key.asymmetricKeyType).toBe('ed25519');
    expect(key.export({ type: 'spki', format: 'der' }).toString('hex')).toBe(
      `${SPKI_PREFIX}${REGISTRY_KEY.publicKeyHex}`,
    );
  });

  it.each(['', 'xyz', HEX.slice(2), `${HEX}00`, `${HEX.slice(1)}g`])('is none where %j stands', (hex) => {
    expect(toSpkiBase64(hex)).toBe(null);
    expect(toPem(hex)).toBe(null);
  });
});
