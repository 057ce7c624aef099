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
