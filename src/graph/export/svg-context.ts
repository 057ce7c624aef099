import { formatXml } from './xml-text.ts';

type Baseline = 'alphabetic' | 'bottom' | 'hanging' | 'ideographic' | 'middle' | 'top';
type Align = 'center' | 'end' | 'left' | 'right' | 'start';

interface State {
  font: string;
  /** In pixels, `1.5px`. */
  letterSpacing: string;
  wordSpacing: string;
  textAlign: Align;
  textBaseline: Baseline;
  fillStyle: string;
  strokeStyle: string;
  globalAlpha: number;
  lineWidth: number;
  lineCap: 'butt' | 'round' | 'square';
  lineJoin: 'bevel' | 'miter' | 'round';
}

const START: State = {
  font: '10px sans-serif',
  letterSpacing: '0px',
  wordSpacing: '0px',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  fillStyle: '#000',
  strokeStyle: '#000',
  globalAlpha: 1,
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
};

/** The middle of a line of text lies so far above its baseline, in font sizes. */
const MIDDLE = 0.35;

export interface SvgContext extends State {
  setLineDash(dash: Iterable<number>): void;
  save(): void;
  restore(): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void;
  /** Whole circles only, whatever the angles. */
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  fill(): void;
  stroke(): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
  measureText(text: string): { readonly width: number };
  /** All that was painted, as SVG elements in their order. */
  toMarkup(): string;
}

/**
 * Stands in for a canvas and writes SVG: every picture that can be painted on a canvas by paths and texts comes out
 * the same, so a file and the screen can't differ. No gradients, no transforms, no clipping. Texts are escaped
 * (`formatXml`), colours and fonts are attributes.
 *
 * @param measure the width of a text in a font as canvases name them (`bold 12px sans-serif`), in pixels
 */
export const toSvgContext = (measure: (text: string, font: string) => number): SvgContext => {
  const elements: string[] = [];
  const states: (State & { dash: readonly number[] })[] = [];
  let path = '';
  let dash: readonly number[] = [];
  /** The last element, where it is the filling of the path as it still is. */
  let filled: string | null = null;

  const alpha = (name: 'fill-opacity' | 'stroke-opacity'): string =>
    context.globalAlpha === 1 ? '' : ` ${name}="${Math.round(context.globalAlpha * 1e4) / 1e4}"`;
  const stroke = (): string =>
    ` stroke="${formatXml(context.strokeStyle)}" stroke-width="${round(context.lineWidth)}"` +
    (context.lineCap === 'butt' ? '' : ` stroke-linecap="${context.lineCap}"`) +
    (context.lineJoin === 'miter' ? '' : ` stroke-linejoin="${context.lineJoin}"`) +
    (dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`) +
    alpha('stroke-opacity');
  const fill = (): string => ` fill="${formatXml(context.fillStyle)}"${alpha('fill-opacity')}`;
  const text = (content: string, x: number, y: number, paint: string): void => {
    const { weight, size, family } = parseFont(context.font);
    const baseline = context.textBaseline === 'middle' ? y + size * MIDDLE : y;
    const anchor = ANCHORS[context.textAlign];
    const [letters, words] = [
      Number.parseFloat(context.letterSpacing),
      Number.parseFloat(context.wordSpacing),
    ];
    elements.push(
      `<text x="${round(x)}" y="${round(baseline)}" font-family="${formatXml(family)}" font-size="${round(size)}"` +
        `${weight === 'normal' ? '' : ` font-weight="${weight}"`}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}` +
        `${letters === 0 ? '' : ` letter-spacing="${round(letters)}"`}${words === 0 ? '' : ` word-spacing="${round(words)}"`}` +
        `${paint}>${formatXml(content)}</text>`,
    );
    filled = null;
  };

  const context: SvgContext = {
    ...START,
    setLineDash: (next) => {
      dash = [...next];
    },
    save: () => {
      states.push({ ...pickState(context), dash });
    },
    restore: () => {
      const state = states.pop();
      if (state === undefined) return;
      dash = state.dash;
      Object.assign(context, pickState(state));
    },
    beginPath: () => {
      path = '';
      filled = null;
    },
    closePath: () => {
      path += 'Z';
    },
    moveTo: (x, y) => {
      path += `M${round(x)} ${round(y)}`;
    },
    lineTo: (x, y) => {
      path += `L${round(x)} ${round(y)}`;
    },
    quadraticCurveTo: (controlX, controlY, x, y) => {
      path += `Q${round(controlX)} ${round(controlY)} ${round(x)} ${round(y)}`;
    },
    arc: (x, y, radius) => {
      const r = round(radius);
      const arcTo = (to: number): string => `A${r} ${r} 0 1 1 ${round(to)} ${round(y)}`;
      path += `M${round(x + radius)} ${round(y)}${arcTo(x - radius)}${arcTo(x + radius)}Z`;
    },
    rect: (x, y, width, height) => {
      path += `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;
    },
    fill: () => {
      if (path === '') return;
      elements.push(`<path d="${path}"${fill()}/>`);
      filled = path;
    },
    stroke: () => {
      if (path === '') return;
      if (filled === path) {
        const before = elements.pop() ?? '';
        elements.push(before.replace(/\/>$/, `${stroke()}/>`));
      } else elements.push(`<path d="${path}" fill="none"${stroke()}/>`);
      filled = null;
    },
    fillText: (content, x, y) => text(content, x, y, fill()),
    strokeText: (content, x, y) => text(content, x, y, ` fill="none"${stroke()} aria-hidden="true"`),
    measureText: (content) => ({
      width:
        measure(content, context.font) +
        Number.parseFloat(context.letterSpacing) * Array.from(content).length +
        Number.parseFloat(context.wordSpacing) * (content.split(' ').length - 1),
    }),
    toMarkup: () => elements.join('\n'),
  };
  return context;
};

const ANCHORS = { center: 'middle', end: 'end', left: 'start', right: 'end', start: 'start' } as const;

const round = (value: number): number => Math.round(value * 100) / 100;

/** `bold 12px "Some Font", sans-serif`: the generic family at the end stands where the others are not known. */
const parseFont = (
  font: string,
): { readonly weight: string; readonly size: number; readonly family: string } => {
  const [, weight = 'normal', size = '10', family = 'sans-serif'] =
    /^(?:(normal|bold) )?(\d+(?:\.\d+)?)px (.*)$/s.exec(font) ?? [];
  const generic = /(?:^|,)\s*(?:sans-serif|serif|monospace)\s*$/.test(family);
  return { weight, size: Number(size), family: generic ? family : `${family}, sans-serif` };
};

const pickState = ({ ...state }: State): State => ({
  font: state.font,
  letterSpacing: state.letterSpacing,
  wordSpacing: state.wordSpacing,
  textAlign: state.textAlign,
  textBaseline: state.textBaseline,
  fillStyle: state.fillStyle,
  strokeStyle: state.strokeStyle,
  globalAlpha: state.globalAlpha,
  lineWidth: state.lineWidth,
  lineCap: state.lineCap,
  lineJoin: state.lineJoin,
});
