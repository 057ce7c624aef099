import { expect, test } from 'vitest';
import { sumCompiled } from '../../../../scripts/soak/heap.ts';

test('of a snapshot counts compiled code and V8’s lists beside it, and nothing else of the browser or the page', () => {
  const strings = ['', 'system / InstructionStream', 'system / WeakArrayList', 'blink::Node', 'Object'];
  const nodes = [
    [2, 1, 9, 1000],
    [1, 2, 9, 200],
    [1, 3, 9, 40],
    [0, 4, 9, 8],
    // A page may call an object of its own so.
    [0, 2, 9, 4],
    [2, 4, 9, 1],
  ].flat();
  const meta = {
    node_fields: ['type', 'name', 'id', 'self_size'],
    node_types: [['object', 'native', 'code']],
  };
  expect(sumCompiled({ snapshot: { meta }, nodes, strings })).toBe(1201);
});
