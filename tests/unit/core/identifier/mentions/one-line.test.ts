import { expect, it } from 'vitest';
import { toOneLine } from '../../../../../src/core/identifier/mentions/one-line.ts';

it.each([
  ['2503.\n11367', '2503.11367'],
  ['> https://arxiv.org/abs/2503.1=\r\n> 1367v4\r\n', '> https://arxiv.org/abs/2503.11367v4'],
  ['hep-th/9901001\n2503.11367', 'hep-th/9901001 2503.11367'],
  ['a\n\n  b\n', 'a b'],
  ['2503.\n11367\npith:2W3F2J6XVHMD\nI3LFEUIZOILSTF', '2503.11367 pith:2W3F2J6XVHMDI3LFEUIZOILSTF'],
  ['', ''],
])('%j on one line is %j', (text, line) => {
  expect(toOneLine(text)).toBe(line);
});
