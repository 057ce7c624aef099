import { memo } from 'react';
import { useMediaQuery } from '../../../ui/hooks/use-media-query.ts';
import { CitationTable, type CitationTableProps } from './CitationTable.tsx';
import { toHolds } from './columns.ts';
import { SortField } from './SortField.tsx';
import { SortMenu } from './SortMenu.tsx';
import { useOrder } from './use-order.ts';

interface Props extends Omit<CitationTableProps, 'isWide'> {
  readonly isPhone?: boolean;
}

/** The list of papers in the order that one chose; with the choice itself where the table has no heads to press. */
export const CitationList = memo((props: Props) => {
  const { rows, matches, sort, onSort } = props;
  const holds = toHolds(rows);
  // Every further column takes from the room of the titles.
  const isWide = useMediaQuery(
    holds.distances || holds.categories ? '(min-width: 74rem)' : '(min-width: 64rem)',
  );
  const Order = props.isPhone === true ? SortField : SortMenu;
  const ordered = useOrder(rows, matches, sort);
  return (
    <>
      {!isWide && (
        <div className="mb-2">
          <Order sort={sort} onSort={onSort} holds={holds} />
          {sort.key === 'citedBy' && !holds.looks && (
            <p className="mt-1 text-note text-muted">
              None of them is looked up yet, so nothing is known of who cites them: “Expand all shown” looks
              them up.
            </p>
          )}
        </div>
      )}
      <CitationTable {...props} rows={ordered} isWide={isWide} />
    </>
  );
});
