import './bar.css';
import { Fragment, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { CitationGraph } from '../../../graph/citation-graph.ts';
import type { CitationView, Region } from '../../../graph/citation-view.ts';
import type { Layout } from '../../../graph/layout/time-layout.ts';
import type { PaperRow } from '../../../graph/rows/rows.ts';
import { KeysDialog } from '../../../ui/keys/KeysDialog.tsx';
import { AFTER_PRESS } from '../keys/after-press.ts';
import { formatSelected } from '../paper/paper-words.ts';
import { TimeAxis } from './axis/TimeAxis.tsx';
import { TimeGrid } from './axis/TimeGrid.tsx';
import { EdgeMarks } from './EdgeMarks.tsx';
import { createCalmViewport } from './frame/calm-viewport.ts';
import { createCamera } from './frame/camera.ts';
import { useFrame } from './frame/use-frame.ts';
import { useFrameData } from './frame/use-frame-data.ts';
import { useMoving } from './frame/use-moving.ts';
import { useReveal } from './frame/use-reveal.ts';
import { GraphToolbar } from './GraphToolbar.tsx';
import { useCytoscape } from './held/use-cytoscape.ts';
import { useHeldPapers } from './held/use-held-papers.ts';
import { LegendFold } from './LegendFold.tsx';
import { PaperTree } from './PaperTree.tsx';
import { PictureTrouble } from './PictureTrouble.tsx';
import { prepareWorker } from './paint/paint-backend.ts';
import type { PictureInput } from './paint/picture-input.ts';
import { useGraphTheme } from './paint/use-graph-theme.ts';
import { usePicture } from './paint/use-picture.ts';
import { useScene } from './paint/use-scene.ts';
import { useWanted } from './paint/use-wanted.ts';
import { PreviewCard } from './preview/PreviewCard.tsx';
import { usePointed } from './preview/use-pointed.ts';
import { KEY_LIST } from './touch/graph-keys.ts';
import { useGraphCommands } from './touch/use-graph-commands.ts';
import { useKeysDialog } from './touch/use-keys-dialog.ts';
import { usePickPlace } from './touch/use-pick-place.ts';
import { usePresses } from './touch/use-presses.ts';
import { useSaid } from './touch/use-said.ts';
import { useTouch } from './touch/use-touch.ts';
import { useWheel } from './touch/use-wheel.ts';

interface Props {
  readonly graph: CitationGraph;
  readonly layout: Layout;
  /** Whether papers of other records than the one of the page are in the picture. */
  readonly isGrown: boolean;
  readonly rows: readonly PaperRow[];
  readonly rowOf: ReadonlyMap<string, PaperRow>;
  /** arXiv ids. */
  readonly expanded: ReadonlySet<string>;
  /** The papers that the filter finds; the others are dimmed. Null without a filter. */
  readonly matches: ReadonlySet<string> | null;
  /** In the order of selecting: keys and voice speak of the last one. */
  readonly selected: readonly string[];
  /** A citation path to show, from one end to the other. */
  readonly path: readonly string[] | null;
  readonly colouring: CitationView['colouring'];
  /** The part that the view asks for; null for where one begins. */
  readonly region: Region | null;
  /** Somebody has moved the picture and let it rest. */
  readonly onRegion: (region: Region | null) => void;
  /** Somebody begins to move the picture. */
  readonly onMove: () => void;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onOpen: (id: string, at?: 'citations') => void;
  readonly onExpand: (id: string) => void;
  readonly onShowTable: () => void;
  /** What the selection is, for those who hear it. */
  readonly spoken: string;
  /** Whether something else reads the selection out, as the rows of the table do. */
  readonly isRead?: boolean;
  /** Whether items say that they are selected. */
  readonly isTelling?: boolean;
  /** Stands over the picture while something about it is on its way. */
  readonly busy?: ReactNode;
  /** In one row with the buttons of the view. */
  readonly bar?: ReactNode;
  /** In that row too, or below it; null where they stand elsewhere. */
  readonly filters?: ReactNode;
  readonly hasFiltersBelow?: boolean;
  /** At the right of the picture, as high as it is. */
  readonly beside?: ReactNode;
  /** Under the picture: what it shows, and what can be done with it. */
  readonly head?: ReactNode;
  readonly tools?: ReactNode;
  /** What fills the screen, where it is more than all of this. */
  readonly filling?: RefObject<HTMLElement | null>;
  /** Is given what the picture shows, and null when it goes: enough to paint it again into a file. */
  readonly onPicture?: (getInput: (() => PictureInput | null) | null) => void;
}

/** The citation graph: a painted picture, and over it Cytoscape, which takes presses and moves. One tab stop. */
export const GraphView = (props: Props) => {
  const { graph, layout, selected, onSelect, onOpen, onPicture } = props;
  const own = useRef<HTMLElement>(null);
  const view = props.filling ?? own;
  const ground = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const painted = useRef<HTMLCanvasElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const baseId = useId();
  const idOf = (paperId: string): string => `${baseId}-${toIdPart(paperId)}`;
  const [hasFocus, setFocused] = useState(false);
  const [camera] = useState(() => {
    prepareWorker();
    return createCamera();
  });
  const [calm] = useState(() => createCalmViewport(camera));
  const theme = useGraphTheme();
  const [isKeyed, setKeyed] = useState(false);
  const [pointed, setPointed] = useState<string | null>(null);
  const { scene, getGrid, highlight, paintInput, getNeighbours } = useScene(props, theme, pointed);
  const { pick, keepWords } = usePickPlace({ camera, shape: paintInput.shape, ids: scene.ids, getGrid });
  usePointed(ground, { camera, pick, papers: scene.ids.length, onPointed: setPointed });

  const isWheelRefused = useWheel(ground, frame);
  const isSwipe = useTouch(ground, camera);
  const { isWanted, want } = useWanted();
  const keysDialog = useKeysDialog(isWanted, () => want('now'));
  useFrame(frame, {
    camera,
    layout,
    focus: graph.focus,
    isGrown: props.isGrown,
    anchor: selected.at(-1) ?? graph.focus,
    region: props.region,
    onRegion: props.onRegion,
  });
  const countShown = useFrameData(frame, camera);
  useMoving(camera, props.onMove);
  usePicture(painted, camera, paintInput, (words) => {
    keepWords(words);
    countShown();
    want('soon');
  });

  const presses = usePresses({ camera, scene, getGrid, pick, selected, isSwipe, onSelect, onOpen });
  const state = useCytoscape(container, {
    camera,
    isWanted,
    onTap: presses.onTap,
    onDoubleTap: presses.onDoubleTap,
    onBox: presses.onBox,
  });
  const cy = state.kind === 'ready' ? state.cy : null;
  useHeldPapers({ cy, camera, scene, highlight, theme });
  useReveal({
    camera,
    layout,
    focus: graph.focus,
    isGrown: props.isGrown,
    current: selected.at(-1) ?? null,
    hasRegion: props.region !== null,
  });
  const said = useSaid(
    props.spoken,
    selected.length > 1 ? formatSelected(selected.length) : '',
    hasFocus || props.isRead === true,
  );
  /** The item that the tree names; what is selected last, else where one begins. */
  const last = selected.at(-1);
  const current = last !== undefined && graph.papers.has(last) ? last : graph.focus;
  const { run, press } = useGraphCommands({
    ...props,
    camera,
    getNeighbours,
    view,
    onKeys: keysDialog.open,
  });
  useEffect(() => {
    onPicture?.(() => {
      const viewport = camera.get();
      return viewport === null ? null : { scene, highlight, viewport, theme };
    });
    return () => onPicture?.(null);
  }, [onPicture, camera, scene, highlight, theme]);

  // With keys, so that what was begun in them stays where they change places.
  const filters = <Fragment key="filters">{props.filters}</Fragment>;
  const toolbar = (
    <span key="toolbar" className="ml-auto">
      <GraphToolbar isReady={state.kind !== 'loading'} onAction={run} view={view} />
    </span>
  );

  return (
    <section
      ref={own}
      aria-label="Picture"
      className={`${props.head === undefined ? WITHOUT_FOOT : WITH_FOOT} min-h-0 flex-1 border border-line bg-panel sm:border-t-0`}
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 citing-bar border-b border-line px-2 py-px [grid-area:bar]">
        {props.bar}
        <p className="text-note text-muted sm:hidden">Two fingers move and zoom</p>
        {props.hasFiltersBelow === true ? [toolbar, filters] : [filters, toolbar]}
      </div>
      {/* Before the picture for those who hear the page, under it for those who see it. */}
      {props.head !== undefined && (
        <div className="border-t border-line px-3 py-1.5 [grid-area:head]">{props.head}</div>
      )}
      <div
        className={`[grid-area:picture] ${props.beside === undefined ? 'flex min-h-0 flex-1 flex-col' : BESIDE}`}
      >
        <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">
          <div
            ref={ground}
            className="relative min-h-0 flex-1 touch-pan-y overflow-hidden"
            onPointerDown={() => setKeyed(false)}
            onPointerUp={() => frame.current?.focus(AFTER_PRESS)}
          >
            <div
              ref={frame}
              role="tree"
              tabIndex={TAB_STOP}
              aria-label="Citation graph"
              aria-multiselectable
              aria-describedby={`${baseId}-hint`}
              aria-activedescendant={idOf(current)}
              // What is round it cuts off what is beyond the rim: cut twice, a picture that is stretched took WebKitGTK four times as long.
              className="absolute inset-0 -outline-offset-2"
              onKeyDown={(event) => {
                setKeyed(true);
                press(event);
              }}
              // Once Cytoscape is there it tells of presses.
              onClick={(event) => cy === null && presses.onClick(event)}
              onDoubleClick={presses.onDoubleClick}
              onFocus={({ currentTarget }) => {
                setFocused(true);
                setKeyed(currentTarget.matches(':focus-visible'));
                want('now');
              }}
              onBlur={() => setFocused(false)}
              onPointerEnter={() => want('now')}
            >
              <TimeGrid layout={layout} camera={camera} />
              <canvas
                ref={painted}
                className="pointer-events-none absolute top-0 left-0 max-w-none origin-top-left will-change-transform"
              />
              <div ref={container} className="absolute inset-0 isolate overflow-hidden" />
              <PaperTree {...props} calm={calm} idOf={idOf} />
            </div>
            {state.kind === 'failed' && <PictureTrouble onRetry={state.retry} />}
            <EdgeMarks scene={scene} camera={camera} calm={calm} />
            <PreviewCard
              {...props}
              camera={camera}
              id={toCarded(pointed, last ?? null, hasFocus && isKeyed)}
            />
            {props.busy}
            {isWheelRefused && (
              <p className={HINT}>Ctrl or ⌘ with the wheel zooms, or press the graph first</p>
            )}
          </div>
          <LegendFold
            scene={scene}
            theme={theme}
            hasPath={highlight.path.length > 0}
            hasAxis={layout.ticks.length > 0}
          />
          {layout.ticks.length > 0 && <TimeAxis layout={layout} camera={camera} rows={props.rows} />}
        </div>
        {props.beside}
      </div>
      {props.tools !== undefined && (
        <div className="flex items-center border-line px-3 py-1.5 [grid-area:tools] min-[60rem]:border-t max-[60rem]:pt-0">
          {props.tools}
        </div>
      )}
      <p id={`${baseId}-hint`} className="sr-only">
        Arrow keys go along citations. Page Up and Page Down go to earlier and later papers. Enter opens a
        record. T goes to the table with the same papers. The question mark lists all keys.
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      {isWanted && (
        <KeysDialog dialog={keysDialog.dialog} title="Keys of the graph" keys={KEY_LIST}>
          <p className="mb-4 text-note text-muted">
            A press with Shift or Ctrl adds a paper to the selection, dragging with Shift adds all in a box.
            The wheel zooms with Ctrl or ⌘, or while the graph has the focus. On a touch screen two fingers
            move and zoom.
          </p>
        </KeysDialog>
      )}
    </section>
  );
};

/** Whose card is shown. What a press has just selected stands in the details, and its neighbours are to be seen. */
const toCarded = (pointed: string | null, last: string | null, isWalked: boolean): string | null =>
  isWalked ? (pointed ?? last) : pointed === last ? null : pointed;

/** An id of an element has no blanks, whatever a registry calls a paper; other papers have other ones. */
const toIdPart = (paperId: string): string =>
  paperId.replace(/[^\w.]/g, (letter) => `-${letter.charCodeAt(0).toString(16)}-`);
/** The tree takes keys as a whole and names its current item: one tab stop. */
const TAB_STOP = 0;
const WITHOUT_FOOT = 'flex flex-col';
const WITH_FOOT =
  "grid grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto_auto] [grid-template-areas:'bar'_'picture'_'head'_'tools'] min-[60rem]:grid-cols-[minmax(0,1fr)_auto] min-[60rem]:grid-rows-[auto_minmax(0,1fr)_auto] min-[60rem]:[grid-template-areas:'bar_bar'_'picture_picture'_'head_tools']";
/** Beside the picture where there is room, else under it. */
const BESIDE =
  'grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)_auto] min-[60rem]:grid-cols-[minmax(0,1fr)_16rem] min-[72rem]:grid-cols-[minmax(0,1fr)_18rem]';
const HINT = 'pointer-events-none absolute right-2 bottom-2 bg-sunken px-2 py-1 text-note text-muted';
