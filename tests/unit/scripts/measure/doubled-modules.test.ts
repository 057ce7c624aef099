import { describe, expect, test } from 'vitest';
import { findDoubled } from '../../../../scripts/measure/doubled-modules.ts';

const CANONICAL = 'src/core/json/canonical.ts';
const PARSE = 'src/core/record/parse.ts';
const TAMPER = 'src/core/tamper/tamper.ts';

describe('modules of a build', () => {
  test('are well where the page takes those of the core from the first module', () => {
    expect(findDoubled({ first: [CANONICAL, PARSE], chunks: { 'depth.js': [TAMPER] } })).toEqual([]);
  });

  test('are named where a chunk has a second copy', () => {
    const chunks = { 'app.js': ['src/main.tsx'], 'depth.js': [CANONICAL, TAMPER], 'graph.js': [PARSE] };
    expect(findDoubled({ first: [CANONICAL, PARSE], chunks })).toEqual([
      `${CANONICAL} is in the first module and in depth.js as well: list it in src/first/shared-modules.ts.`,
      `${PARSE} is in the first module and in graph.js as well: list it in src/first/shared-modules.ts.`,
    ]);
  });

  test('outside of the core may be in both', () => {
    const both = 'src/sources/first-of.ts';
    expect(findDoubled({ first: [CANONICAL, both], chunks: { 'depth.js': [both] } })).toEqual([]);
  });

  test('of another kind of list are no proof of anything', () => {
    const sentence = /has nothing of src\/core\//;
    expect(findDoubled({ first: [], chunks: {} })).toEqual([expect.stringMatching(sentence)]);
    expect(findDoubled({ first: [`/home/${CANONICAL}`], chunks: { 'app.js': [CANONICAL] } })).toEqual([
      expect.stringMatching(sentence),
    ]);
  });
});
