import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeNodeVerifier } from '../../../scripts/pith-verify/node-verifier.ts';
import { isStrictlyFormed } from '../../../src/core/keys/platform.ts';
import { isUsableKey, type SignatureQuestion } from '../../../src/core/keys/points.ts';
import { isSigned } from '../../../src/core/keys/signature.ts';
import { makeWebVerifier } from '../../../src/native/web-verifier.ts';
import { hardQuestions, randomQuestions } from '../../support/signature-questions.ts';

const byLibrary = ({ signature, message, publicKey }: SignatureQuestion): boolean =>
  isSigned(signature, message, publicKey);

const hard = hardQuestions();
const random = randomQuestions(10_000);

/** The platform has to have been asked: an answer of the library's alone would agree with itself. */
const counted = (): { readonly subtle: SubtleCrypto; readonly yeses: () => number } => {
  let yeses = 0;
  const { subtle } = webcrypto as Crypto;
  return {
    subtle: {
      importKey: subtle.importKey.bind(subtle),
      verify: async (...given: Parameters<SubtleCrypto['verify']>) => {
        const answer = await subtle.verify(...given);
        if (answer) yeses += 1;
        return answer;
      },
    } as SubtleCrypto,
    yeses: () => yeses,
  };
};

describe.each([
  ['hard', hard],
  ['random', random],
])('the platform, asked %s questions', (_, questions) => {
  const expected = questions.map(byLibrary);

  it('is asked both good and bad ones', () => {
    expect(new Set(expected)).toEqual(new Set([true, false]));
  });

  it('answers as the library does in Node', () => {
    expect(questions.map(makeNodeVerifier())).toEqual(expected);
  }, 300_000);

  it('answers as the library does through Web Crypto, and answers itself', async () => {
    const { subtle, yeses } = counted();
    const verify = makeWebVerifier(subtle, byLibrary);
    const answers: boolean[] = [];
    for (const question of questions) answers.push(await verify(question));
    expect(answers).toEqual(expected);
    expect(yeses()).toBeGreaterThan(expected.filter(Boolean).length * 0.8);
  }, 300_000);
});

describe('a platform that does not help', () => {
  const some = hard.slice(0, 60);
  const expected = some.map(byLibrary);
  const refuse = () => Promise.reject(new Error('NotSupportedError'));

  it.each([
    ['is not there', undefined],
    ['knows no Ed25519', { importKey: refuse } as unknown as SubtleCrypto],
    ['takes the key and no more', { importKey: async () => ({}), verify: refuse } as unknown as SubtleCrypto],
    [
      'refuses everything',
      { importKey: async () => ({}), verify: async () => false } as unknown as SubtleCrypto,
    ],
  ])('because it %s: the library answers', async (_, subtle) => {
    const verify = makeWebVerifier(subtle, byLibrary);
    expect(await Promise.all(some.map(verify))).toEqual(expected);
  });

  it('cannot talk anybody into a form that the library refuses', async () => {
    const yes = { importKey: async () => ({}), verify: async () => true } as unknown as SubtleCrypto;
    const bad = hard.filter((question) => !isStrictlyFormed(question, isUsableKey));
    expect(bad.length).toBeGreaterThan(200);
    expect(bad.filter(byLibrary)).toEqual([]);
    expect((await Promise.all(bad.map(makeWebVerifier(yes, byLibrary)))).filter(Boolean)).toEqual([]);
    // What is left is for the equation to decide.
    const left = hard.filter((question) => isStrictlyFormed(question, isUsableKey));
    expect(left.some((question) => !byLibrary(question))).toBe(true);
  });
});
