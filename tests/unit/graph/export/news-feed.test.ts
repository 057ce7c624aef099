import { describe, expect, it, test } from 'vitest';
import type { ArxivId, Suffix } from '../../../../src/core/identifier/types.ts';
import { type FeedEntry, toNewsId } from '../../../../src/core/watch/feed-entry.ts';
import { formatNewsFeed, GENERATOR } from '../../../../src/graph/export/news-feed.ts';
import { relaxNgFaults } from '../../../support/read-xml.ts';

const entry: FeedEntry = {
  id: toNewsId(['a']),
  kind: 'citing',
  at: '2026-06-03T08:00:00Z',
  title: '<b>&amp; ]]> "\u0001\ud800',
  lines: ['</p><script>alert(1)</script>', '\ufffe & more'],
  record: { suffix: '2W3F2J6XVHMDI3LFEUIZOILSTF' as Suffix, part: 'citations' },
  citing: 'hep-th/9901001' as ArxivId,
  paper: '2503.11367' as ArxivId,
};
const older: FeedEntry = { ...entry, id: toNewsId(['b']), at: '2026-06-02T08:00:00Z', citing: null };
const feed = { id: 'urn:uuid:553ac254-b9fc-47a8-9cb1-71e9fb749510', since: '2026-06-01T08:00:00Z' };
const places = { viewer: 'https://viewer.example/', self: 'https://feeds.example/a?b=1&c="' };
const nowhere = { viewer: null, self: null };
const faultsOf = (xml: string) => relaxNgFaults(xml, 'news-feed.rng');
const hrefsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<link rel="(\w+)" href="([^"]*)"/g)].map(([, rel, href]) => `${rel} ${href}`);

describe('the feed of what is new', () => {
  it('keeps the rules of RFC 4287, whatever its texts hold', async () => {
    for (const each of [places, nowhere])
      for (const entries of [
        [],
        [entry],
        [entry, older, { ...older, id: toNewsId(['c']), record: null, paper: null }],
      ])
        expect(await faultsOf(formatNewsFeed({ ...feed, entries }, each))).toEqual([]);
  });

  it.each([
    [`<id>${entry.id}</id>`, ''],
    [`<id>${entry.id}</id>`, '<id>1</id>'],
    [`<updated>${entry.at}</updated>`, '<updated>3 June 2026</updated>'],
    ['<author><name>pith-watch</name></author>', ''],
    ['<p>', '<p><script/>'],
    ['<p>', '<p onclick="x">'],
    ['href="https://arxiv.org/abs/hep-th/9901001"', 'href="javascript:x"'],
    ['rel="related"', 'rel="alternate"'],
    ['type="xhtml"', 'type="html"'],
  ])('is held to them: %s as %s is found', async (from, to) => {
    const xml = formatNewsFeed({ ...feed, entries: [entry] }, places);
    expect(xml).toContain(from);
    expect(await faultsOf(xml.replace(from, to))).not.toEqual([]);
  });

  it('is of the time of the newest entry, or of the beginning, and of no other', () => {
    const updated = (entries: readonly FeedEntry[]) =>
      /<updated>(.*?)<\/updated>/.exec(formatNewsFeed({ ...feed, entries }, nowhere))?.[1];
    expect([updated([]), updated([older]), updated([older, entry])]).toEqual([
      feed.since,
      older.at,
      entry.at,
    ]);
  });

  it('leads to a new citing paper first, and else to the viewer', () => {
    const hrefs = hrefsOf(formatNewsFeed({ ...feed, entries: [entry, older] }, places));
    const page = 'https://viewer.example/pith/2W3F2J6XVHMDI3LFEUIZOILSTF?tab=citations';
    expect(hrefs).toEqual([
      'self https://feeds.example/a?b=1&#38;c=&#34;',
      'alternate https://viewer.example/',
      'alternate https://arxiv.org/abs/hep-th/9901001',
      `related ${page}&#38;sel=hep-th/9901001`,
      'related https://arxiv.org/abs/2503.11367',
      `alternate ${page}`,
      'related https://arxiv.org/abs/2503.11367',
    ]);
    expect(hrefsOf(formatNewsFeed({ ...feed, entries: [older] }, nowhere))).toEqual([
      'alternate https://arxiv.org/abs/2503.11367',
    ]);
  });

  it('sums up what is short whole, and of what is long the beginning', () => {
    const summaryOf = (lines: readonly string[]) =>
      /<summary>(.*?)<\/summary>/.exec(
        formatNewsFeed({ ...feed, entries: [{ ...entry, lines }] }, nowhere),
      )?.[1];
    expect(summaryOf(['a', '<b>', 'c', 'd', 'e', 'f'])).toBe('a &lt;b&gt; c d e f');
    expect(summaryOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a b c d e f …');
  });

  test('by its generator it is known', () => {
    expect(formatNewsFeed({ ...feed, entries: [] }, nowhere).slice(0, 200)).toContain(GENERATOR);
  });
});
