import { expect, test } from 'vitest';
import { formatBadgeLabel, formatBadgeSvg, toBadges } from '../../../../src/graph/cite/badges.ts';
import { xmlFaults } from '../../../support/read-xml.ts';

const badge = {
  suffix: '2W3F2J6XVHMDI3LFEUIZOILSTF',
  checkAddress: 'https://pith.example/a_b%20c/pith/2W3F2J6XVHMDI3LFEUIZOILSTF',
  isSigned: true,
};

test('every badge is a link to the check, in its own language', () => {
  expect(Object.fromEntries(toBadges(badge).map(({ name, text }) => [name, text]))).toEqual({
    HTML: `<a href="${badge.checkAddress}">signed record · pith:2W3F2J6X</a>`,
    Markdown: `[signed record · pith:2W3F2J6X](${badge.checkAddress})`,
    reStructuredText: `\`signed record · pith:2W3F2J6X <${badge.checkAddress}>\`__`,
    LaTeX:
      '\\href{https://pith.example/a_b\\%20c/pith/2W3F2J6XVHMDI3LFEUIZOILSTF}{signed record $\\cdot$ pith:2W3F2J6X}',
  });
});

test('no badge claims more than was checked', () => {
  expect(formatBadgeLabel({ ...badge, isSigned: false })).toBe('pith record · pith:2W3F2J6X');
  for (const text of [...toBadges(badge).map((each) => each.text), formatBadgeSvg(badge)])
    expect(text).not.toMatch(/verified|authentic|trusted/i);
});

test('the picture is well-formed, leads to the check, and says that it checks nothing', async () => {
  const svg = formatBadgeSvg({ ...badge, checkAddress: 'https://pith.example/?a=1&b="2"' });
  expect(await xmlFaults(svg)).toEqual([]);
  expect(svg).toContain('<a href="https://pith.example/?a=1&amp;b=&quot;2&quot;">');
  expect(svg).toContain('this picture checks nothing');
});
