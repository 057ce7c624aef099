import type { Core } from 'cytoscape';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { CitationGraph } from '../../../graph/citation-graph.ts';
import type { TimeLayout } from '../../../graph/time-layout.ts';
import { toDrawing } from './drawing.ts';
import { GraphLegend } from './GraphLegend.tsx';
import { GraphToolbar } from './GraphToolbar.tsx';
import { toLabels } from './graph-labels.ts';
import { toGraphStyle, toMarkScale } from './graph-style.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { TimeAxis, TimeGrid } from './TimeAxis.tsx';
import { useCytoscape } from './use-cytoscape.ts';
import { useGraphCommands } from './use-graph-commands.ts';
import { useGraphTheme } from './use-graph-theme.ts';
import { useTouch } from './use-touch.ts';
import { useViewport } from './use-viewport.ts';
import { useWheel } from './use-wheel.ts';
import { reveal, showViewport, toStart } from './viewport.ts';

interface Props {
  readonly graph: CitationGraph;
  readonly layout: TimeLayout;
  readonly matches: ReadonlySet<string> | null;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly onOpen: (id: string) => void;
  /** What the selection is, for those who hear it. */
  readonly spoken: string;
}

/** The citation graph on a canvas: time from left to right, arrows towards what is cited. One tab stop. */
export const GraphView = ({ graph, layout, matches, selected, onSelect, onOpen, spoken }: Props) => {
  const canvas = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const hintId = useId();
  const isWheelRefused = useWheel(frame);

  const theme = useGraphTheme();
  const [scale, setScale] = useState(1);
  const style = useMemo(() => toGraphStyle(theme, scale), [theme, scale]);
  const labels = useMemo(() => toLabels(graph, theme.font), [graph, theme.font]);
  const drawing = useMemo(
    () => toDrawing(graph, layout, labels, { selected, matches }),
    [graph, layout, labels, selected, matches],
  );
  const onStart = (core: Core): void =>
    showViewport(core, toStart(layout, graph.focus, { width: core.width(), height: core.height() }));
  const state = useCytoscape(canvas, {
    drawing,
    style,
    onStart,
    onTap: (id) => {
      if (!isSwipe()) onSelect(id);
    },
    onDoubleTap: (id) => {
      if (!isSwipe()) onOpen(id);
    },
  });
  const cy = state.kind === 'ready' ? state.cy : null;
  const isSwipe = useTouch(frame, cy);
  const viewport = useViewport(cy, onStart);
  const wantedScale = toMarkScale(viewport?.zoom ?? 1);
  if (wantedScale !== scale) setScale(wantedScale);
  const onKeys = (): void => dialog.current?.showModal();
  const { run, press } = useGraphCommands({ cy, graph, layout, selected, onSelect, onOpen, onKeys });

  useEffect(() => {
    if (cy !== null && selected !== null) reveal(cy, selected);
  }, [cy, selected]);

  return (
    <div className="flex min-h-0 flex-1 flex-col border border-line bg-panel">
      <div className="flex items-center justify-between gap-4 border-b border-line py-1.5 pr-1.5 pl-3">
        <GraphLegend className="max-sm:hidden" />
        <p className="text-xs text-muted sm:hidden">Two fingers move and zoom</p>
        <GraphToolbar isReady={cy !== null} onAction={run} />
      </div>
      <div
        ref={frame}
        role="application"
        tabIndex={TAB_STOP}
        aria-label="Citation graph"
        aria-describedby={hintId}
        className="relative min-h-0 flex-1 touch-pan-y overflow-hidden"
        onKeyDown={press}
        onPointerUp={() => frame.current?.focus({ preventScroll: true })}
      >
        {viewport && <TimeGrid layout={layout} viewport={viewport} />}
        <div ref={canvas} className="absolute inset-0" />
        {state.kind === 'loading' && <p className={OVERLAY}>Loading the graph</p>}
        {state.kind === 'failed' && (
          <div className={OVERLAY}>
            <p>The graph could not be loaded. The list holds the same papers.</p>
            <button type="button" className="button mt-2" onClick={state.retry}>
              Try again
            </button>
          </div>
        )}
        {isWheelRefused && <p className={HINT}>Ctrl or ⌘ with the wheel zooms</p>}
      </div>
      {viewport && <TimeAxis layout={layout} viewport={viewport} />}
      <GraphLegend className="border-t border-line px-3 py-2 sm:hidden" />
      <p id={hintId} className="sr-only">
        Arrow keys go from paper to paper, Enter opens a record, the question mark lists all keys. The list
        holds the same papers.
      </p>
      <p role="status" className="sr-only">
        {spoken}
      </p>
      <KeysDialog dialog={dialog} />
    </div>
  );
};

/** An application takes keys as a whole, whatever its element: one tab stop. */
const TAB_STOP = 0;
const OVERLAY =
  'absolute inset-0 flex flex-col items-center justify-center p-6 text-center text-sm text-muted';
const HINT = 'pointer-events-none absolute right-2 bottom-2 bg-sunken px-2 py-1 text-xs text-muted';
