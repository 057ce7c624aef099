/** The other kind of canvas is taken where it needs at most this part of the time… */
const PART = 0.5;
/** … and so many milliseconds less. */
const WORTH = 8;
/** From so many milliseconds less on it is not the clock alone, which in some browsers counts whole ones. */
const SEEN = 3;

const TRIAL = { width: 600, height: 400 };
/** How many curves are drawn. A quick machine needs more of them until a difference is clear; most need no second trial. */
const CURVES = [40, 160];

/** Whether what took `usual` milliseconds is better done in the way that took `plain`: unclear where it seems so, for too little. */
export const judge = (usual: number, plain: number): 'yes' | 'no' | 'unclear' => {
  if (plain > usual * PART || usual - plain < SEEN) return 'no';
  return usual - plain >= WORTH ? 'yes' : 'unclear';
};

/**
 * A canvas whose pixels the processor paints by itself, where that is much quicker on this machine than the browser's usual
 * way; null where it isn't. A browser that draws by a graphics card, and has software in the place of one, takes many
 * times as long for each line. It is tried out on some curves: a browser doesn't say how it draws.
 *
 * @param now milliseconds, from any moment on
 */
export const chooseCanvas = (now: () => number): OffscreenCanvas | null => {
  for (const curves of CURVES) {
    const usual = measureCurves({}, curves, now);
    const plain = measureCurves(PLAIN, curves, now);
    const worth = usual === null || plain === null ? 'no' : judge(usual, plain);
    if (worth === 'no') return null;
    if (worth === 'unclear') continue;
    const canvas = new OffscreenCanvas(1, 1);
    // A canvas keeps the kind of its first context.
    return canvas.getContext('2d', PLAIN) === null ? null : canvas;
  }
  return null;
};

const PLAIN = { willReadFrequently: true };

/** The second time counts: in the first one what draws is made ready. */
const measureCurves = (
  kind: CanvasRenderingContext2DSettings,
  curves: number,
  now: () => number,
): number | null => {
  const context = new OffscreenCanvas(TRIAL.width, TRIAL.height).getContext('2d', kind);
  if (context === null) return null;
  let took = 0;
  for (let time = 0; time < 2; time += 1) {
    const begun = now();
    drawCurves(context, curves);
    // Drawing is put off until somebody looks.
    context.getImageData(0, 0, 1, 1);
    took = now() - begun;
  }
  return took;
};

const drawCurves = (context: OffscreenCanvasRenderingContext2D, curves: number): void => {
  const { width, height } = TRIAL;
  context.clearRect(0, 0, width, height);
  for (let curve = 0; curve < curves; curve += 1) {
    const x = (curve * 197) % width;
    context.beginPath();
    context.moveTo(x, 0);
    context.quadraticCurveTo(width - x, height / 2, (x + curve * 89) % width, height);
    context.stroke();
  }
};
