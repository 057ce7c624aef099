import { describe, expect, test } from 'vitest';
import { toPlainText } from '../../../../src/core/tex/plain.ts';
import { formatCitedHayagriva } from '../../../../src/graph/cite/files.ts';
import { formatAbout, toListSet } from '../../../../src/graph/export/export-set.ts';
import { formatHayagriva } from '../../../../src/graph/export/references/hayagriva.ts';
import { citedPaper } from '../../../support/cited.ts';
import { hardSource } from '../../../support/export-source.ts';

const set = toListSet(hardSource(), 'all');
const lines = formatHayagriva(set).split('\n');

/** What Hayagriva makes of a title in braces: signs behind a backslash are themselves. */
const readTitle = (line: string): string => {
  const text: string = JSON.parse(line.replace(/^ {2}title: /, ''));
  expect(text).toMatch(/^\{(?:[^\\{}$]|\\[\\{}$])*\}$/su);
  return text.slice(1, -1).replace(/\\(.)/gsu, '$1');
};

describe('Hayagriva', () => {
  test('one entry in full', () => {
    expect(formatHayagriva(set)).toContain(
      [
        '',
        '# Cites arXiv:2001.00001 as [6]; reported by the registry, not signed; 2026-11-23',
        'arXiv-2605.10007:',
        '  type: article',
        '  title: "{η′ and Ševerí at √s=7 TeV}"',
        '  date: 2026-05',
        '  url: "https://arxiv.org/abs/2605.10007"',
        '  serial-number:',
        '    arxiv: "2605.10007"',
        '    doi: "10.48550/arXiv.2605.10007"',
        '  parent:',
        '    type: periodical',
        '    title: "{arXiv:2605.10007}"',
        '',
      ].join('\n'),
    );
  });

  test('says first what it is, and has every paper under a key that Typst takes for a label', () => {
    expect(lines[0]).toBe(`# ${formatAbout(set.about)}`);
    const keys = lines.filter((line) => /^[^ #]/.test(line));
    expect(keys).toHaveLength(set.papers.length);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('arXiv-hep-th-9711200:');
    for (const key of keys) expect(key).toMatch(/^[A-Za-z][\w.-]*:$/);
  });

  test('no title leaves its line, and each is read as the same words', () => {
    for (const line of lines)
      expect(line).toMatch(
        /^(?:|# .*|[A-Za-z][\w.-]*:| +(?:[a-z-]+:|- name:)(?: (?:"(?:[^"\\]|\\.)*"|[\w-]+))?)$/u,
      );
    const titles = lines.filter((line) => line.startsWith('  title: ')).map(readTitle);
    const written = set.papers.flatMap(({ paper }) => (paper.title === null ? [] : [paper.title]));
    const toSeen = (title: string): string =>
      toPlainText(title)
        .toWellFormed()
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .replace(/\uFFFF/g, '\uFFFD')
        .trim();
    expect(titles).toEqual(written.map(toSeen));
    expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u);
  });

  test('of the paper itself: names in parts, and what they are in a comment', () => {
    const text = formatCitedHayagriva(
      citedPaper({ authorsText: 'Jan van den Berg, Martin Luther King Jr., Belle Collaboration' }),
    );
    expect(text).toMatch(/^# Authors as the record reports them, [^\n]*: not the author order\. pith:/);
    expect(text).toContain(
      [
        '  author:',
        '    - name: "van den Berg"',
        '      given-name: "Jan"',
        '    - name: "King"',
        '      given-name: "Martin Luther"',
        '      suffix: "Jr."',
        '    - name: "Belle Collaboration"',
        '  date: 2025-03',
      ].join('\n'),
    );
  });
});
