import { describe, expect, it } from 'vitest';
import { matchArxiv } from '../../../../src/core/identifier/arxiv-id.ts';
import { matchPith } from '../../../../src/core/identifier/pith-number.ts';
import type { ArxivId, ShortSuffix, Suffix } from '../../../../src/core/identifier/types.ts';
import type { JsonValue } from '../../../../src/core/json/json.ts';
import { FLAT, SHARDED } from '../../../../src/core/mirror/layout.ts';
import { formatMirrorFile, parseMirrorFile } from '../../../../src/core/mirror/mirror-file.ts';

const suffix = (text: string): Suffix => {
  const read = matchPith(text);
  if (read?.kind !== 'pith') throw new Error(`${text} is no whole number`);
  return read.suffix;
};
const short = (text: string): ShortSuffix => {
  const read = matchPith(text);
  if (read?.kind !== 'short') throw new Error(`${text} is no short number`);
  return read.prefix;
};
const paper = (text: string): ArxivId => {
  const read = matchArxiv(text);
  if (read === null) throw new Error(`${text} is no arXiv id`);
  return read.id;
};

describe('the layout of a mirror', () => {
  it('is flat as mirrors always were', () => {
    expect(FLAT.record(suffix('2W3F2J6XVHMDI3LFEUIZOILSTF'))).toBe('pith/2W3F2J6XVHMDI3LFEUIZOILSTF.json');
    expect(FLAT.arxiv(paper('2503.11367'))).toBe('arxiv/2503.11367.json');
    expect(FLAT.arxiv(paper('hep-lat/0305021'))).toBe('arxiv/hep-lat/0305021.json');
    expect(FLAT.short(short('2W3F2J6XVHMD'))).toBe('short/2W3F2J6X.json');
  });

  it('puts two and two characters, and a month and two digits, into folders of their own', () => {
    expect(SHARDED.record(suffix('2W3F2J6XVHMDI3LFEUIZOILSTF'))).toBe(
      'pith/2W/3F/2W3F2J6XVHMDI3LFEUIZOILSTF.json',
    );
    expect(SHARDED.arxiv(paper('2503.11367'))).toBe('arxiv/2503/11/2503.11367.json');
    expect(SHARDED.arxiv(paper('0704.0001'))).toBe('arxiv/0704/00/0704.0001.json');
    expect(SHARDED.arxiv(paper('hep-lat/0305021'))).toBe('arxiv/hep-lat/0305/0305021.json');
    expect(SHARDED.short(short('2W3F2J6X'))).toBe('short/2W/3F.json');
    expect(SHARDED.short(short('2W3F2J6XVHMDI3LF'))).toBe('short/2W/3F.json');
  });
});

describe('mirror.json', () => {
  it('reads back as what was written', () => {
    for (const layout of [FLAT, SHARDED])
      expect(parseMirrorFile(JSON.parse(formatMirrorFile(layout)) as JsonValue)).toBe(layout);
    expect(parseMirrorFile({ pith_mirror: 1, more: true })).toBe(FLAT);
  });

  it.each([[[]], [null], ['sharded'], [{ layout: 'sharded' }], [{ pith_mirror: 1, layout: 'deep' }]])(
    'is none as %j',
    (json) => expect(parseMirrorFile(json as JsonValue)).toBe(null),
  );
});
