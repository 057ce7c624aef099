import type { ReactNode } from 'react';
import type { ChangeView, CitationView } from '../../../graph/citation-view.ts';
import { NOT_EXPANDED } from '../../../graph/citation-view.ts';
import type { PaperRow } from '../../../graph/rows/rows.ts';
import { ExpandTools } from './ExpandTools.tsx';
import { countExpandable, countPaused, expandAll, toUnreachable } from './expansion.ts';
import { LinkTool, type ViewLink } from './LinkTool.tsx';
import { Segments } from './Segments.tsx';

interface Props {
  readonly view: CitationView;
  readonly onView: ChangeView;
  readonly rows: readonly PaperRow[];
  /** arXiv ids. */
  readonly expanded: ReadonlySet<string>;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly onRetry: (ids: readonly string[]) => void;
  readonly onCancel: () => void;
  readonly onGoOn: () => void;
  readonly link: ViewLink;
  /** Whether there is a picture that the choices can be seen in. */
  readonly hasPicture: boolean;
  /** Why the chosen layout isn't there, as a sentence. */
  readonly note: string | null;
  /** Further tools, at the end. */
  readonly children?: ReactNode;
}

/** What one can do with the view as a whole. */
export const ToolBar = (props: Props) => {
  const { view, onView, rows, expanded, link, hasPicture, note, children } = props;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      {hasPicture && (
        <>
          <Segments
            name="Layout"
            choices={LAYOUTS}
            chosen={view.layout}
            // A part of one drawing is no part of the other.
            onChoose={(layout) => onView({ layout, region: null }, { isStep: true })}
          />
          <Segments
            name="Colour"
            choices={COLOURINGS}
            chosen={view.colouring}
            onChoose={(colouring) => onView({ colouring }, { isStep: true })}
          />
        </>
      )}
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
      <span className="flex flex-wrap items-center gap-2 sm:ml-auto">
        <LinkTool {...link} />
        {children}
      </span>
      {note && <p className="basis-full text-note text-muted">{note}</p>}
    </div>
  );
};

const LAYOUTS = [
  ['time', 'Time'],
  ['force', 'Force'],
] as const;
const COLOURINGS = [
  ['year', 'Year'],
  ['state', 'State'],
] as const;
