import * as Tabs from '@radix-ui/react-tabs';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Examined } from '../../core/examine.ts';
import { RecordPanel } from '../../features/record/RecordPanel.tsx';
import { TabTitle } from '../../features/record/standing/TabTitle.tsx';
import { parseFileSearch, parseTab, type ViewSearch } from '../address/view-search.ts';
import { CitationsTab, preloadCitations } from '../citations/CitationsTab.tsx';
import { DepthTab, preloadDepth } from '../depth/DepthTab.tsx';

const MismatchPanel = lazy(() =>
  import('../../features/record/ledger/MismatchPanel.tsx').then(({ MismatchPanel }) => ({
    default: MismatchPanel,
  })),
);
const OtherTab = lazy(() => import('./OtherTab.tsx').then(({ OtherTab }) => ({ default: OtherTab })));

/** The tabs of one record. A record that doesn't match has none: its failing checks and its raw JSON, nothing else. */
export const RecordTabs = ({ examined, search }: { examined: Examined; search: ViewSearch }) => {
  const navigate = useNavigate();
  const show = (change: Partial<ViewSearch>, { replace } = { replace: false }) =>
    void navigate({
      to: '.',
      replace,
      // Through the parser: what no view knows goes with the first step, and one view has one address.
      search: (previous: Record<string, unknown>) => parseFileSearch({ ...previous, ...change }),
      resetScroll: false,
    });

  if (examined.verdict.kind === 'contradicted')
    return (
      <Suspense>
        <MismatchPanel examined={examined} />
      </Suspense>
    );
  const citations = examined.record.reported.inboundCitations;
  return (
    <Tabs.Root value={search.tab ?? 'record'} onValueChange={(tab) => show({ tab: parseTab(tab) })}>
      <Tabs.List className="tabs" aria-label="Parts of this record">
        <Tabs.Trigger className="tab" value="record">
          Record
        </Tabs.Trigger>
        <Tabs.Trigger
          className="tab"
          value="citations"
          onPointerEnter={preloadCitations}
          onFocus={preloadCitations}
        >
          Cited by <span className="tab-count">{citations?.count ?? citations?.sample.length ?? '–'}</span>
        </Tabs.Trigger>
        <Tabs.Trigger className="tab" value="depth" onPointerEnter={preloadDepth} onFocus={preloadDepth}>
          In depth
        </Tabs.Trigger>
        <Tabs.Trigger className="tab" value="cite">
          Cite
        </Tabs.Trigger>
        <Tabs.Trigger className="tab" value="raw">
          Raw JSON
        </Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="record" className="tab-panel">
        <RecordPanel
          examined={examined}
          askedVersion={search.v ?? null}
          dimUnsigned={search.signed === 1}
          onDimUnsigned={(isOn) => show({ signed: isOn ? 1 : undefined })}
        />
      </Tabs.Content>
      <Tabs.Content value="citations" className="tab-panel">
        <TabTitle examined={examined} />
        <CitationsTab examined={examined} search={search} />
      </Tabs.Content>
      <Tabs.Content value="depth" className="tab-panel">
        <TabTitle examined={examined} />
        <DepthTab examined={examined} search={search} />
      </Tabs.Content>
      {(['raw', 'cite'] as const).map((tab) => (
        <Tabs.Content key={tab} value={tab} className="tab-panel">
          <Suspense>
            <OtherTab tab={tab} examined={examined} search={search} />
          </Suspense>
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
};
