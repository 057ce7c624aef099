import { type RefObject, useEffect, useState } from 'react';
import { icon } from '../../../ui/icons.tsx';
import { canFillScreen } from './touch/full-screen.ts';
import type { GraphAction } from './touch/graph-keys.ts';

interface Props {
  readonly isReady: boolean;
  readonly onAction: (action: GraphAction) => void;
  /** What fills the screen. */
  readonly view: RefObject<HTMLElement | null>;
}

/** What wheel and keys do, as buttons. */
export const GraphToolbar = ({ isReady, onAction, view }: Props) => {
  const isFull = useFullScreen(view);
  return (
    <fieldset
      aria-label="View of the graph"
      className="m-0 flex shrink-0 border-x border-y-0 border-line bg-panel p-0"
    >
      {TOOLS.filter(({ kind }) => kind !== 'full-screen' || canFillScreen()).map(({ kind, label, Icon }) => (
        <button
          key={kind}
          type="button"
          aria-label={kind === 'full-screen' && isFull ? 'Leave full screen' : label}
          title={kind === 'full-screen' && isFull ? 'Leave full screen' : label}
          disabled={!isReady && kind !== 'keys'}
          onClick={() => onAction({ kind })}
          className="inline-flex h-8 w-7 cursor-pointer items-center justify-center border-line text-muted not-first:border-l hover:bg-sunken hover:text-ink disabled:text-faint"
        >
          <Icon />
        </button>
      ))}
    </fieldset>
  );
};

const useFullScreen = (view: RefObject<HTMLElement | null>): boolean => {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const read = (): void =>
      setFull(document.fullscreenElement !== null && document.fullscreenElement === view.current);
    document.addEventListener('fullscreenchange', read);
    return () => document.removeEventListener('fullscreenchange', read);
  }, [view]);
  return isFull;
};

interface Tool {
  readonly kind: Exclude<GraphAction['kind'], 'walk'>;
  readonly label: string;
  readonly Icon: ReturnType<typeof icon>;
}

const TOOLS: readonly Tool[] = [
  { kind: 'zoom-in', label: 'Zoom in', Icon: icon(<path d="M8 3v10M3 8h10" />) },
  { kind: 'zoom-out', label: 'Zoom out', Icon: icon(<path d="M3 8h10" />) },
  {
    kind: 'whole',
    label: 'Show everything',
    Icon: icon(<path d="M3.5 5.5h9v5h-9zM1.5 3V1.5H3M13 1.5h1.5V3M14.5 13v1.5H13M3 14.5H1.5V13" />),
  },
  {
    kind: 'full-screen',
    label: 'Full screen',
    Icon: icon(<path d="M6 2.5H2.5V6M10 2.5h3.5V6M6 13.5H2.5V10M10 13.5h3.5V10" />),
  },
  {
    kind: 'keys',
    label: 'Keys',
    Icon: icon(<path d="M5.8 6a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M8 12.2v.3" />),
  },
];
