import { type ReactNode, useRef } from 'react';
import type { Layout } from '../../graph/layout/time-layout.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { useFillHeight } from './use-fill-height.ts';

interface WideProps {
  /** With everything that belongs to it. */
  readonly picture: ReactNode;
  readonly layout: Layout;
  /** How many are shown. */
  readonly papers: number;
  readonly list: ReactNode;
}

/** The picture as high as the window, and the list below it. */
export const WideLayout = ({ picture, layout, papers, list }: WideProps) => {
  const window = useRef<HTMLDivElement>(null);
  const fill = useFillHeight(window);
  const most = fill ?? '75vh';
  const height = toHeight(layout, papers);
  return (
    <>
      <div
        ref={window}
        className="flex min-h-[46rem] flex-col min-[60rem]:min-h-0"
        style={{ height: `max(${LEAST}, ${height === null ? most : `min(${height}px, ${most})`})` }}
      >
        {picture}
      </div>
      <div className="mt-6">{list}</div>
    </>
  );
};

/** Up to so many papers a picture as high as the window would be mostly ground. */
const FEW = 10;
/** The rows above and below the picture, and its axis. */
const RIMS = 200;

/** Of the picture, in CSS pixels: room for all lanes where there are few papers; null for whatever the window gives. */
const toHeight = ({ bounds }: Layout, papers: number): number | null =>
  papers > FEW ? null : Math.round(bounds.bottom - bounds.top + RIMS);

/** Less than this is no picture, however low the window is; more where all that belongs to it stands above and below it. */
const LEAST = '26rem';

/** The details beside the picture: as high as it, whatever they hold; what is more is scrolled. */
export const DetailsAside = ({ children }: { readonly children: ReactNode }) => (
  <aside
    aria-label="Selected paper"
    className="relative min-h-0 border-line bg-page max-[60rem]:max-h-[12rem] max-[60rem]:overflow-y-auto max-[60rem]:border-t min-[60rem]:border-l"
  >
    <div className="p-4 min-[60rem]:absolute min-[60rem]:inset-0 min-[60rem]:overflow-y-auto">{children}</div>
  </aside>
);

export type Tab = 'list' | 'graph';

interface PhoneProps {
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly picture: ReactNode;
  /** Null where there is nothing to say. */
  readonly details: ReactNode | null;
  readonly list: ReactNode;
  /** What the selection is, for those who hear it; the picture says it itself. */
  readonly spoken: string;
}

/**
 * The list first, the picture in a tab of its own, and the details over the lower part of the page, which goes on
 * working above them.
 */
export const PhoneLayout = ({ tab, onTab, picture, details, list, spoken }: PhoneProps) => (
  <div className={details === null ? undefined : 'pb-[46vh]'}>
    <Tabs
      label="How the citing papers are shown"
      value={tab}
      onValue={onTab}
      panelClass="pt-3"
      doPanelsTakeFocus={false}
      tabs={[
        {
          value: 'list',
          title: 'List',
          panel: (
            <>
              {list}
              <p role="status" className="sr-only">
                {spoken}
              </p>
            </>
          ),
        },
        {
          value: 'graph',
          title: 'Graph',
          panel: <div className="flex h-[min(65vh,30rem)] flex-col">{picture}</div>,
        },
      ]}
    />
    {details !== null && (
      <aside aria-label="Selected paper" className={SHEET}>
        {details}
      </aside>
    )}
  </div>
);

const SHEET =
  'fixed inset-x-0 bottom-0 z-10 max-h-[45vh] overflow-y-auto overscroll-contain border-t-2 border-strong bg-panel p-4 shadow-[0_-4px_16px_rgb(0_0_0/0.15)]';
