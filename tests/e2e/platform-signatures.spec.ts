import { bytesToHex } from '@noble/hashes/utils.js';
import type { SignatureQuestion } from '../../src/core/keys/points.ts';
import { askLibrary } from '../../src/core/keys/signature.ts';
import { bundle } from '../support/bundle.ts';
import { hardQuestions, randomQuestions } from '../support/signature-questions.ts';
import { expect, test } from './fixtures.ts';

type Written = readonly [signature: string, message: string, publicKey: string];

const write = ({ signature, message, publicKey }: SignatureQuestion): Written => [
  bytesToHex(signature),
  bytesToHex(message),
  bytesToHex(publicKey),
];

/** What the browser's own Ed25519 comes to, and how often it was asked and said yes. */
interface Answers {
  readonly answers: readonly boolean[];
  readonly yeses: number;
}

test('the browser’s own Ed25519, strictly asked, answers as the library does', async ({ page }) => {
  // The library needs ten seconds of a processor by itself, of one with other work more than a minute.
  test.slow();
  const script = await bundle('src/native/web-verifier.ts', 'webVerifier');
  await page.goto('/');
  const library = await bundle('src/core/keys/signature.ts', 'library');
  await page.evaluate(script.replace(/^(?:var|const|let) webVerifier\b/m, 'globalThis.webVerifier'));
  await page.evaluate(library.replace(/^(?:var|const|let) library\b/m, 'globalThis.library'));
  for (const questions of [hardQuestions(), randomQuestions(10_000)]) {
    const { answers, yeses } = await page.evaluate(async (all: readonly Written[]): Promise<Answers> => {
      interface Question {
        readonly signature: Uint8Array;
        readonly message: Uint8Array;
        readonly publicKey: Uint8Array;
      }
      const { webVerifier, library } = globalThis as never as {
        readonly webVerifier: {
          readonly makeWebVerifier: (
            subtle: SubtleCrypto,
            askLibrary: (question: Question) => boolean,
          ) => (question: Question) => Promise<boolean>;
        };
        readonly library: { readonly askLibrary: (question: Question) => boolean };
      };
      const read = (hex: string): Uint8Array =>
        Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
      let yeses = 0;
      const { subtle } = crypto;
      const counting = {
        importKey: subtle.importKey.bind(subtle),
        verify: async (...given: Parameters<SubtleCrypto['verify']>) => {
          const answer = await subtle.verify(...given);
          if (answer) yeses += 1;
          return answer;
        },
      } as SubtleCrypto;
      const verify = webVerifier.makeWebVerifier(counting, library.askLibrary);
      const answers: boolean[] = [];
      for (const [signature, message, publicKey] of all)
        answers.push(
          await verify({ signature: read(signature), message: read(message), publicKey: read(publicKey) }),
        );
      return { answers, yeses };
    }, questions.map(write));
    const expected = questions.map(askLibrary);
    expect(answers).toEqual(expected);
    expect(yeses).toBeGreaterThan(expected.filter(Boolean).length * 0.8);
  }
});
