import fc from 'fast-check';
import type { Sha256Hex } from '../../src/core/base/hex.ts';
import { ARCHIVES } from '../../src/core/identifier/arxiv-archives.ts';
import { formatIdentifier } from '../../src/core/identifier/identifier.ts';
import type { ArxivId, Identifier, ShortSuffix, Suffix } from '../../src/core/identifier/types.ts';

const two = (n: number) => String(n).padStart(2, '0');
const version = fc.option(fc.integer({ min: 1, max: 999 }));
const year = fc.option(fc.integer({ min: 1000, max: 2999 }));
const base32 = (length: number) =>
  fc.string({
    unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'),
    minLength: length,
    maxLength: length,
  });

/** Months from April 2007 to December 2090, counted from the year 2000. */
const newId = fc
  .tuple(fc.integer({ min: 7 * 12 + 3, max: 90 * 12 + 11 }), fc.nat(99_999))
  .map(([months, number]) => {
    const digits = months < 15 * 12 ? 4 : 5;
    return `${two(Math.floor(months / 12))}${two((months % 12) + 1)}.${String(number).padStart(5, '0').slice(-digits)}`;
  });

/** Months from July 1991 to March 2007. */
const oldId = fc
  .tuple(fc.constantFrom(...ARCHIVES), fc.integer({ min: 91 * 12 + 6, max: 107 * 12 + 2 }), fc.nat(999))
  .map(
    ([archive, months, number]) =>
      `${archive}/${two(Math.floor(months / 12) % 100)}${two((months % 12) + 1)}${String(number).padStart(3, '0')}`,
  );

export const anyIdentifier: fc.Arbitrary<Identifier> = fc.oneof(
  fc.record({ kind: fc.constant('arxiv'), id: fc.oneof(newId, oldId).map((id) => id as ArxivId), version }),
  fc.record({ kind: fc.constant('pith'), suffix: base32(26).map((text) => text as Suffix), year }),
  fc.record({
    kind: fc.constant('short'),
    prefix: fc.oneof(base32(8), base32(12), base32(16)).map((text) => text as ShortSuffix),
    year,
  }),
  fc.record({
    kind: fc.constant('hash'),
    sha256: fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((bytes) => Buffer.from(bytes).toString('hex') as Sha256Hex),
  }),
);

/** Many ways in which people write one identifier. */
export const dressings = (identifier: Identifier): string[] => {
  const text = formatIdentifier(identifier);
  const bare = [text, ...undecorated(identifier, text)];
  const cased = bare.flatMap((one) => [one, one.includes('/') ? one : one.toLowerCase()]);
  return cased.flatMap((one) => [
    one,
    ` ${one}\n`,
    `"${one}"`,
    `<${one}>`,
    `(${one}).`,
    `[${one}]`,
    `“${one},”`,
  ]);
};

const undecorated = (identifier: Identifier, text: string): string[] => {
  const encoded = encodeURIComponent(text);
  switch (identifier.kind) {
    case 'arxiv':
      return [
        text.toUpperCase(),
        `arXiv:${text}`,
        `ARXIV: ${text}`,
        `arXiv:${text} [math-ph.GT]`,
        `arXiv:${text} [cs.DC] 14 Mar 2025`,
        `10.48550/arXiv.${text}`,
        `doi:10.48550/ARXIV.${text}`,
        `https://doi.org/10.48550/arXiv.${text}`,
        `https://doi.org/10.48550%2FarXiv.${encoded}`,
        ...['abs', 'pdf', 'html', 'format', 'ps', 'src', 'e-print', 'overview', 'p', 'paper'].flatMap(
          (face) => [
            `/${face}/${text}`,
            `https://arxiv.org/${face}/${encoded}`,
            `xx.arxiv.org/${face}/${text}/?q#f`,
          ],
        ),
        `http://arxiv.org/pdf/${text}.pdf`,
        `https://pith.science/api/pith-number/resolve?arxiv=${encoded}&json=true`,
        `/doi/10.48550/arXiv.${text}`,
      ];
    case 'pith':
    case 'short':
      return [
        text.slice('pith:'.length),
        `/pith/${text}`,
        `https://pith.science/paper/${encoded}`,
        `http://127.0.0.1:4173/pith/${text}.json?in=demo`,
        `/.well-known/pith/${text}/bundle.json`,
        `/api/pith-number/${text}/graph.json`,
      ];
    case 'hash':
      return [text.toUpperCase(), `sha256:${text}`, `SHA-256: ${text}`, `/pith/${text}`];
  }
};

/** What identifiers are made of, right and wrong, with `¦` between. */
const PIECES = (
  'arXiv:¦arXiv¦pith:¦pith¦2025:¦2503¦.¦11367¦1136¦v4¦v0¦v¦/¦:¦ ¦hep-th¦math.GT¦stat¦9901001¦13¦2W3F2J6X¦0¦' +
  'https://¦//¦arxiv.org¦doi.org¦localhost¦www.¦/abs/¦/pdf/¦/pith/¦/doi/¦10.48550¦10.1103¦%2F¦%¦?arxiv=¦#¦' +
  '[cs.DC]¦.pdf¦sha256:¦d5b65d27d7a9d834¦{¦[¦"¦…¦\u2010¦２¦ſ¦\ud83e'
).split('¦');

/** Pieces of identifiers put together at random, identifiers with a few characters changed, and any text at all. */
export const anyUnlucky: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 10 })
    .map((pieces) => pieces.join('')),
  fc
    .tuple(anyIdentifier, fc.nat(), fc.nat(), fc.nat(3), fc.string({ maxLength: 3 }))
    .map(([identifier, which, at, dropped, put]) => {
      const dressed = dressings(identifier);
      const text = dressed[which % dressed.length] ?? '';
      const i = at % (text.length + 1);
      return text.slice(0, i) + put + text.slice(i + dropped);
    }),
);
