import { describe, expect, it } from 'vitest';
import { parseCorpusName } from '../../../../src/core/identifier/corpus-name.ts';

describe('parseCorpusName', () => {
  it.each(['a', '7', '-', 'demo', 'demo-2', '0123456789abcdef', 'x'.repeat(32)])('%j is a name', (name) => {
    expect(parseCorpusName(name)).toBe(name);
  });

  it.each([
    '',
    'x'.repeat(33),
    'Demo',
    'dem\u00f6',
    'demo ',
    ' demo',
    'demo\n',
    '../demo',
    'demo/',
    'demo.json',
    'demo_2',
    '//example.org',
    'https://example.org/demo',
  ])('%j is none', (text) => {
    expect(parseCorpusName(text)).toBeNull();
  });

  it.each([[undefined], [null], [true], [7], [['demo']], [{ name: 'demo' }]])(
    '%j is none, as it is no text',
    (value) => {
      expect(parseCorpusName(value)).toBeNull();
    },
  );
});
