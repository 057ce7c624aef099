import { type GraphTheme, USUAL_SPACING } from '../graph/scene/graph-theme.ts';
import { NO_HIGHLIGHT, type SceneMarks, type SceneShape } from '../graph/scene/scene.ts';
import { type Mist, paintMist } from './arrows/paint-mist.ts';
import { type ToPainter, toSentShape } from './paint-messages.ts';

/** The number of a picture that nobody asked for. */
export const WARM_UP = 0;

const COLOUR = 'rgb(0, 0, 0)';
const THEME: GraphTheme = {
  ink: COLOUR,
  muted: COLOUR,
  strong: COLOUR,
  line: COLOUR,
  panel: COLOUR,
  years: [COLOUR],
  looks: {
    checked: COLOUR,
    partial: COLOUR,
    unchecked: COLOUR,
    mismatch: COLOUR,
    demo: COLOUR,
    'no-record': COLOUR,
    several: COLOUR,
    unreadable: COLOUR,
    unreachable: COLOUR,
    waiting: COLOUR,
    stopped: COLOUR,
    'not-asked': COLOUR,
  },
  font: '"Pith Sans", system-ui, sans-serif',
  textScale: 1,
  spacing: USUAL_SPACING,
};

/** Papers in a row, so many that labels are placed as among many; each cites the first and the one before it. */
const PAPERS = 40;
/** With all letters, and with TeX of several kinds. */
const TITLES = [
  'A paper on the $\\theta$ angle',
  'K\\"ahler moduli of $\\mathcal{N}=2$ theories: why vexing',
  'Quick jumps of black holes in AdS$_5$ (II) – BFKLXYZ',
  'Nörlund and Poincaré revisited; HEP-TH & GR, 3456789',
];
const SIZE = { width: 1_280, height: 800 };

const scene: SceneShape & SceneMarks = {
  x: Float64Array.from({ length: PAPERS }, (_, at) => 30 * at),
  y: Float64Array.from({ length: PAPERS }, (_, at) => 60 * (at % 12)),
  citedBy: new Uint32Array(PAPERS).fill(1),
  mostCited: 1,
  citations: Uint32Array.from({ length: 4 * (PAPERS - 1) }, (_, at) => {
    const paper = 1 + (at >> 2);
    return [paper, 0, paper, paper - 1][at & 3] ?? 0;
  }),
  titles: Array.from({ length: PAPERS }, (_, at) => `${TITLES[at % TITLES.length]}, part ${at}`),
  order: Uint32Array.from({ length: PAPERS }, (_, at) => at),
  focus: 0,
  axis: { ticks: [{ year: 2000, x: 0 }], monthWidth: 30, undatedTop: null },
  shape: Uint8Array.from({ length: PAPERS }, (_, at) => at % 4),
  fill: new Uint8Array(PAPERS),
  isDim: new Uint8Array(PAPERS),
  fills: { kind: 'year', classes: [[2000, 2000]] },
};

/**
 * What a painter is told before anybody has asked for a picture: a small one of made-up papers, as `WARM_UP`. It is thrown
 * away. The first picture that is wanted then meets compiled code, a face that is read, letters that are measured, and a
 * canvas that is there.
 * @param font of the page, as a style sheet writes it; empty where nobody has said so
 */
export const toWarming = (font: string): readonly ToPainter[] => [
  { kind: 'shape', shape: toSentShape(scene) },
  { kind: 'marks', marks: scene },
  {
    kind: 'paint',
    request: {
      number: WARM_UP,
      area: { zoom: 1, panX: 60, panY: 60, ...SIZE },
      frame: { left: 0, top: 0, right: SIZE.width, bottom: SIZE.height },
      scale: 1,
      theme: font === '' ? THEME : { ...THEME, font },
      highlight: NO_HIGHLIGHT,
    },
  },
];

/** So many lines are counted that the engine compiles how it is done. */
const LINES = 3_000;

/** Does what a mass of arrows needs, for nobody. */
export const warmMist = (): void => {
  const mist: Mist = {
    scene: {
      ...scene,
      citations: Uint32Array.from({ length: 2 * LINES }, (_, end) => (31 * end) % PAPERS),
    },
    viewport: { zoom: 0.25, panX: 5, panY: 5, width: 320, height: 200 },
    scale: 1,
    box: { left: 0, top: 0, right: 320, bottom: 200 },
    layers: [{ pairs: Uint32Array.from({ length: LINES }, (_, line) => 2 * line), opacity: 0.01 }],
    colour: COLOUR,
    layPixels: (bands) => {
      for (const _ of bands);
    },
  };
  for (const _ of paintMist(mist));
};
