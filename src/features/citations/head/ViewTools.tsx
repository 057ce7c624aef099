import type { ReactNode } from 'react';
import type { ChangeView } from '../../../graph/citation-view.ts';
import { NOT_EXPANDED } from '../../../graph/citation-view.ts';
import type { PaperRow } from '../../../graph/rows/rows.ts';
import { ExpandTools } from './ExpandTools.tsx';
import { countExpandable, countPaused, expandAll, toUnreachable } from './expansion.ts';
import { LinkTool, type ViewLink } from './LinkTool.tsx';

interface Props {
  readonly onView: ChangeView;
  readonly rows: readonly PaperRow[];
  /** arXiv ids. */
  readonly expanded: ReadonlySet<string>;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly onRetry: (ids: readonly string[]) => void;
  readonly onCancel: () => void;
  readonly onGoOn: () => void;
  readonly link: ViewLink;
  /** Further tools, at the end. */
  readonly children?: ReactNode;
}

/** What one can do with the view as a whole. */
export const ViewTools = (props: Props) => {
  const { onView, rows, expanded, link, children } = props;
  return (
    <div className={`flex flex-wrap items-center gap-2 ${expanded.size > 0 ? IN_TWO_ROWS : ''}`}>
      <ExpandTools
        expandable={countExpandable(rows, expanded)}
        expanded={expanded.size}
        progress={props.progress}
        unreachable={toUnreachable(rows)}
        paused={countPaused(rows, expanded)}
        onExpandAll={() => {
          onView({ expanded: expandAll(rows) }, { isStep: true });
          props.onGoOn();
        }}
        onCollapseAll={() => onView({ expanded: NOT_EXPANDED }, { isStep: true })}
        onRetry={props.onRetry}
        onCancel={props.onCancel}
        onGoOn={props.onGoOn}
      />
      <LinkTool {...link} />
      {children}
    </div>
  );
};

/** Beside the longer sentence of a grown view, which would take the height from the picture in a narrow window. */
const IN_TWO_ROWS = 'min-[60rem]:max-[80rem]:max-w-80';
