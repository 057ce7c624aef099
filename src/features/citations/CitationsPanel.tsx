import './touch.css';
import { useMemo, useRef, useState } from 'react';
import type { RecordView } from '../../core/record/record.ts';
import { formatAsOf } from '../../core/report/as-of.ts';
import type { CitationGraph } from '../../graph/citation-graph.ts';
import type { ChangeView, CitationView } from '../../graph/citation-view.ts';
import { countReaderWords, type ReaderWords } from '../../graph/export/export-set.ts';
import type { Growth } from '../../graph/grow/grow.ts';
import { formatOverview } from '../../graph/heard/overview.ts';
import type { Layout } from '../../graph/layout/time-layout.ts';
import type { PaperLooks } from '../../graph/paper-look.ts';
import { useEvent } from '../../ui/hooks/use-event.ts';
import { useMediaQuery } from '../../ui/hooks/use-media-query.ts';
import { DetailsPane } from './details/DetailsPane.tsx';
import { formatPathSpoken } from './details/path-words.ts';
import { ExportMenu } from './export/ExportMenu.tsx';
import { usePrint } from './export/use-print.ts';
import { FilterBar } from './filter/FilterBar.tsx';
import { Matches } from './filter/Matches.tsx';
import { AddedNote } from './head/AddedNote.tsx';
import { LayoutProgress } from './head/LayoutProgress.tsx';
import type { ViewLink } from './head/LinkTool.tsx';
import { ViewChoices } from './head/ViewChoices.tsx';
import { NoCitations, ViewHead } from './head/ViewHead.tsx';
import { ViewTools } from './head/ViewTools.tsx';
import { DetailsAside, PhoneLayout, type Tab, WideLayout } from './PanelLayout.tsx';
import type { Opening } from './paper/OpenLink.tsx';
import { AddedContext } from './paper/paper-notes.ts';
import { formatSpoken } from './paper/paper-words.ts';
import { useAdded } from './paper/use-added.ts';
import { GraphView } from './picture/GraphView.tsx';
import { LaterList } from './table/LaterList.tsx';
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
  readonly sourceLabel: string;
}

/** Who cites this paper, as the registry reports it: a graph and a list that show the same. */
export const CitationsPanel = (props: CitationsPanelProps) => {
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
  const { onOpen, hrefFor, onRetry, expand } = actions;
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
  const panel = useRef<HTMLElement>(null);
  const focus = useFocus(panel);
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

  if (rows.length === 0) return <NoCitations sentence={model.sentence} asOf={asOf} />;

  const filterBar = (
    <FilterBar
      filter={view.filter}
      onFilter={actions.setFilter}
      facets={model.facets}
      histogram={model.histogram}
      isNarrow={isPhone}
    />
  );
  const head = (
    <ViewHead
      sentence={model.sentence}
      asOf={asOf}
      leftOut={growth.leftOut}
      budget={view.budget}
      onBudget={(budget) => onView({ budget }, { isStep: true })}
      note={failed}
      {...(isPhone ? {} : { onShowList: showTable })}
    >
      <AddedNote count={added.size} onUnmark={unmark} />
      <Matches
        count={rows.length}
        matches={matches}
        onFilter={actions.setFilter}
        onSelectAll={actions.selectAll}
      />
    </ViewHead>
  );
  const tools = (
    <ViewTools
      onView={onView}
      rows={rows}
      expanded={expandedSet}
      progress={props.progress}
      onRetry={onRetry}
      onCancel={props.onCancel}
      onGoOn={props.onGoOn}
      link={props.link}
    >
      <ExportMenu
        getInput={getInput}
        selected={selected}
        shown={rows.length}
        matching={matches?.size ?? null}
        withWords={withWords}
      />
    </ViewTools>
  );
  const details = (
    <DetailsPane
      graph={graph}
      selected={selected}
      row={row}
      path={path}
      expanded={expandedSet}
      onExpand={expand}
      onExpandAll={actions.expandAll}
      onRetry={onRetry}
      onSelect={select}
      onClose={close}
      onOpen={onOpen}
      hrefFor={hrefFor}
    />
  );
  const picture = (
    <GraphView
      graph={graph}
      layout={layout}
      isGrown={growth.stages.slice(1).some((ids) => ids.length > 0)}
      rows={rows}
      rowOf={model.rowOf}
      expanded={expandedSet}
      matches={matches}
      selected={selected}
      path={path?.ids ?? null}
      colouring={view.colouring}
      // A part of the one layout means nothing in the other, which stands in for it until it is made.
      region={pending ? null : view.region}
      onRegion={(region) => {
        if (!pending) onView({ region });
      }}
      onSelect={select}
      onOpen={actions.open}
      onExpand={expand}
      onShowTable={showTable}
      spoken={spoken}
      isRead={isRead}
      isTelling={teller !== 'grid'}
      busy={pending && <LayoutProgress {...pending} cancel={layInTime} />}
      onPicture={onPicture}
      bar={
        <>
          <ViewChoices view={view} onView={onView} />
          {!isPhone && filterBar}
        </>
      }
      {...(isPhone
        ? { filling: panel }
        : {
            beside: <DetailsAside>{details}</DetailsAside>,
            head,
            tools,
          })}
    />
  );
  const list = (
    <LaterList
      graph={graph}
      rows={rows}
      matches={matches}
      isPhone={isPhone}
      isTelling={teller !== 'tree'}
      sort={view.sort}
      onSort={actions.setSort}
      selected={selected}
      onSelect={select}
      onSelectAll={actions.selectAll}
      expanded={expandedSet}
      onExpand={expand}
      onRetry={onRetry}
      onShowGraph={showGraph}
      onOpen={onOpen}
      hrefFor={hrefFor}
    />
  );

  return (
    // Esc is for wherever one is in here; everything in it has its own keys.
    <section
      ref={panel}
      aria-label="Citing papers"
      className="citing sm:-mt-4"
      onKeyDown={press}
      {...listeners}
    >
      <p role="status" className="sr-only" data-voice="">
        {voice.said}
      </p>
      <AddedContext value={added}>
        {isPhone ? (
          <>
            {head}
            <div className="mt-2 flex flex-col gap-2">
              {tools}
              {filterBar}
            </div>
            <PhoneLayout
              tab={tab}
              onTab={setTab}
              picture={picture}
              details={current === null ? null : details}
              list={list}
              spoken={said}
            />
          </>
        ) : (
          <>
            {/* Past filters and buttons: with the list first, as on a phone, there are none. */}
            <button type="button" className="skip-link" onClick={showGraph}>
              Skip to the graph
            </button>
            <WideLayout picture={picture} height={toHeight(layout, rows.length)} list={list} />
          </>
        )}
      </AddedContext>
    </section>
  );
};

/** Up to so many papers a picture as high as the window would be mostly ground. */
const FEW = 10;
/** The rows above and below the picture, and its axis. */
const RIMS = 200;

/** Room for all lanes where there are few papers; else whatever the window gives. */
const toHeight = ({ bounds }: Layout, papers: number): number | null =>
  papers > FEW ? null : Math.round(bounds.bottom - bounds.top + RIMS);
