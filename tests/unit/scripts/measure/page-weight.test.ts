import { describe, expect, test } from 'vitest';
import { budgets, findOverweight, weigh } from '../../../../scripts/measure/page-weight.ts';

const sized = (gzip: number, text = '') => ({ name: 'index.html', raw: gzip, gzip, brotli: gzip, text });
const file = (name: string, gzip: number, text = '') => ({ ...sized(gzip, text), name });

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
