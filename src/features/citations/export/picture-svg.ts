import { toSvgContext } from '../../../graph/export/svg-context.ts';
import { formatXml } from '../../../graph/export/xml-text.ts';
import { paintAxis } from '../../../workers/paint-axis.ts';
import type { PictureInput } from '../picture/paint/picture-input.ts';
import { ExportError } from './export-formats.ts';
import { type PictureTexts, paintPictureFrame, toPictureFrame } from './picture-frame.ts';
import { finish, paintPapers, toAxisViewport } from './picture-parts.ts';

/** The width of a text in a font as canvases name them. */
type MeasureIn = (text: string, font: string) => number;

/**
 * The picture on the screen as the SVG of a file, with all that is printed on it: the same painter writes it that paints
 * the screen. Plain elements, no scripts, no styles, nothing from elsewhere.
 */
export const formatPictureSvg = (
  { theme, ...input }: PictureInput,
  texts: PictureTexts,
  measure: MeasureIn = toMeasure(),
): Promise<string> =>
  finish(writePictureSvg({ ...input, theme: { ...theme, font: toFileFont(theme.font) } }, texts, measure));

/** Of one width in all three. */
const EVERYWHERE = 'Arial, "Liberation Sans", Helvetica, sans-serif';

/**
 * Where a file is opened there are none of the page's own faces, and some programs (LibreOffice) take the first name of a
 * list or else one of their own, in which lines are longer than the sheet. A face that a reader's style sheet names stays.
 */
const toFileFont = (font: string): string => (/^["']?Pith /.test(font) ? EVERYWHERE : font);

/** An SVG for this page, in the page's own face; a part at a time, for whoever has no time between the parts. */
export function* writePictureSvg(
  input: PictureInput,
  texts: PictureTexts,
  measure: MeasureIn = toMeasure(),
): Generator<void, string> {
  const { scene, viewport, theme } = input;
  const axisViewport = toAxisViewport(input);
  const sheet = toSvgContext(measure);
  const frame = toPictureFrame(sheet, { ...input, viewport: axisViewport }, texts);
  paintPictureFrame(sheet, frame, input);
  const axis = toSvgContext(measure);
  paintAxis(axis, scene, axisViewport, theme);
  const papers = toSvgContext(measure);
  yield* paintPapers(papers, input, 1);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${toBox(frame)} text-rendering="${PRECISE}">`,
    `<title>${formatXml(texts.title)}</title>`,
    `<desc>${formatXml([...texts.head, ...texts.foot].join('\n'))}</desc>`,
    `<rect width="${frame.width}" height="${frame.height}" fill="${formatXml(theme.panel)}"/>`,
    // An inner svg cuts off what stands outside of it.
    `<svg y="${frame.pictureTop}" ${toBox(axisViewport)}>`,
    axis.toMarkup(),
    `<svg ${toBox(viewport)}>`,
    papers.toMarkup(),
    '</svg>',
    '</svg>',
    sheet.toMarkup(),
    '</svg>\n',
  ].join('\n');
}

const toBox = ({ width, height }: { readonly width: number; readonly height: number }): string =>
  `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;

/** Letters as wide as they are in their face: fitted to a screen’s pixels a line is longer at another size, on paper for instance. */
const PRECISE = 'geometricPrecision';

const toMeasure = (): MeasureIn => {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new ExportError('This browser can’t measure texts now. Try PNG.');
  context.textRendering = PRECISE;
  return (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  };
};
