import * as Tabs from '@radix-ui/react-tabs';
import type { RecordView } from '../../core/record.ts';
import { formatCounts, formatMatches } from '../../graph/counts.ts';
import type { TimeLayout } from '../../graph/time-layout.ts';
import { DetailsPane } from './DetailsPane.tsx';
import { Filter } from './Filter.tsx';
import type { Opening } from './OpenLink.tsx';
import { formatSpoken } from './paper-words.ts';
import { GraphView } from './picture/GraphView.tsx';
import { CitationTable } from './table/CitationTable.tsx';
import { SortChoice } from './table/SortChoice.tsx';
import { useCitations } from './use-citations.ts';
import { useMediaQuery } from './use-media-query.ts';
import { useSelection } from './use-selection.ts';

interface Props extends Opening {
  readonly record: RecordView;
  /** The selected paper, by arXiv id. */
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
}

/** Who cites this paper, as the registry reports it: a graph and a list that show the same. */
export const CitationsPanel = ({ record, selected: asked, onSelect, onOpen, hrefFor }: Props) => {
  const { graph, layout, rows, places, query, setQuery, sort, setSort, matches } = useCitations(record);
  const [selected, select] = useSelection(graph, asked, onSelect);
  const isPhone = useMediaQuery('(max-width: 39.99rem)');

  const counts = graph.counts.get(graph.focus);
  const sentence = counts === undefined ? '' : formatCounts(counts);
  if (rows.length === 0) return <NoCitations sentence={sentence} />;

  const row = rows.find(({ paper }) => paper.id === selected) ?? null;
  const place = { at: places.get(row?.paper.id ?? '') ?? 0, of: rows.length };
  const opening: Opening = { onOpen, hrefFor };
  const open = (id: string): void => {
    const arxivId = graph.papers.get(id)?.arxivId;
    if (arxivId && id !== graph.focus) onOpen(arxivId);
  };
  const picture = (
    <div className="flex flex-col" style={{ minHeight: toHeight(layout, isPhone) }}>
      <GraphView
        graph={graph}
        layout={layout}
        matches={matches}
        selected={selected}
        onSelect={select}
        onOpen={open}
        spoken={row ? formatSpoken(row, place) : selected === graph.focus ? 'The paper of this record' : ''}
      />
    </div>
  );
  const details = (
    <DetailsPane graph={graph} selected={selected} row={row} onClose={() => select(null)} {...opening} />
  );
  const list = (
    <CitationTable
      rows={rows}
      matches={matches}
      sort={sort}
      onSort={setSort}
      selected={selected}
      onSelect={select}
      {...opening}
    />
  );

  return (
    <section aria-label="Citing papers">
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="max-w-[70ch] min-w-0">
          <h2 className={HEADLINE}>{sentence}</h2>
          <p className="text-sm text-muted">{NOT_SIGNED}</p>
        </div>
        <Filter
          query={query}
          onQuery={setQuery}
          result={matches && formatMatches(matches.size, rows.length)}
        />
      </div>
      {isPhone ? (
        <Tabs.Root defaultValue="list">
          <Tabs.List className="tabs" aria-label="How the citing papers are shown">
            <Tabs.Trigger className="tab" value="list">
              List
            </Tabs.Trigger>
            <Tabs.Trigger className="tab" value="graph">
              Graph
            </Tabs.Trigger>
          </Tabs.List>
          <Tabs.Content value="list" className="pt-3">
            <SortChoice sort={sort} onSort={setSort} />
            {list}
          </Tabs.Content>
          <Tabs.Content value="graph" className="pt-3">
            {picture}
            <div className="border border-t-0 border-line p-4">{details}</div>
          </Tabs.Content>
        </Tabs.Root>
      ) : (
        <>
          <div className="grid min-[72rem]:grid-cols-[minmax(0,1fr)_18rem]">
            {picture}
            <aside
              aria-label="Selected paper"
              className="overflow-y-auto border border-line p-4 max-[72rem]:border-t-0 min-[72rem]:border-l-0"
            >
              {details}
            </aside>
          </div>
          <div className="mt-6">{list}</div>
        </>
      )}
    </section>
  );
};

const HEADLINE = 'font-serif text-lg leading-snug font-semibold';
const NOT_SIGNED =
  'Reported by the registry, not signed. Papers that it doesn’t know of may cite this one too.';

/** Room for all lanes where there are few, and never more than a screen. */
const toHeight = ({ bounds }: TimeLayout, isPhone: boolean): string => {
  const wanted = Math.round(bounds.bottom - bounds.top + 130);
  return isPhone ? 'min(65vh, 30rem)' : `clamp(18rem, ${wanted}px, min(36rem, 75vh))`;
};

const NoCitations = ({ sentence }: { readonly sentence: string }) => (
  <section aria-label="Citing papers" className="border border-dashed border-strong p-6">
    <h2 className={HEADLINE}>{sentence}.</h2>
    <p className="mt-1 text-sm text-muted">{NOT_SIGNED}</p>
  </section>
);
