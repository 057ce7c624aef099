import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBase64 } from '../../../../src/core/base/base64.ts';

test('bytes are read by either alphabet, padded or not, with white space anywhere', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 70 }), (bytes) => {
      const padded = Buffer.from(bytes).toString('base64');
      const plain = Buffer.from(bytes).toString('base64url');
      for (const text of [
        padded,
        plain,
        padded.replace(/=+$/, ''),
        ` ${padded.match(/.{1,5}/g)?.join('\n')} `,
      ])
        expect(parseBase64(text), text).toEqual(bytes);
    }),
  );
  expect(parseBase64('')).toEqual(new Uint8Array());
});

test('what is no base64 is nothing', () => {
  for (const text of ['=', '==', '===', 'A', 'AAAAA', 'AA===', 'A=A=', 'AB', 'AAB', 'AA?A', 'ÄAAA', '=AAA'])
    expect(parseBase64(text), text).toBe(null);
});
