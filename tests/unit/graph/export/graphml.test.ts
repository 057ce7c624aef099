import { describe, expect, test } from 'vitest';
import { type ExportSet, toNetworkSet } from '../../../../src/graph/export/export-set.ts';
import { formatGraphml } from '../../../../src/graph/export/graphml.ts';
import { formatXml } from '../../../../src/graph/export/xml-text.ts';
import { HARD_TITLES, hardSource } from '../../../support/export-source.ts';
import { fromXml, xmlFaults } from '../../../support/read-xml.ts';

const source = hardSource();
const set = toNetworkSet(source, 'all');
const text = formatGraphml(set);

/** What XML can't hold, as it comes out. */
const replaced = (title: string): string =>
  ['\u0000', '\u0007', '\uffff', '\ud800 '].reduce(
    (text, sign) => text.replaceAll(sign, sign.replace(/^./, '\ufffd')),
    title,
  );

const dataOf = (element: string, key: string): string | null => {
  const found = new RegExp(`<data key="${key}">([^<]*)</data>`).exec(element)?.[1];
  return found === undefined ? null : fromXml(found);
};

describe('GraphML', () => {
  test('is valid by the schema of GraphML, also when it is empty', async () => {
    expect(await xmlFaults(text, 'graphml.xsd')).toEqual([]);
    const empty: ExportSet = { ...set, papers: [], citations: [] };
    expect(await xmlFaults(formatGraphml(empty), 'graphml.xsd')).toEqual([]);
    expect(
      await xmlFaults(text.replace('<node id="arXiv:2605.10001">', '<node id="a b">'), 'graphml.xsd'),
    ).not.toEqual([]);
  });

  const nodes = text.match(/<node id="[^"]*">[\s\S]*?<\/node>/g) ?? [];
  const edges = text.match(/<edge .*<\/edge>/g) ?? [];

  test('every title, under an id that the schema allows', () => {
    expect(nodes.slice(1, 1 + HARD_TITLES.length).map((node) => dataOf(node, 'node-title'))).toEqual(
      HARD_TITLES.map(replaced),
    );
    expect(nodes.map((node) => dataOf(node, 'node-paper_id'))).toEqual(
      set.papers.map(({ paper }) => (paper.arxivId === null ? paper.id : `arXiv:${paper.arxivId}`)),
    );
    const ids = nodes.map((node) => /id="([^"]*)"/.exec(node)?.[1]);
    expect(ids.slice(-4)).toEqual([
      `arXiv:2605.${10_000 + HARD_TITLES.length}`,
      'arXiv:hep-th:9711200',
      'paper-15',
      'paper-16',
    ]);
  });

  test('says that characters were replaced, and only then', () => {
    expect(text).toMatch(/<desc>[^<]*Characters that XML can’t hold stand as U\+FFFD/);
    const plain = toNetworkSet({ ...source, selected: ['hep-th/9711200'] }, 'selected');
    expect(formatGraphml(plain)).not.toContain('U+FFFD');
  });

  test('every citation from citing to cited, directed, with its numbers', () => {
    expect(edges).toHaveLength(17);
    expect(edges[0]).toMatch(/source="arXiv:2605\.10001" target="arXiv:2001\.00001"/);
    expect(dataOf(edges[0] ?? '', 'edge-reference_numbers')).toBe('4 21');
    expect(dataOf(edges[1] ?? '', 'edge-reference_numbers')).toBeNull();
    expect(text).toContain('edgedefault="directed"');
  });

  test('typed keys; what has no value is left out', () => {
    expect(text).toContain('<key id="node-year" for="node" attr.name="year" attr.type="int"/>');
    expect(dataOf(nodes.at(-1) ?? '', 'node-year')).toBeNull();
    expect(dataOf(nodes[1] ?? '', 'node-year')).toBe('2026');
  });

  test('counts, date, address and standing', () => {
    const said = fromXml(/<desc>([^<]*)<\/desc>/.exec(text)?.[1] ?? '');
    for (const part of [source.sentence, source.asOf, source.permalink, source.exportedAt, source.pithNumber])
      expect(said).toContain(part);
    expect(said).toContain('Reported by the registry, not signed');
    // Gephi reports each key of a graph as a severe fault.
    expect(text).not.toContain('for="graph"');
  });
});

test('text for XML', () => {
  expect(formatXml('a<b>&"\'\t\n\r')).toBe('a&#60;b&#62;&#38;&#34;&#39;&#9;&#10;&#13;');
  expect(formatXml('\u0000\u001f\ufffe\udc00😀\u007f')).toBe('\ufffd\ufffd\ufffd\ufffd😀\u007f');
});
