import './touch.css';
import { DetailsPane } from './details/DetailsPane.tsx';
import { ExportMenu } from './export/ExportMenu.tsx';
import { FilterBar } from './filter/FilterBar.tsx';
import { Matches } from './filter/Matches.tsx';
import { useOwnRow } from './filter/use-own-row.ts';
import { AddedNote } from './head/AddedNote.tsx';
import { LayoutProgress } from './head/LayoutProgress.tsx';
import { ViewChoices } from './head/ViewChoices.tsx';
import { NoCitations, ViewHead } from './head/ViewHead.tsx';
import { ViewTools } from './head/ViewTools.tsx';
import { holdScrollers } from './hold-scrollers.ts';
import { DetailsAside, PhoneLayout, WideLayout } from './PanelLayout.tsx';
import { hasOwnKey, OwnKeyContext } from './paper/look-words.ts';
import { AddedContext } from './paper/paper-notes.ts';
import { GraphView } from './picture/GraphView.tsx';
import { LaterList } from './table/LaterList.tsx';
import { type CitationsPanelProps, usePanel } from './use-panel.ts';

/** Who cites this paper, as the registry reports it: a graph and a list that show the same. */
export const CitationsPanel = (props: CitationsPanelProps) => {
  const { growth, view } = props;
  const panel = usePanel(props);
  const { model, onView, added, unmark, layout, pending, failed, selected, select, current, path, row } =
    panel;
  const { actions, asOf, isPhone, showGraph, showTable, close } = panel;
  const { graph, rows, matches, expandedSet } = model;
  const { onOpen, hrefFor, onRetry, expand } = actions;
  const { spoken, said, isRead, teller, listeners } = panel.spoken;
  const hasOwnRow = useOwnRow(model.facets);

  if (rows.length === 0)
    return <NoCitations sentence={model.sentence} standing={props.reporter.standing} asOf={asOf} />;

  const filterBar = (
    <FilterBar
      filter={view.filter}
      onFilter={actions.setFilter}
      facets={model.facets}
      histogram={model.histogram}
      isNarrow={isPhone}
      hasOwnRow={hasOwnRow}
    />
  );
  const head = (
    <ViewHead
      counts={model.counts}
      standing={props.reporter.standing}
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
        getInput={panel.getInput}
        askKeysNote={props.askKeysNote}
        selected={selected}
        selectedHere={selected.filter((id) => graph.papers.has(id)).length}
        shown={rows.length}
        matching={matches?.size ?? null}
        withWords={panel.withWords}
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
      onMove={() => holdScrollers(panel.section.current)}
      onSelect={select}
      onOpen={actions.open}
      onExpand={expand}
      onShowTable={showTable}
      spoken={spoken}
      isRead={isRead}
      isTelling={teller !== 'grid'}
      busy={pending && <LayoutProgress {...pending} cancel={panel.layInTime} />}
      onPicture={panel.onPicture}
      bar={<ViewChoices view={view} onView={onView} />}
      filters={isPhone ? null : filterBar}
      hasFiltersBelow={hasOwnRow}
      {...(isPhone
        ? { filling: panel.section }
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
      ref={panel.section}
      aria-label="Citing papers"
      className="citing sm:-mt-4"
      onKeyDown={panel.press}
      {...listeners}
    >
      <p role="status" className="sr-only" data-voice="">
        {panel.said}
      </p>
      <OwnKeyContext value={hasOwnKey(rows)}>
        <AddedContext value={added}>
          {isPhone ? (
            <>
              {head}
              <div className="mt-2 flex flex-col gap-2">
                {tools}
                {filterBar}
              </div>
              <PhoneLayout
                tab={panel.tab}
                onTab={panel.setTab}
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
              <WideLayout picture={picture} layout={layout} papers={rows.length} list={list} />
            </>
          )}
        </AddedContext>
      </OwnKeyContext>
    </section>
  );
};
