import { expect, test } from 'vitest';
import { judge } from '../../../../src/core/bibliography/judge/judge.ts';
import type { PaperAnswer } from '../../../../src/core/bibliography/judge/judgement.ts';
import { toQuestions } from '../../../../src/core/bibliography/judge/papers.ts';
import { toTally, toTallyWords } from '../../../../src/core/bibliography/judge/tally.ts';
import { readBibliography } from '../../../../src/core/bibliography/read.ts';
import { examine } from '../../../../src/core/examine.ts';
import { parseJson } from '../../../../src/core/json/text.ts';
import { realRecordText } from '../../../support/real-record.ts';

const parsed = parseJson(realRecordText());
if (parsed.kind === 'error') throw new Error('the real record is JSON');
const title = String(JSON.parse(realRecordText()).paper.title);
const examination = examine({
  document: parsed.value,
  question: null,
  keys: [
    {
      keyId: 'pith-v1-2026-05',
      publicKeyHex: 'b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3',
      trust: 'registry',
      signer: 'pith.science',
    },
  ],
  origin: { sourceId: 'x', label: 'x', kind: 'file', url: null },
});

const text = `
@string{cc = "arXiv"}
@article{right, title = {{${title}}}, eprint = {2503.11367v2}, archivePrefix = cc # "", primaryClass={cs.DC}}
@article{wrong, title = "A Quite Different Thing", journal={CoRR}, volume={abs/2503.11367} }
@article{broken, title = {A Quite {Different Thing}, journal={CoRR}, volume={abs/2503.11367} }

@book{book, title = {A book}}
@misc{two, title = {${title}}, eprint={2503.11367}, url={https://arxiv.org/abs/2503.11368} }
@misc{almost, title = {${title}}, eprint={2503.1136}, eprinttype={arxiv} }
`;

test('says of each entry what applies, and counts it once', () => {
  const read = readBibliography(text, 'a.bib');
  if (read.kind === 'error' || examination.kind !== 'examined') throw new Error('both can be read');
  expect(toQuestions(read.value.entries).map(({ paperKey }) => paperKey)).toEqual([
    '2503.11367',
    '2503.11368',
  ]);
  const judged = judge(
    read.value.entries,
    new Map<string, PaperAnswer>([
      ['2503.11367', { kind: 'examined', examined: examination }],
      ['2503.11368', { kind: 'no-record' }],
    ]),
  );
  expect(judged.map((each) => [each?.entry.key, each?.entry.line, each?.state, each?.also])).toEqual([
    ['right', 3, 'other-version', ['signed-title', 'duplicate']],
    ['wrong', 4, 'another-title', []],
    ['broken', 5, 'not-comparable', []],
    ['book', 7, 'no-id', []],
    ['two', 8, 'two-papers', ['signed-title', 'duplicate']],
    ['almost', 9, 'almost-id', []],
  ]);
  expect(toTallyWords(toTally(judged))).toBe(
    '6 entries: 1 with another title, 1 with two ids, 1 with almost an id, 1 of another version, 1 not comparable, 1 without an arXiv id',
  );
});
