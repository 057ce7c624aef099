import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import {
  type BadgeInput,
  formatBadgeLabel,
  formatBadgeSvg,
  isOwnMachine,
  toBadges,
} from '../../../../src/graph/cite/badges.ts';
import { xmlFaults } from '../../../support/read-xml.ts';

const badge: BadgeInput = {
  suffix: '2W3F2J6XVHMDI3LFEUIZOILSTF',
  site: 'https://pith.example',
  standing: 'signed',
};
const address = 'https://pith.example/pith/2W3F2J6XVHMDI3LFEUIZOILSTF';
const textsOf = (input: BadgeInput) =>
  Object.fromEntries(toBadges(input).map(({ name, text }) => [name, text]));

test('every badge is a link to the check, in its own language', () => {
  expect(textsOf(badge)).toEqual({
    HTML: `<a href="${address}">signed record &middot; pith:2W3F2J6X</a>`,
    Markdown: `[signed record · pith:2W3F2J6X](${address})`,
    reStructuredText: `\`signed record · pith:2W3F2J6X <${address}>\`__`,
    LaTeX: `\\href{${address}}{signed record $\\cdot$ pith:2W3F2J6X}`,
    Frame: `<iframe src="https://pith.example/embed/${badge.suffix}" title="Check of pith record 2W3F2J6X" width="480" height="340" loading="lazy" style="border:0;max-width:100%"></iframe>`,
  });
  expect(textsOf({ ...badge, site: 'https://a.example/b%20c#d' }).LaTeX).toContain(
    '{https://a.example/b\\%20c\\#d/',
  );
});

test('Markdown makes one link of it', () => {
  const html = new MarkdownIt().render(`It is a ${textsOf(badge).Markdown}.`);
  expect(html).toBe(`<p>It is a <a href="${address}">signed record · pith:2W3F2J6X</a>.</p>\n`);
});

test.each(['signed', 'own-key', 'open'] as const)('no badge claims more than was checked: %s', (standing) => {
  const label = formatBadgeLabel({ ...badge, standing });
  expect(label).toBe(`${standing === 'signed' ? 'signed' : 'pith'} record · pith:2W3F2J6X`);
  for (const text of [
    ...Object.values(textsOf({ ...badge, standing })),
    formatBadgeSvg({ ...badge, standing }),
  ]) {
    expect(text).not.toMatch(/verified|authentic|trusted/i);
    if (standing !== 'signed') expect(text).not.toContain('signed record');
    expect(text).toMatch(/https:\/\/pith\.example\/(?:pith|embed)\/2W3F2J6XVHMDI3LFEUIZOILSTF/);
  }
});

test.each([
  ['http://127.0.0.1:4173', true],
  ['http://localhost', true],
  ['http://[::1]:80', true],
  ['https://localhost.example', false],
  ['https://127.example', false],
  ['https://pith.example', false],
])('%s is reached by this machine alone: %s', (site, isOwn) => expect(isOwnMachine(site)).toBe(isOwn));

test('the picture is well-formed, leads to the check, and says that it checks nothing', async () => {
  const svg = formatBadgeSvg({ ...badge, site: 'https://pith.example/?a=1&b="2"' });
  expect(await xmlFaults(svg)).toEqual([]);
  expect(svg).toContain(`<a href="https://pith.example/?a=1&amp;b=&quot;2&quot;/pith/${badge.suffix}">`);
  expect(svg).toContain('this picture checks nothing');
});
