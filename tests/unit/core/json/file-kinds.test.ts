import { describe, expect, it } from 'vitest';
import { describeFileKind, isZip } from '../../../../src/core/json/file-kinds.ts';
import { isJsonLines } from '../../../../src/core/json/lines.ts';

describe('describeFileKind', () => {
  it.each([
    ['%PDF-1.5 …', 'a PDF'],
    ['PK\u0003\u0004…', 'a .zip archive'],
    ['\u001f\u008b\b', 'compressed with gzip'],
    ['\u0089PNG\r\n', 'a picture.'],
    ['\u00ff\u00d8\u00ff', 'a picture.'],
    ['<?xml version="1.0" encoding="UTF-8"?>\n<!-- 12 of 140 -->\n<svg xmlns="…">', 'a picture (SVG)'],
    ['<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="…">', 'a graph (GraphML)'],
    ['% a comment\n@misc{arxiv-2503.11367,\n', 'a bibliography (BibTeX)'],
    ['TY  - RPRT\r\n', 'a bibliography (RIS)'],
    ['Id,Label,Month\r\n', 'a table (CSV)'],
    ['{\n  "pith_viewer_remembered": 1,', 'a list of what a browser remembers'],
  ])('%j is %s', (head, words) => {
    expect(describeFileKind('x', head)).toMatch(/^x is .*\.$/);
    expect(describeFileKind('x', head)).toContain(`x is ${words}`);
  });

  it.each(['', '{"record_type":"pith_number_record"}', '[{}]', 'hello', '<!doctype html>', '@', 'Identity,'])(
    'says nothing of %j',
    (head) => {
      expect(describeFileKind('x', head)).toBeNull();
    },
  );
});

describe('isZip', () => {
  it.each([
    ['a.zip', '', true],
    ['A.ZIP', 'hello', true],
    ['a', 'PK\u0003\u0004…', true],
    ['a', 'PK\u0005\u0006', true],
    ['a.zip.json', '{}', false],
    ['PK', 'PK', false],
  ])('%j with %j: %s', (name, head, is) => {
    expect(isZip(name, head)).toBe(is);
  });
});

describe('isJsonLines', () => {
  it.each([
    ['{"a":1}\n{"b":2}', true],
    ['\n{"a":1}\r\n\r\n{"b":2}\r\nwrong', true],
    ['{"a":1}', false],
    ['{"a":1}\nwrong', false],
    ['{\n"a":1\n}\n', false],
    ['[1]\n[2]', false],
    ['', false],
  ])('%j: %s', (text, is) => {
    expect(isJsonLines(text)).toBe(is);
  });
});
