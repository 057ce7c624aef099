import { type GraphTheme, YEAR_RAMPS } from '../../../graph/scene/graph-theme.ts';
import type { ExportInput } from './export-formats.ts';
import { toPictureTexts } from './picture-parts.ts';
import { writePictureSvg } from './picture-svg.ts';

/** The colours of the light theme with black ink, whatever the screen has: paper is white. */
const toPaperTheme = ({ font, textScale, spacing }: GraphTheme): GraphTheme => ({
  ink: 'rgb(0, 0, 0)',
  muted: 'rgb(60, 60, 60)',
  strong: 'rgb(110, 114, 120)',
  line: 'rgb(200, 200, 196)',
  panel: GROUND,
  years: YEAR_RAMPS.light,
  looks: {
    checked: 'rgb(23, 102, 60)',
    partial: PART,
    unchecked: OPEN,
    mismatch: 'rgb(165, 33, 27)',
    demo: 'rgb(106, 60, 140)',
    'no-record': OPEN,
    unreachable: OPEN,
    several: OPEN,
    unreadable: OPEN,
    stopped: OPEN,
    waiting: OPEN,
    'not-asked': GROUND,
  },
  font,
  textScale,
  spacing,
});

const GROUND = 'rgb(255, 255, 255)';
const PART = 'rgb(28, 79, 145)';
const OPEN = 'rgb(80, 85, 94)';

/**
 * The picture on the screen as a sheet for paper, with title, counts, legend and address; null where no picture is on
 * the screen. All at once: a browser that is about to print waits for nothing.
 */
export const toPrintedPicture = (input: ExportInput): Element | null => {
  const picture = input.getPicture();
  if (picture === null) return null;
  const writing = writePictureSvg(
    { ...picture, theme: toPaperTheme(picture.theme) },
    toPictureTexts(input, picture),
  );
  let step = writing.next();
  while (step.done !== true) step = writing.next();
  const { documentElement } = new DOMParser().parseFromString(step.value, 'image/svg+xml');
  const sheet = document.createElement('figure');
  sheet.className = 'print-picture';
  const svg = document.importNode(documentElement, true);
  if (input.permalink !== null) linkLines(svg, input.permalink);
  sheet.append(svg);
  return sheet;
};

/**
 * Makes the last lines of a sheet, those that the address is written in, links to the whole of it: whoever opens the PDF
 * presses a line, and readers of PDFs take a line for all of an address. A file of a picture has none, because rsvg-convert
 * writes a broken table of objects into a PDF with links.
 */
const linkLines = (svg: Element, address: string): void => {
  let rest = address;
  for (const line of [...svg.querySelectorAll(':scope > text')].reverse()) {
    const words = line.textContent;
    const isWhole = words.endsWith(rest);
    if (rest === '' || !(isWhole || rest.endsWith(words))) return;
    rest = isWhole ? '' : rest.slice(0, -words.length);
    const link = document.createElementNS('http://www.w3.org/2000/svg', 'a');
    link.setAttribute('href', address);
    line.replaceWith(link);
    link.append(line);
  }
};
