import { describe, expect, test } from 'vitest';
import { filesOf, filesOfRecordPage, RECORD_PAGE } from '../../../../scripts/vite/built-files.ts';

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
