import { memo, useState } from 'react';
import { formatDay } from '../../core/base/day.ts';
import type { Examined } from '../../core/examination.ts';
import { toRecordDate } from '../../core/report/as-of.ts';
import { RecordPanel } from '../../features/record/RecordPanel.tsx';
import { parseTab } from '../../first/tabs.ts';
import { later } from '../../ui/later/later.tsx';
import { getSettings } from '../../ui/settings/settings.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { parseFileSearch, type ViewSearch } from '../address/view-search.ts';
import { CitationsTab, preloadCitations } from '../citations/CitationsTab.tsx';
import { DepthTab, preloadDepth } from '../depth/DepthTab.tsx';
import { navigate } from '../navigation/navigation.ts';
import { useTouched } from './use-touched.ts';

const MismatchPanel = later(() =>
  import('../../features/record/ledger/MismatchPanel.tsx').then((part) => part.MismatchPanel),
);
const OtherTab = later(() => import('./OtherTab.tsx').then((part) => part.OtherTab));

/** A tab as it opens. Citations open by force where the reader wants that, and the address says so: a link stays exact. */
const toOpened = (tab: ViewSearch['tab'], search: ViewSearch): Partial<ViewSearch> =>
  tab === 'citations' && search.lay === undefined && getSettings().layout === 'force'
    ? { tab, lay: 'force' }
    : { tab };

/** The tabs of one record. A record that doesn't match has none: its failing checks and its raw JSON, nothing else. */
export const RecordTabs = memo(({ examined, search }: { examined: Examined; search: ViewSearch }) => {
  const isTouched = useTouched();
  const [isComparing, setComparing] = useState(false);
  const show = (change: Partial<ViewSearch>, { replace } = { replace: false }) =>
    void navigate({
      to: '.',
      replace,
      // Through the parser: what no view knows goes with the first step, and one view has one address.
      search: (previous: Record<string, unknown>) => parseFileSearch({ ...previous, ...change }),
      keepsScroll: true,
    });

  if (examined.verdict.kind === 'contradicted') return <MismatchPanel examined={examined} />;
  const { reported } = examined.record;
  const citations = reported.inboundCitations;
  const asOf = citations === null ? null : toRecordDate(reported);
  const depth = (place: 'yourself' | 'copy' | 'sources', title: string) => ({
    value: place,
    title,
    onNear: () => preloadDepth(place),
    panel: (
      <DepthTab
        place={place}
        examined={examined}
        search={search}
        comparing={{ isWanted: isComparing, onBegun: () => setComparing(false) }}
      />
    ),
  });
  const other = (tab: 'cite' | 'raw', title: string) => ({
    value: tab,
    title,
    panel: <OtherTab tab={tab} examined={examined} search={search} />,
  });
  return (
    <Tabs
      label="Parts of this record"
      value={search.tab ?? 'record'}
      onValue={(tab) => show(toOpened(parseTab(tab), search))}
      panelClass="tab-panel"
      tabs={[
        {
          value: 'record',
          title: 'Record',
          panel: (
            <RecordPanel
              examined={examined}
              isTouched={isTouched}
              dimUnsigned={search.signed === 1}
              onDimUnsigned={(isOn) => show({ signed: isOn ? 1 : undefined })}
              onCompare={() => {
                setComparing(true);
                show({ tab: 'sources' });
              }}
            />
          ),
        },
        {
          value: 'citations',
          title: (
            <>
              Cited by{' '}
              <span className="tab-count">
                {citations?.count ?? citations?.sample.length ?? '–'}
                {/* On a narrow window its panel and that of the record say so. */}
                {asOf !== null && <span className="max-lg:hidden"> as of {formatDay(asOf)}</span>}
              </span>
            </>
          ),
          onNear: preloadCitations,
          panel: <CitationsTab examined={examined} search={search} />,
        },
        depth('yourself', 'Check it yourself'),
        depth('copy', 'My copy'),
        depth('sources', 'Other sources'),
        other('cite', 'Cite'),
        other('raw', 'Raw JSON'),
      ]}
    />
  );
});
