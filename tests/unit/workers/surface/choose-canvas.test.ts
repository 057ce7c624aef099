import { expect, test } from 'vitest';
import { isWorthIt } from '../../../../src/workers/surface/choose-canvas.ts';

test.each([
  { usual: 200, plain: 20, worth: true },
  { usual: 20, plain: 10, worth: true },
  // Nothing is gained.
  { usual: 3, plain: 3, worth: false },
  { usual: 60, plain: 40, worth: false },
  { usual: 20, plain: 200, worth: false },
  // Much quicker, and nobody would notice.
  { usual: 8, plain: 1, worth: false },
])('whether $usual ms are exchanged for $plain: $worth', ({ usual, plain, worth }) => {
  expect(isWorthIt(usual, plain)).toBe(worth);
});
