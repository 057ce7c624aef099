import type { ReactNode } from 'react';
import type { NumberedRow } from './examined-list.ts';
import { toPlaceWords, toRowName } from './list-words.ts';

interface Props {
  readonly row: NumberedRow;
  /** The file that it is from, where there are several. */
  readonly file: string | undefined;
  readonly renderLink: (row: NumberedRow, text: string) => ReactNode;
}

/** Longer than any title, and than any reason that helps. */
const MOST = 250;
const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

/** One record of a list: its number, its state in words, and what else is known of it. */
export const ListLine = ({ row, file, renderLink }: Props) => (
  <>
    <span className="text-body break-words [overflow-wrap:anywhere]">{renderLink(row, toRowName(row))}</span>
    <span className="block text-note text-muted [overflow-wrap:anywhere]">
      <span className={row.state === 'mismatch' ? 'font-semibold text-bad' : 'text-ink'}>{row.label}</span>
      {[
        row.pithNumber === null ? '' : toPlaceWords(row).toLowerCase(),
        row.arxivId === null ? '' : `arXiv ${row.arxivId}`,
        row.title ?? '',
        row.problem ?? '',
        file ?? '',
      ]
        .filter((part) => part !== '')
        .map((part) => ` · ${cut(part)}`)
        .join('')}
    </span>
  </>
);
