import { paintAxis } from '../../../workers/paint-axis.ts';
import type { PictureInput } from '../picture/paint/picture-input.ts';
import { ExportError } from './export-formats.ts';
import { type PictureTexts, paintPictureFrame, toPictureFrame } from './picture-frame.ts';
import { finish, paintPapers, toAxisViewport } from './picture-parts.ts';

/** What canvases hold in the browsers of our time: pixels along a side, and in all. */
const MOST_SIDE = 16_384;
const MOST_PIXELS = 268_435_456;

/**
 * The picture on the screen as a PNG, with all that is printed on it. `scale` is device pixels in a CSS pixel.
 * @throws ExportError with a sentence for people where the browser can't hold so large a picture
 */
export const formatPicturePng = async (
  input: PictureInput,
  texts: PictureTexts,
  scale: number,
): Promise<Blob> => {
  const { scene, viewport, theme } = input;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new ExportError(`This browser can’t paint a picture now. ${TRY}`);
  const axisViewport = toAxisViewport(input);
  const frame = toPictureFrame(context, { ...input, viewport: axisViewport }, texts);
  const width = Math.round(frame.width * scale);
  const height = Math.round(frame.height * scale);
  const tooLarge = new ExportError(
    `A picture of ${width} × ${height} pixels is more than this browser can paint. ${TRY}`,
  );
  if (Math.max(width, height) > MOST_SIDE || width * height > MOST_PIXELS) throw tooLarge;
  canvas.width = width;
  canvas.height = height;
  context.scale(scale, scale);
  context.fillStyle = theme.panel;
  context.fillRect(0, 0, frame.width, frame.height);
  // Some browsers say nothing and paint nothing.
  if (context.getImageData(0, 0, 1, 1).data[3] !== 255) throw tooLarge;
  paintPictureFrame(context, frame, input);
  context.translate(0, frame.pictureTop);
  paintAxis(context, scene, axisViewport, theme);
  context.beginPath();
  context.rect(0, 0, viewport.width, viewport.height);
  context.clip();
  await finish(paintPapers(context, input, scale));
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(tooLarge) : resolve(blob)), 'image/png');
  });
};

const TRY = 'Take a smaller scale, or SVG, which has no pixels.';
