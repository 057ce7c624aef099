import { toPlainText } from '../../../core/tex/plain.ts';
import { wrapText } from '../../../graph/export/wrap-text.ts';
import type { PaintContext } from '../../../workers/surface/paint-context.ts';
import type { PictureInput } from '../picture/paint/picture-input.ts';
import { type LegendEntry, paintLegendMarks, toLegend } from './picture-legend.ts';

/** What is printed on a picture, whoever prints it. */
export interface PictureTexts {
  readonly title: string;
  /** The counts and the like, each a paragraph. */
  readonly head: readonly string[];
  readonly foot: readonly string[];
}

interface Line {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly font: string;
  readonly isMuted: boolean;
}

/** Where everything stands on a sheet with a picture on it, in CSS pixels. */
export interface PictureFrame {
  readonly width: number;
  readonly height: number;
  readonly pictureTop: number;
  readonly pictureHeight: number;
  readonly lines: readonly Line[];
  readonly legend: readonly (LegendEntry & { readonly x: number; readonly y: number })[];
}

const MARGIN = 16;
const LEAST_WIDTH = 480;
const MARK = 24;
const GAP = 18;
const ROW = 20;

/** Sets title and counts above the picture, and the legend, the permalink and the rest below it. */
export const toPictureFrame = (
  context: PaintContext,
  { scene, highlight, viewport, theme }: PictureInput,
  texts: PictureTexts,
): PictureFrame => {
  const width = Math.max(LEAST_WIDTH, Math.ceil(viewport.width));
  const lines: Line[] = [];
  let y = MARGIN;
  const measureIn = (font: string) => (text: string) => {
    context.font = font;
    return context.measureText(text).width;
  };
  const write = (text: string, size: number, isMuted: boolean, weight = 'normal'): void => {
    const font = `${weight} ${size}px ${theme.font}`;
    for (const line of wrapText(text, width - 2 * MARGIN, measureIn(font))) {
      y += Math.round(size * 1.4);
      lines.push({ text: line, x: MARGIN, y, font, isMuted });
    }
  };

  write(toShortTitle(texts.title), 17, false, 'bold');
  y += 4;
  for (const paragraph of texts.head) write(paragraph, 12, false);
  const pictureTop = y + MARGIN;
  const pictureHeight = Math.ceil(viewport.height);
  y = pictureTop + pictureHeight + MARGIN;

  const legendFont = `normal 12px ${theme.font}`;
  const measureLegend = measureIn(legendFont);
  const legend: PictureFrame['legend'][number][] = [];
  let x = MARGIN;
  for (const entry of toLegend(scene, highlight)) {
    const indent = entry.mark === null ? 0 : MARK;
    const length = indent + measureLegend(entry.words);
    if (x > MARGIN && x + length > width - MARGIN) {
      x = MARGIN;
      y += ROW;
    }
    legend.push({ ...entry, x: x + MARK / 2 - 2, y: y + ROW / 2 });
    lines.push({ text: entry.words, x: x + indent, y: y + 14, font: legendFont, isMuted: false });
    x += length + GAP;
  }
  y += ROW + 4;
  for (const paragraph of texts.foot) write(paragraph, 12, true);
  return { width, height: y + MARGIN, pictureTop, pictureHeight, lines, legend };
};

/** A title of ten thousand characters would leave no room for the picture. */
const toShortTitle = (title: string): string => {
  const characters = Array.from(toPlainText(title.slice(0, 4_000)).slice(0, 1_000));
  return characters.length > 240 ? `${characters.slice(0, 240).join('').trimEnd()}…` : characters.join('');
};

/** Paints all of a frame but the picture in it and the ground. */
export const paintPictureFrame = (
  context: PaintContext,
  frame: PictureFrame,
  { scene, theme }: PictureInput,
): void => {
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  for (const { text, x, y, font, isMuted } of frame.lines) {
    context.font = font;
    context.fillStyle = isMuted ? theme.muted : theme.ink;
    context.fillText(text, x, y);
  }
  paintLegendMarks(context, frame.legend, scene, theme);
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.beginPath();
  for (const y of [frame.pictureTop - 0.5, frame.pictureTop + frame.pictureHeight + 0.5]) {
    context.moveTo(0, y);
    context.lineTo(frame.width, y);
  }
  context.stroke();
};
