import { expect, test } from 'vitest';
import { toTexSpellings } from '../../../../src/core/title/tex-spellings.ts';

test('an accent that is a sign is written with braces and without', () => {
  expect(toTexSpellings('Schön')).toEqual(['Sch\\"on', 'Sch\\"{o}n', 'Sch{\\"o}n', 'Sch{\\"{o}}n']);
  expect(toTexSpellings('Scho\u0308n')).toEqual(toTexSpellings('Schön'));
});

test('an accent with a name has a brace or a space behind it', () => {
  expect(toTexSpellings('Čech')).toEqual(['\\v{C}ech', '{\\v C}ech', '{\\v{C}}ech']);
});

test('an i may have lost its dot', () => {
  expect(toTexSpellings('í')).toEqual(["\\'i", "\\'{i}", "{\\'i}", "{\\'{i}}", "\\'{\\i}"]);
});

test('letters of their own are commands in braces', () => {
  expect(toTexSpellings('Øøłß ŁæÆœŒı')).toEqual(['{\\O}{\\o}{\\l}{\\ss} {\\L}{\\ae}{\\AE}{\\oe}{\\OE}{\\i}']);
});

test('an å has a command of its own too', () => {
  expect(toTexSpellings('Århåö')).toEqual([
    '\\r{A}rh\\r{a}\\"o',
    '{\\AA}rh{\\aa}\\"o',
    '\\r{A}rh\\r{a}\\"{o}',
    '{\\r A}rh{\\r a}{\\"o}',
    '{\\r{A}}rh{\\r{a}}{\\"{o}}',
  ]);
});

test.each(['', 'Stars', 'x\u0338', 'Ω'])(
  '“%s” has nothing to spell, or nothing that TeX has a command for',
  (text) => {
    expect(toTexSpellings(text)).toEqual([]);
  },
);

test('what has no command stays beside what has', () => {
  expect(toTexSpellings('ö ằ').map((each) => each.slice(-1))).toEqual(toTexSpellings('ö ằ').map(() => 'ằ'));
});
