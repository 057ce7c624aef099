import type { ReactNode } from 'react';
import type { ArxivId, Suffix } from '../../../core/identifier/types.ts';
import { formatList } from '../../../graph/link/list-code.ts';
import { PlainText } from '../../../ui/tex/PlainText.tsx';
import { recordPath } from '../../address/paths.ts';
import { Link } from '../../navigation/Link.tsx';

interface Props {
  /** What leads to its record: its number, or its arXiv id; null where neither is known. */
  readonly record: { readonly suffix: Suffix } | { readonly id: ArxivId } | null;
  readonly title: string;
  /** The paper that cites it. */
  readonly by: ArxivId;
  readonly corpus: string | null;
  readonly children: ReactNode;
}

/** A paper that another one cites; its link leads to who cites it, with that one selected. */
export const CitedRow = ({ record, title, by, corpus, children }: Props) => (
  <li className="border-t border-line py-2 first:border-t-0">
    {record === null ? (
      <PlainText text={title} />
    ) : (
      <Link
        to={'id' in record ? `/abs/${record.id}` : recordPath(record.suffix)}
        search={{ ...(corpus === null ? {} : { in: corpus }), tab: 'citations', sel: formatList([by]) }}
      >
        <PlainText text={title} />
      </Link>
    )}{' '}
    <span className="text-note text-muted">{children}</span>
  </li>
);
