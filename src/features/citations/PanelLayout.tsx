import type { ReactNode } from 'react';
import { Tabs } from '../../ui/Tabs.tsx';

interface WideProps {
  readonly picture: ReactNode;
  readonly details: ReactNode;
  readonly list: ReactNode;
}

/** Picture, details beside or below it, and the list. */
export const WideLayout = ({ picture, details, list }: WideProps) => (
  <>
    <div className="grid min-[72rem]:grid-cols-[minmax(0,1fr)_18rem]">
      {picture}
      <aside
        aria-label="Selected paper"
        className="relative border border-line max-[72rem]:border-t-0 min-[72rem]:border-l-0"
      >
        {/* As high as the picture, whatever it holds: what is more is scrolled. */}
        <div className="p-4 min-[72rem]:absolute min-[72rem]:inset-0 min-[72rem]:overflow-y-auto">
          {details}
        </div>
      </aside>
    </div>
    <div className="mt-6">{list}</div>
  </>
);

export type Tab = 'list' | 'graph';

interface PhoneProps extends Omit<WideProps, 'details'> {
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  /** Null where there is nothing to say. */
  readonly details: ReactNode | null;
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
        { value: 'graph', title: 'Graph', panel: picture },
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
