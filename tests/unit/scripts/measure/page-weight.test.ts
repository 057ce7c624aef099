import { describe, expect, test } from 'vitest';
import {
  budgets,
  filesOf,
  filesOfRecordPage,
  findOverweight,
  RECORD_PAGE,
  weigh,
} from '../../../../scripts/measure/page-weight.ts';

const manifest = {
  'index.html': {
    file: 'assets/index.js',
    imports: ['_react.js'],
    dynamicImports: ['panel.tsx'],
    css: ['assets/index.css'],
  },
  '_react.js': { file: 'assets/react.js', imports: ['index.html'] },
  'panel.tsx': {
    file: 'assets/panel.js',
    imports: ['_react.js', '_cytoscape.js'],
    css: ['assets/panel.css'],
  },
  '_cytoscape.js': { file: 'assets/cytoscape.js' },
};
const sized = (gzip: number, text = '') => ({ name: 'index.html', raw: gzip, gzip, brotli: gzip, text });
const file = (name: string, gzip: number, text = '') => ({ ...sized(gzip, text), name });

describe('filesOf', () => {
  test('follows static imports and style, not what is loaded later, and ends in a circle', () => {
    expect([...filesOf(manifest, 'index.html')]).toEqual([
      'assets/index.js',
      'assets/index.css',
      'assets/react.js',
    ]);
  });
  test('follows what is loaded later where that is asked for', () => {
    expect(filesOf(manifest, 'index.html', { withLater: true })).toContain('assets/cytoscape.js');
  });
  test('names an entry that is not there', () => {
    expect(() => filesOf(manifest, 'main.tsx')).toThrow('has no main.tsx');
  });
});

describe('filesOfRecordPage', () => {
  test('are those of the page and of every part that it fetches by itself, each once', () => {
    const parts = RECORD_PAGE.filter((key) => key !== 'index.html');
    const withParts = {
      ...manifest,
      ...Object.fromEntries(parts.map((key) => [key, { file: `${key}.js`, imports: ['_react.js'] }])),
    };
    const files = [
      'assets/index.js',
      'assets/index.css',
      'assets/react.js',
      ...parts.map((key) => `${key}.js`),
    ];
    expect([...filesOfRecordPage(withParts)]).toEqual(files);
  });
  test('can’t be told of a build that lacks one of the parts', () => {
    expect(() => filesOfRecordPage(manifest)).toThrow('The manifest of the build has no');
  });
});

describe('findOverweight', () => {
  test('is content exactly at the limits', () => {
    const rest = budgets.recordPage - budgets.page;
    expect(
      findOverweight({
        page: sized(budgets.page),
        embed: sized(budgets.embed),
        files: [file('a.js', rest)],
        citationsFile: 'panel.js',
      }),
    ).toEqual([]);
  });
  test('names what is one byte over', () => {
    const problems = findOverweight({
      page: sized(budgets.page + 1),
      embed: sized(budgets.embed + 1),
      files: [file('a.js', budgets.recordPage - budgets.page)],
      citationsFile: 'panel.js',
    });
    expect(problems).toEqual([
      `The page with the first module: ${budgets.page + 1} bytes with gzip, 1 over the limit of ${budgets.page}.`,
      `All that a record page loads: ${budgets.recordPage + 1} bytes with gzip, 1 over the limit of ${budgets.recordPage}.`,
      `The document for frames: ${budgets.embed + 1} bytes with gzip, 1 over the limit of ${budgets.embed}.`,
    ]);
  });
  test('names a file of the citations in the first load', () => {
    const problems = findOverweight({
      page: sized(1),
      embed: sized(1),
      files: [file('graph.js', 1)],
      citationsFile: 'graph.js',
    });
    expect(problems).toEqual(['graph.js belongs to the citations and comes with every record page.']);
  });
  test('names a face that the page brings, and another than the page’s own in the style that follows', () => {
    const own = '@font-face{font-family:Pith Sans;src:url(/a.woff2)format("woff2")}';
    const near = '@font-face { font-family: "Near"; src: local("Arial"); }';
    const others = '@font-face{font-family:KaTeX_Main;src:url(/k.woff2)}';
    const facesIn = (page: string, style: string) =>
      findOverweight({
        page: sized(1, page),
        embed: sized(1),
        files: [file('a.css', 1, style)],
        citationsFile: 'graph.js',
      });
    expect(facesIn(near, own + near)).toEqual([]);
    expect(facesIn(near + own, '')).toEqual(['index.html brings a web font before the verdict.']);
    expect(facesIn('', own + others)).toEqual(['a.css brings a web font that no record page needs.']);
  });
});

test('weigh counts bytes, not characters', () => {
  expect(weigh('x', 'é'.repeat(100))).toMatchObject({ raw: 200 });
});
