import { type ExportAbout, type ExportedPaper, formatAbout } from '../export-set.ts';
import { toOddId } from '../file-id.ts';
import { formatReaderWords } from '../reader-words.ts';

/**
 * How a paper stands to the paper of the record, in one short line for a reference manager: `Cites arXiv:2503.11367 as [21];
 * reported by the registry, not signed; 2026-11-29`. With the id as the record has it, where no other field has room.
 */
const formatRelation = ({ paper, isFocus, citesAs }: ExportedPaper, about: ExportAbout): string => {
  const odd = toOddId(paper);
  const numbers = citesAs?.map((number) => `[${number}]`).join(', ') ?? '';
  const relation = isFocus
    ? `The paper of the record ${about.pithNumber}`
    : citesAs === null
      ? `Not listed as citing ${about.subject}`
      : `Cites ${about.subject}${numbers === '' ? '' : ` as ${numbers}`}`;
  const written = odd === null ? '' : `; id as the record writes it: ${odd}`;
  const standing = about.standing.charAt(0).toLowerCase() + about.standing.slice(1);
  return `${relation}; ${standing}; ${about.exportedAt.slice(0, 10)}${written}`;
};

/** What a reference says of its paper: how it stands to the paper of the record, and what the reader has put on it. */
export const toStatements = (entry: ExportedPaper, about: ExportAbout): readonly string[] => [
  formatRelation(entry, about),
  ...formatReaderWords(entry).map((words) => `T${words.slice(1)}`),
];

/** The notes of a reference: the first of a file says what the file is, for such files have no other place to say it. */
export const toNotes = (entry: ExportedPaper, index: number, about: ExportAbout): readonly string[] =>
  index === 0
    ? [...toStatements(entry, about), `This list: ${formatAbout(about)}`]
    : toStatements(entry, about);
