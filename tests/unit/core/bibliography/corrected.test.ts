import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyToBytes, applyToText } from '../../../../src/core/bibliography/corrected/apply.ts';
import { type Correction, toCorrections } from '../../../../src/core/bibliography/corrected/corrections.ts';
import { toUnifiedDiff } from '../../../../src/core/bibliography/corrected/diff.ts';
import { decodeText } from '../../../../src/core/bibliography/decode.ts';
import { judge } from '../../../../src/core/bibliography/judge/judge.ts';
import { readBibliography } from '../../../../src/core/bibliography/read.ts';
import { answersFor, PAPERS } from '../../../support/bibliography/papers.ts';

const [first, second, third] = PAPERS;
if (first === undefined || second === undefined || third === undefined) throw new Error('there are papers');

const TEXT = `% Süß, “before” 𝄞 any entry
@article{right, title = {${first.title}}, eprint = {${first.id}}, archivePrefix={arXiv} }
@article{version, author = {Müller 𝄞},\r
  title = {${first.title}},\r
  eprint={${first.id}v7}, url = "http://arxiv.org/abs/${first.id}v7" , archivePrefix={arXiv}, note={keep ${'  '}this}\r
}
@article{two, title = {${second.title}},
  eprint={${second.id}},   archivePrefix={arXiv}, doi={10.48550/arXiv.${third.id}},
}
@article{wrong, title={${second.title}}, eprint={${first.id}v9}, archivePrefix={arXiv}}
@article{inherits, title = {${first.title}}, eprint={${first.id}}, xdata={v}, archivePrefix={arXiv}}
@xdata{v, url={https://arxiv.org/abs/${first.id}v4}}
@article{remark, title = {${first.title}}, eprint={${first.id}}, archivePrefix={arXiv}, note={Comment on arXiv:${third.id}v3}}
`;

const EXPECTED = TEXT.replaceAll(`${first.id}v7`, `${first.id}v${first.version}`).replace(
  `arXiv.${third.id}`,
  `arXiv.${second.id}`,
);

const correct = (text: string): readonly Correction[] => {
  const read = readBibliography(text, 'a.bib');
  if (read.kind === 'error') throw new Error(read.error);
  return toCorrections(judge(read.value.entries, answersFor(PAPERS)).flatMap((each) => each ?? []));
};

test('changes the version and the second id where the title is the signed one, and nothing else', () => {
  const corrections = correct(TEXT);
  expect(corrections.map(({ key, line, before, after }) => [key, line, before, after])).toEqual([
    ['version', 5, `${first.id}v7`, `${first.id}v1`],
    ['version', 5, `${first.id}v7`, `${first.id}v1`],
    ['two', 8, third.id, second.id],
  ]);
  expect(applyToText(TEXT, corrections)).toBe(EXPECTED);
  expect(correct(EXPECTED)).toEqual([]);
});

describe('words that an id stands in may be about another paper, or another version', () => {
  test.each([
    `note={Full version, arXiv:${third.id}}`,
    `note={Data, arXiv:${third.id}}`,
    `note={The proofs are longer than those of Doe, arXiv:${third.id}}`,
    `note={arXiv:${third.id} is the long version}`,
    `howpublished={Comment on arXiv:${third.id}}`,
    `journal={Reply to arXiv:${third.id}}`,
    `pages={see arXiv:${third.id}}`,
    `note={Accepted. arXiv:${second.id}v9 has an error}`,
    `howpublished={Theorem 2 is in arXiv:${second.id}v9 only}`,
  ])('%s', (field) => {
    expect(correct(`@misc{a, title={${second.title}}, eprint={${second.id}}, ${field}}`)).toEqual([]);
  });

  test.each([
    `note={arXiv:${third.id}}`,
    `note={Preprint available at \\url{https://arxiv.org/abs/${third.id}} (2019)}`,
    `journal={arXiv e-prints arXiv:${third.id} [cs.DL]}`,
    `volume={abs/${third.id}}`,
    `url={https://huggingface.co/papers/${third.id}}`,
    `doi={10.48550/arXiv.${third.id}}`,
    `slaccitation={%%CITATION = ARXIV:${third.id};%%}`,
    `note={arXiv:${second.id}v9, arXiv:${second.id}v9}`,
  ])('and what only announces it is not: %s', (field) => {
    const text = `@misc{a, title={${second.title}}, eprint={${second.id}}, ${field}}`;
    expect(correct(text)).not.toEqual([]);
  });
});

describe('bytes', () => {
  const utf16 = (text: string, isBig: boolean): Buffer => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return isBig ? bytes.swap16() : bytes;
  };
  const latin = (text: string): string => text.replace(/[“”𝄞]/gu, '');
  test.each([
    ['UTF-8', (text: string) => Buffer.from(text, 'utf8')],
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
    ['UTF-16, little end first', (text: string) => utf16(text, false)],
    ['UTF-16, big end first', (text: string) => utf16(text, true)],
    ['Latin-1', (text: string) => Buffer.from(latin(text), 'latin1')],
  ])('stay as they are in %s', (_, encode) => {
    const bytes = encode(TEXT);
    const decoded = decodeText(bytes);
    if (decoded.kind === 'error') throw new Error(decoded.error);
    const corrected = applyToBytes(bytes, decoded.value, correct(decoded.value.text));
    expect(Buffer.from(corrected).equals(encode(EXPECTED))).toBe(true);
  });
});

test('is a diff that patch takes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corrected-'));
  const text = TEXT.replaceAll('\r', '');
  writeFileSync(join(folder, 'a.bib'), text);
  const diff = toUnifiedDiff(text, correct(text), 'a.bib');
  expect(diff.match(/^[-+](?![-+])/gm)).toEqual(['-', '+', '-', '+']);
  const patched = spawnSync('git', ['apply', '-p0', '-'], { cwd: folder, input: diff, encoding: 'utf8' });
  expect(patched.stderr).toBe('');
  expect(readFileSync(join(folder, 'a.bib'), 'utf8')).toBe(EXPECTED.replaceAll('\r', ''));
  expect(toUnifiedDiff(text, [], 'a.bib')).toBe('');
});

test.each([
  ['at the end of a file', 'a\nb\n1\n', 'a.bib'],
  ['in a last line that nothing ends', 'a\nb\n1', 'a.bib'],
  ['before a last line that nothing ends', 'a\n1\nb', 'a.bib'],
  ['between lines that end as on Windows', 'a\r\n1\r\nb\r\nc\r\nd\r\ne\r\n', 'a.bib'],
  ['of which some end so', 'a\r\nb\n1 c\rd 2\r\ne\nf\n', 'a.bib'],
  ['between lines that end as on old Macs', 'a\r1\rb\r', 'a.bib'],
  [
    'far apart and close together',
    `${'a\n'.repeat(9)}1\n${'b\n'.repeat(6)}2\n${'c\n'.repeat(8)}3\n4\n`,
    'a.bib',
  ],
  ['in a file whose name has spaces', 'a\n1\n', 'my own list.bib'],
  ['in a file named from the folder that one is in', 'a\n1\n', '././a.bib'],
  ['in a file whose name begins with a space', 'a\n1\n', ' a.bib'],
  ['in a file whose name has anything', 'a\n1\n', 'a"\\\n+++\u0007 é.bib'],
])('is a diff that git takes: %s', (_, text, name) => {
  const folder = mkdtempSync(join(tmpdir(), 'corrected-'));
  writeFileSync(join(folder, name), text);
  const corrections = [...text.matchAll(/\d/g)].map(({ index, 0: before }) => ({
    span: { start: index, end: index + 1 },
    before,
    after: `was ${before}`,
    key: null,
    line: text.slice(0, index).split(/\r\n?|\n/).length,
    reason: '',
  }));
  const input = toUnifiedDiff(text, corrections, name);
  const patched = spawnSync('git', ['apply', '-p0', '-'], { cwd: folder, input, encoding: 'utf8' });
  expect(patched.stderr).not.toContain('error');
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text.replace(/\d/g, 'was $&'));
});
