import { expect, it } from 'vitest';
import { toOneLine } from '../../../../../src/core/identifier/mentions/one-line.ts';

it.each([
  ['2503.\n11367', '2503.11367'],
  ['> https://arxiv.org/abs/2503.1=\r\n> 1367v4\r\n', '> https://arxiv.org/abs/2503.11367v4'],
  ['hep-th/9901001\n2503.11367', 'hep-th/9901001 2503.11367'],
  ['a\n\n  b\n', 'a b'],
  ['2503.\n11367\npith:2W3F2J6XVHMD\nI3LFEUIZOILSTF', '2503.11367 pith:2W3F2J6XVHMDI3LFEUIZOILSTF'],
  ['', ''],
  // A link with a view, as mail programs break it.
  [
    'https://viewer.example/pith/2W3F2J6XVHMDI3LFEUIZOILSTF?tab=citations&sel=25\n03.11367,2401.00010&lay=force',
    'https://viewer.example/pith/2W3F2J6XVHMDI3LFEUIZOILSTF?tab=citations&sel=2503.11367,2401.00010&lay=force',
  ],
  [
    '> <https://viewer.example/pith/2W3F2J6XVHMDI3LFEUIZOILSTF?tab=citations&sel=\r\n> 2503.11367,2401.00010,2401.00011,2401.00012,2401.00013,2401.00014,24\r\n> 01.00015>\r\n> Regards',
    '<https://viewer.example/pith/2W3F2J6XVHMDI3LFEUIZOILSTF?tab=citations&sel=2503.11367,2401.00010,2401.00011,2401.00012,2401.00013,2401.00014,2401.00015> > Regards',
  ],
  // A signature, a second link and a short line are no part of it.
  [
    'https://viewer.example/pith/2W3F2J6XVHMDI3LFEUIZOILSTF?tab=citations&lay=force\nRegards',
    'https://viewer.example/pith/2W3F2J6XVHMDI3LFEUIZOILSTF?tab=citations&lay=force Regards',
  ],
  [
    'https://viewer.example/pith/2W3F2J6XVHMDI3LFEUIZOILSTF?tab=citations&lay=force\nhttps://arxiv.org/abs/2503.11367',
    'https://viewer.example/pith/2W3F2J6XVHMDI3LFEUIZOILSTF?tab=citations&lay=force https://arxiv.org/abs/2503.11367',
  ],
  ['https://arxiv.org/abs/2503.11367\n2401.00010', 'https://arxiv.org/abs/2503.11367 2401.00010'],
])('%j on one line is %j', (text, line) => {
  expect(toOneLine(text)).toBe(line);
});
