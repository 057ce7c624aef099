import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';

/**
 * The limit page: nothing but fetch, examine and print one record. It is what the record page of the app is measured
 * against, so it does the work that no verdict can do without, and no more: no other source, no other check, no words
 * for what goes wrong.
 */
const publicKey = 'b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
interface Wire {
  readonly pith_number: string;
  readonly canonical_sha256: string;
  readonly canonical_record: { readonly metadata: { readonly submitted_at: string } } & {
    [key: string]: Json;
  };
  readonly receipt: { readonly signature_b64: string };
}

const canonical = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`);
  return `{${members.join()}}`;
};
const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const toBits = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

hashes.sha512 = sha512;

const suffix = location.pathname.slice('/pith/'.length);
const record: Wire = await (await fetch(`/mirror/pith/${suffix}.json`)).json();
const digest = sha256(new TextEncoder().encode(canonical(record.canonical_record)));
const number = (toBits(digest).slice(0, 130).match(/.{5}/g) ?? [])
  .map((bits) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(bits, 2)])
  .join('');
const signature = Uint8Array.from(atob(record.receipt.signature_b64), (character) => character.charCodeAt(0));
const year = record.canonical_record.metadata.submitted_at.slice(0, 4);
const matches =
  toHex(digest) === record.canonical_sha256 &&
  number === suffix &&
  record.pith_number === `pith:${year}:${suffix}` &&
  verify(signature, digest, fromHex(publicKey), { zip215: false });

document.body.append(
  Object.assign(document.createElement('p'), {
    textContent: matches ? 'Signed record, checked' : 'Does not match',
  }),
);
document.body.lastElementChild?.setAttribute('data-verdict', '');
