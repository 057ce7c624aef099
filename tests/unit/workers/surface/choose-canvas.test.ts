import { expect, test } from 'vitest';
import { judge } from '../../../../src/workers/surface/choose-canvas.ts';

test.each([
  { usual: 200, plain: 20, worth: 'yes' },
  { usual: 20, plain: 10, worth: 'yes' },
  // Nothing is gained.
  { usual: 3, plain: 3, worth: 'no' },
  { usual: 60, plain: 40, worth: 'no' },
  { usual: 20, plain: 200, worth: 'no' },
  { usual: 0.4, plain: 0.1, worth: 'no' },
  { usual: 2, plain: 0, worth: 'no' },
  // Much quicker, of too few curves: what a quick machine without a graphics card shows at first.
  { usual: 8, plain: 1, worth: 'unclear' },
  { usual: 7, plain: 0, worth: 'unclear' },
] as const)('whether $usual ms are exchanged for $plain: $worth', ({ usual, plain, worth }) => {
  expect(judge(usual, plain)).toBe(worth);
});
