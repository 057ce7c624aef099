import { describe, expect, it } from 'vitest';
import { toWatched, type Watched, type WatchLook } from '../../../../src/core/watch/watched.ts';
import { formatWatchFeed } from '../../../../src/graph/export/atom.ts';
import { examineJson, realRecord, toExamined } from '../../../support/examining.ts';
import { fromXml, xmlFaults } from '../../../support/read-xml.ts';

const AT = '2026-06-02T08:00:00.123Z';
const ATOM = 'http://www.w3.org/2005/Atom';
const base = toWatched(toExamined(examineJson(realRecord())), {
  key: '/2503.11367',
  corpus: null,
  since: '2026-06-01T00:00:00Z',
});
const look: WatchLook = {
  at: AT,
  state: 'checked',
  label: 'Checked',
  citing: [
    { id: '2606.00001', title: 'On <b>&amp; "quotes"\u0000\nand ]]> more' },
    { id: '2606.00002', title: null },
  ],
  isCertain: true,
  isSignedAnew: false,
  isOther: false,
  newVersion: null,
  less: 'Less stands behind this record',
};
const watched: readonly Watched[] = [
  base,
  { ...base, identifier: 'hep-th/9711200', title: '<script>alert(1)</script> \uD800 $x$', look },
  {
    ...base,
    identifier: 'pith:2W3F2J6XVHMDI3LFEUIZOILSTF',
    title: null,
    corpus: 'demo',
    look: { ...look, citing: [] },
  },
];

interface Element {
  readonly attributes: string;
  readonly inside: string;
}

/** The elements of one name. libxml2 says first that the text is well-formed, so a `<` is the beginning of a tag. */
const elementsOf = (xml: string, name: string): readonly Element[] =>
  [...xml.matchAll(new RegExp(`<${name}((?: [^>]*?)?)(?:/>|>(.*?)</${name}>)`, 'gs'))].map(
    ([, attributes = '', inside = '']) => ({ attributes, inside }),
  );
/** Those that stand in the feed itself, or in one entry. */
const childrenOf = ({ inside }: Element, name: string): readonly Element[] =>
  elementsOf(name === 'entry' ? inside : inside.replace(/<entry>.*?<\/entry>/gs, ''), name);
const textOf = (parent: Element, name: string): string => fromXml(childrenOf(parent, name)[0]?.inside ?? '');
const attributeOf = ({ attributes }: Element, name: string): string | null =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
const feedOf = (xml: string): Element => {
  const [feed, ...others] = elementsOf(xml, 'feed');
  if (feed === undefined || others.length > 0) throw new Error('One feed is expected.');
  return feed;
};

/** RFC 3339 as section 3.3 of RFC 4287 wants it: upper-case T and Z. */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** What section 4 of RFC 4287 asks of a feed, as sentences about what breaks it. */
const atomFaults = (xml: string): readonly string[] => {
  const faults: string[] = [];
  const feed = feedOf(xml);
  if (attributeOf(feed, 'xmlns') !== ATOM) faults.push('elements are in the namespace of Atom (1.2)');
  const entries = childrenOf(feed, 'entry');
  for (const [place, at] of [
    [feed, 'feed'],
    ...entries.map((entry, index) => [entry, `entry ${index}`] as const),
  ] as const) {
    for (const name of ['id', 'title', 'updated'])
      if (childrenOf(place, name).length !== 1) faults.push(`${at}: exactly one atom:${name} (4.1.1, 4.1.2)`);
    if (!DATE.test(textOf(place, 'updated'))) faults.push(`${at}: atom:updated is a date of RFC 3339 (3.3)`);
    if (!URL.canParse(textOf(place, 'id'))) faults.push(`${at}: atom:id is an absolute IRI (4.2.6)`);
    const alternates = childrenOf(place, 'link').filter(
      (link) => (attributeOf(link, 'rel') ?? 'alternate') === 'alternate',
    );
    if (alternates.length > 1) faults.push(`${at}: one alternate link of a kind (4.1.1, 4.1.2)`);
    if (childrenOf(place, 'content').length === 0 && alternates.length === 0) {
      if (at !== 'feed') faults.push(`${at}: content or an alternate link (4.1.2)`);
    }
    for (const content of childrenOf(place, 'content'))
      if (attributeOf(content, 'type') === 'text' && content.inside.includes('<'))
        faults.push(`${at}: content of type text holds no elements (4.1.3.3)`);
    for (const link of childrenOf(place, 'link'))
      if (!URL.canParse(attributeOf(link, 'href') ?? ''))
        faults.push(`${at}: atom:link has a href (4.2.7.1)`);
  }
  const ids = [feed, ...entries].map((each) => textOf(each, 'id'));
  if (new Set(ids).size !== ids.length) faults.push('ids are unique (4.1.1, 4.2.6)');
  const isAuthored = (place: Element): boolean =>
    childrenOf(place, 'author').some((author) => childrenOf(author, 'name').length === 1);
  if (!isAuthored(feed) && !entries.every(isAuthored))
    faults.push('an author, of the feed or of every entry (4.1.1)');
  return faults;
};

describe('the feed of what is watched', () => {
  const xml = formatWatchFeed(watched, { base: 'https://example.org/', at: AT });

  it('keeps the rules of RFC 4287, whatever titles hold', async () => {
    expect(await xmlFaults(xml)).toEqual([]);
    expect(atomFaults(xml)).toEqual([]);
    expect(atomFaults(formatWatchFeed([], { base: 'https://example.org/', at: AT }))).toEqual([]);
  });

  it('is held to those rules: each one that is broken is found', () => {
    for (const [from, to] of [
      ['<id>https://example.org/abs/2503.11367</id>', ''],
      ['<id>https://example.org/abs/2503.11367</id>', '<id>https://example.org/watched</id>'],
      ['<author><name>Pith Viewer</name></author>', ''],
      ['<updated>2026-06-01T00:00:00Z</updated>', '<updated>1 June 2026</updated>'],
      ['<content type="text">', '<content type="text"><b>x</b>'],
    ] as const)
      expect(atomFaults(xml.replace(from, to)), from).not.toEqual([]);
  });

  it('says what is new in words, and leads to the paper on this site', () => {
    const feed = feedOf(xml);
    const entries = childrenOf(feed, 'entry');
    expect(entries.map((entry) => textOf(entry, 'title'))).toEqual([
      'Efficient Distributed MLLM Training with Cornstarch: not asked for yet',
      '<script>alert(1)</script> \uFFFD $x$: 2 new citations, Less stands behind this record',
      'pith:2W3F2J6XVHMDI3LFEUIZOILSTF: Less stands behind this record',
    ]);
    expect(
      entries.map((entry) => childrenOf(entry, 'link').map((link) => attributeOf(link, 'href'))[0]),
    ).toEqual([
      'https://example.org/abs/2503.11367',
      'https://example.org/abs/hep-th/9711200',
      'https://example.org/pith/2W3F2J6XVHMDI3LFEUIZOILSTF?in=demo',
    ]);
    expect(entries.map((entry) => textOf(entry, 'content'))[1]?.split('\n')).toContain(
      'Cited by On <b>&amp; "quotes"\uFFFD and ]]> more (2606.00001)',
    );
  });
});
