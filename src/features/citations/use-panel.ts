import { useMemo, useRef, useState } from 'react';
import type { RecordView } from '../../core/record/record.ts';
import { formatAsOf } from '../../core/report/as-of.ts';
import type { CitationGraph } from '../../graph/citation-graph.ts';
import type { ChangeView, CitationView } from '../../graph/citation-view.ts';
import { countReaderWords, type ReaderWords } from '../../graph/export/export-set.ts';
import type { Growth } from '../../graph/grow/grow.ts';
import { formatOverview } from '../../graph/heard/overview.ts';
import type { PaperLooks } from '../../graph/paper-look.ts';
import type { Reporter } from '../../graph/reporter.ts';
import { useEvent } from '../../ui/hooks/use-event.ts';
import { useMediaQuery } from '../../ui/hooks/use-media-query.ts';
import { formatPathSpoken } from './details/path-words.ts';
import { usePrint } from './export/use-print.ts';
import type { ViewLink } from './head/LinkTool.tsx';
import type { Tab } from './PanelLayout.tsx';
import type { Opening } from './paper/OpenLink.tsx';
import { formatSpoken } from './paper/paper-words.ts';
import { useAdded } from './paper/use-added.ts';
import { useCitations, usePath, usePlace } from './use-citations.ts';
import { useExportInput } from './use-export-input.ts';
import { useFocus } from './use-focus.ts';
import { useLayout } from './use-layout.ts';
import { usePanelActions } from './use-panel-actions.ts';
import { usePanelKeys } from './use-panel-keys.ts';
import { useSelection } from './use-selection.ts';
import { useSpoken } from './use-spoken.ts';
import { useUndo } from './use-undo.ts';
import { useVoice } from './use-voice.ts';

export interface CitationsPanelProps extends Opening {
  readonly record: RecordView;
  /** What is shown: the record's own graph and those of the expanded papers. */
  readonly growth: Growth;
  readonly root: CitationGraph;
  readonly looks: PaperLooks;
  /** Look-ups on their way. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly view: CitationView;
  readonly onView: ChangeView;
  /** Asks again for records, by arXiv id. */
  readonly onRetry: (ids: readonly string[]) => void;
  /** Gives up what is not done yet. */
  readonly onCancel: () => void;
  /** Asks for what was given up, and for what the address alone doesn't ask for. */
  readonly onGoOn: () => void;
  readonly link: ViewLink;
  /** The reader's own words on papers, as `ExportSource` has them. */
  readonly readerWords: ReadonlyMap<string, ReaderWords>;
  /** ISO 8601. */
  readonly now: () => string;
  /** Whose word the record is; the same object as long as that is so. */
  readonly reporter: Reporter;
  readonly sourceLabel: string;
  /** What a file has to say of the keys that count here, in sentences; null where they are those of now. */
  readonly askKeysNote: () => Promise<string | null>;
}

/** All that graph, list and what stands round them have in common: what is shown, said and selected, and what can be done. */
export const usePanel = (props: CitationsPanelProps) => {
  const { growth, view } = props;
  const { onView, undo } = useUndo(view, props.onView);
  const model = useCitations(props);
  const { graph, rows, matches, expandedSet } = model;
  const { added, unmark } = useAdded(graph, view);
  const { layout, pending, failed } = useLayout(growth, view.layout);
  const [selected, select] = useSelection(graph, view.selected, (ids) => onView({ selected: ids }));
  const current = selected.at(-1) ?? null;
  const path = usePath(graph, selected);
  const place = { at: usePlace(graph, current), of: rows.length };
  const actions = usePanelActions({ ...props, ...model, onView, selected, select });
  const asOf = formatAsOf(props.record.reported, expandedSet.size > 0);
  const { getInput, onPicture } = useExportInput({ ...props, ...model, selected, asOf });
  usePrint(getInput);
  const { readerWords, record } = props;
  const withWords = useMemo(
    () => countReaderWords({ graph, readerWords, pithNumber: record.pithNumber }),
    [graph, readerWords, record],
  );

  const isPhone = useMediaQuery('(max-width: 39.99rem)');
  const [tab, setTab] = useState<Tab>('list');
  const section = useRef<HTMLElement>(null);
  const focus = useFocus(section);
  const showGraph = useEvent(() => {
    setTab('graph');
    focus.goTo('tree');
  });
  const showTable = useEvent(() => {
    setTab('list');
    focus.goTo('grid');
  });
  const close = useEvent(() => {
    select([]);
    focus.goBack();
  });
  const voice = useVoice({
    view,
    shown: rows.length,
    added: added.size,
    matching: matches?.size ?? null,
    leftOut: growth.leftOut,
    progress: props.progress,
    path: selected.length === 2 ? formatPathSpoken(graph, path) : null,
  });
  const layInTime = () => onView({ layout: 'time', region: null }, { isStep: true });
  const press = usePanelKeys({
    overview: () => formatOverview({ graph, rows, matches }),
    undo,
    stop: () => {
      if (props.progress !== null) props.onCancel();
      else if (pending) layInTime();
      return props.progress !== null || pending ? 'Stopped.' : 'Nothing is on its way.';
    },
    say: voice.say,
    close: selected.length === 0 ? null : close,
  });

  const row = model.rowOf.get(current ?? '') ?? null;
  const spoken = row
    ? formatSpoken(row, place, selected.length)
    : current === graph.focus
      ? 'The paper of this record'
      : '';
  const { said, isRead, teller, ...listeners } = useSpoken(spoken, selected.length);

  return {
    model,
    onView,
    added,
    unmark,
    layout,
    pending,
    failed,
    layInTime,
    selected,
    select,
    current,
    path,
    row,
    actions,
    asOf,
    getInput,
    onPicture,
    withWords,
    isPhone,
    tab,
    setTab,
    section,
    showGraph,
    showTable,
    close,
    said: voice.said,
    press,
    spoken: { spoken, said, isRead, teller, listeners },
  };
};
