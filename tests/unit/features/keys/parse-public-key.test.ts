import { describe, expect, it } from 'vitest';
import { parsePublicKey } from '../../../../src/features/keys/parse-public-key.ts';

const HEX = 'b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3';
const raw = Buffer.from(HEX, 'hex');
const base64 = raw.toString('base64');
const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]).toString('base64');
const ssh = Buffer.concat([
  Buffer.from('0000000b', 'hex'),
  Buffer.from('ssh-ed25519'),
  Buffer.from('00000020', 'hex'),
  raw,
]).toString('base64');

describe('parsePublicKey', () => {
  it.each([
    HEX,
    HEX.toUpperCase(),
    `"${HEX}"`,
    `'${HEX}',`,
    `0x${HEX}`,
    (HEX.match(/../g) ?? []).join(':'),
    base64,
    ` ${base64}\n`,
    `"${base64}"`,
    base64.replace('=', ''),
    raw.toString('base64url'),
    spki,
    `-----BEGIN PUBLIC KEY-----\n${spki}\n-----END PUBLIC KEY-----\n`,
    `ssh-ed25519 ${ssh}`,
    `ssh-ed25519 ${ssh} registry@pith\n`,
    JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url'), kid: 'x' }),
    JSON.stringify({ key_id: 'x', algorithm: 'ed25519', public_key_b64: base64 }, null, 2),
    `${JSON.stringify({ key_id: 'x', public_key_hex: HEX })},`,
  ])('reads %s', (text) => {
    expect(parsePublicKey(text)).toEqual({ kind: 'ok', value: HEX });
  });

  it('reads a did:key, by the example of its specification', () => {
    const expected = {
      kind: 'ok',
      value: '2e6fcce36701dc791488e0d0b1745cc1e33a4c1c9fcc41c63bd343dbbe0970e6',
    };
    const did = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
    expect(parsePublicKey(did)).toEqual(expected);
    expect(parsePublicKey(`${did}#z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK`)).toEqual(expected);
  });

  it.each([
    ['b2d5', 'these are 4'],
    [
      JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url'), d: 'x' }),
      'This is a private key.',
    ],
    ['hello there', 'in a form that is known here'],
    [`ssh-rsa ${ssh}`, 'in a form that is known here'],
    [
      JSON.stringify({ kty: 'OKP', crv: 'X25519', x: raw.toString('base64url') }),
      'in a form that is known here',
    ],
    ['did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169', 'in a form that is known here'],
    ['{}', 'in a form that is known here'],
  ])('says of %s what is wrong', (text, words) => {
    expect(parsePublicKey(text)).toMatchObject({ kind: 'error', error: expect.stringContaining(words) });
  });
});
