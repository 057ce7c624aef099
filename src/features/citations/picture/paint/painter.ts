import type { GraphTheme } from '../../../../graph/scene/graph-theme.ts';
import type { Highlight, PaintedScene, SceneMarks, SceneShape } from '../../../../graph/scene/scene.ts';
import { isSameViewport, type Viewport } from '../../../../graph/scene/viewport.ts';
import { type PaintRequest, toSentShape } from '../../../../workers/paint-messages.ts';
import { type Drawn, toDrawn } from '../frame/drawn.ts';
import { isStale, toAhead, toArea, toFrameBox } from '../frame/shown-area.ts';
import { createPaintBackend, type PaintBackend } from './paint-backend.ts';

/** What the picture is to show. Parts that are the same object as before are not sent again. */
export interface PaintInput {
  readonly shape: SceneShape;
  readonly marks: SceneMarks;
  readonly theme: GraphTheme;
  readonly highlight: Highlight;
}

/** Where the words of a picture stand: `places` (`toLabelPlaces`) has numbers of papers of `shape`. */
export interface Words {
  readonly shape: SceneShape;
  readonly places: Float32Array;
}

export interface Painter {
  /** Sees to it that the picture fits, unless it does. While the picture moves less is good enough. */
  readonly update: (input: PaintInput, viewport: Viewport, isResting: boolean) => void;
  readonly dispose: () => void;
}

interface Sent {
  readonly input: PaintInput;
  readonly viewport: Viewport;
  readonly drawn: Drawn;
  readonly area: Viewport;
  readonly number: number;
}

/**
 * Has pictures painted, one after the other: a picture that only the moving has overtaken is finished and shown, as
 * it is nearer than the one before; one whose papers look different by now is given up.
 */
export const createPainter = (
  onPicture: (bitmap: ImageBitmap, area: Viewport, words: Words) => void,
  connect: typeof createPaintBackend = createPaintBackend,
): Painter => {
  let sent: Sent | null = null;
  let isPainting = false;
  let next: (() => void) | null = null;
  let number = 0;

  /** The last viewport, and the one before it. */
  let [now, before]: [Viewport | null, Viewport | null] = [null, null];

  /** @param on what is on the screen until the viewport is */
  const send = (input: PaintInput, viewport: Viewport, on = viewport): void => {
    next = null;
    number += 1;
    if (input.shape !== known) backend.send({ kind: 'shape', shape: toSentShape(input.shape) });
    known = input.shape;
    if (input.marks !== sent?.input.marks) backend.send({ kind: 'marks', marks: toMarks(input.marks) });
    const { theme, highlight } = input;
    const drawn =
      sent?.input.shape === input.shape && sent.input.theme === theme
        ? sent.drawn
        : toDrawn(input.shape, theme);
    const area = toArea(viewport, drawn, on);
    const scale = Math.min(3, devicePixelRatio);
    const frame = toFrameBox(area, viewport);
    const request: PaintRequest = { number, area, frame, scale, theme, highlight };
    sent = { input, viewport, drawn, area, number };
    isPainting = true;
    backend.send({ kind: 'paint', request });
  };
  const backend: PaintBackend = connect(
    (answer) => {
      if (answer.number !== sent?.number) {
        answer.bitmap?.close();
        return;
      }
      isPainting = false;
      // Where there is no new picture the one before stays, placed where it belongs, until something changes.
      if (answer.bitmap !== null)
        onPicture(answer.bitmap, sent.area, { shape: sent.input.shape, places: answer.labels });
      next?.();
    },
    () => {
      // Another painter has taken over, and knows nothing yet.
      const lost = sent;
      sent = null;
      known = null;
      if (lost !== null) send(lost.input, lost.viewport);
    },
  );

  /** What the painter has of the scene. */
  let known = backend.told ?? null;

  const update: Painter['update'] = (input, viewport, isResting) => {
    next = null;
    if (now === null || !isSameViewport(now, viewport)) [before, now] = [now, viewport];
    if (sent === null || !isSameInput(sent.input, input)) send(input, viewport);
    else if (isStale(sent.area, viewport, isResting, sent.drawn)) {
      if (isPainting) next = () => update(input, viewport, isResting);
      else send(input, isResting || before === null ? viewport : toAhead(before, viewport), viewport);
    }
  };
  return { update, dispose: backend.dispose };
};

const isSameInput = (one: PaintInput, other: PaintInput): boolean =>
  one.shape === other.shape &&
  one.marks === other.marks &&
  one.theme === other.theme &&
  one.highlight === other.highlight;

const toMarks = ({ shape, fill, isDim, fills }: SceneMarks | PaintedScene) =>
  ({ shape, fill, isDim, fills }) satisfies SceneMarks;
