import { type TextStyle, USUAL_SPACING } from '../graph-theme.ts';
import { toFocusRadius, toRadius } from '../mark-size.ts';
import { type Box, findInBox, hasOther, type PointGrid } from '../point-grid.ts';
import type { Highlight, PaintedScene } from '../scene.ts';
import { toTaken } from '../taken-room.ts';
import type { Viewport } from '../viewport.ts';
import type { LabelBook, LabelLength, LabelText } from './label-text.ts';

/** A label in its place: CSS pixels of the frame. `x` is the end that stands beside the mark. */
export interface PlacedLabel {
  readonly paper: number;
  readonly lines: readonly string[];
  readonly x: number;
  /** The middle of the text's height. */
  readonly y: number;
  readonly align: 'left' | 'right';
  readonly fontSize: number;
  readonly box: Box;
}

/** Labels grow with the zoom, but are never smaller than can be read with ease, nor larger than a heading: at the usual size of text. */
const FONT = { atZoom1: 12, least: 12, most: 20 };
const USUAL_TEXT = { textScale: 1, spacing: USUAL_SPACING };
/** From the mark's rim to the label, in CSS pixels. */
const GAP = 5;
const RIM = 2;
/** From here on two lines of text fit between lanes; without lanes there is room for them sooner. */
const FULL_FROM = { lanes: 0.875, free: 0.6 };
/** From here on the room that lanes keep beside a mark holds the whole of its label. */
const OWN_ROOM_FROM = 1;
/** The focus keeps its title where all others are short. */
const FOCUS_LENGTHS: readonly LabelLength[] = ['full', 'narrow'];
/** Where it would lie over other marks, less of it that doesn’t is better. */
const FOCUS_CLEAR_LENGTHS: readonly LabelLength[] = [...FOCUS_LENGTHS, 'short'];
/** With more papers than this on the screen labels have one line, and only the most important have any. */
const MANY = 30;
const MOST_AMONG_MANY = 24;
/** In a mass of papers so many of the most important labels may stand over marks; all others keep off them. */
const OVER_MARKS = 8;
const MASS = 300;
/** What a mark takes up beyond its middle, at least. */
const MARK = 3;
/** A title of so many characters, TeX among them, is a label of at least three ems. */
const WIDE = 20;
/** Bounds the work where the whole of a large graph is in view. */
const MOST_TRIED = 900;
const MOST_PLACED = 220;

/**
 * The labels that can be shown without touching each other, found in order of importance: current and selected
 * papers, the citation path, the focus, then the most cited. Closer up there is room for more. A label stands at the
 * right of its mark (the focus has its own at the left), or at the other side where that is the better place; that of the
 * focus above or below, where it would lie over marks at either side.
 * O(tried).
 *
 * @param frame the part of the viewport that is seen; by default all of it
 * @param text how large and how widely spaced text is to be
 */
export const placeLabels = (
  scene: PaintedScene,
  grid: PointGrid,
  book: LabelBook,
  viewport: Viewport,
  highlight: Highlight,
  frame: Box = { left: 0, top: 0, right: viewport.width, bottom: viewport.height },
  { textScale, spacing }: Pick<TextStyle, 'textScale' | 'spacing'> = USUAL_TEXT,
): readonly PlacedLabel[] => {
  const { zoom } = viewport;
  const fontSize = toFontSize(zoom, textScale);
  const hasLanes = scene.axis.ticks.length > 0;
  const areMany = isMany(findInBox(grid, toDrawn(frame, viewport)).length);
  /** A label that has no room for two lines may have some for one. */
  const lengths: readonly LabelLength[] =
    zoom >= (hasLanes ? FULL_FROM.lanes : FULL_FROM.free) && !areMany ? ['full', 'short'] : ['short'];
  let seenAlready = 0;
  // Close up the layout by time keeps room for every label at its mark's right; the other side is another's.
  const hasOwnRoom =
    zoom >= OWN_ROOM_FROM && hasLanes && textScale <= 1 && spacing.lines <= USUAL_SPACING.lines;
  const taken = toTaken(96);
  const placed: PlacedLabel[] = [];
  const seen = new Set<number>();
  let tried = 0;

  const attempt = (paper: number, isImportant: boolean): void => {
    if (seen.has(paper)) return;
    seen.add(paper);
    const x = (scene.x[paper] ?? 0) * zoom + viewport.panX;
    const y = (scene.y[paper] ?? 0) * zoom + viewport.panY;
    if (x < 0 || y < 0 || x > viewport.width || y > viewport.height) return;
    const isSeen = isWithin(frame, x, y);
    if (areMany && isSeen && !isImportant && seenAlready >= MOST_AMONG_MANY) return;
    tried += 1;
    const near = radiusOf(scene, paper, zoom) * zoom + GAP;
    const aligns: readonly PlacedLabel['align'][] =
      paper === scene.focus ? ['right', 'left'] : hasOwnRoom ? ['left'] : ['left', 'right'];
    const least = aligns.map((align) => toBox(x, y, near, fontSize * 3, fontSize, align));
    if (least.every(taken.isTaken)) return;
    // Among thousands nearly all stop here, before anybody has read their titles.
    const isWide = (scene.titles.at(paper)?.length ?? 0) >= WIDE;
    if (isWide && !isOverMarks(isImportant) && !least.some((box) => isFree(box, paper))) return;
    const wanted = { paper, x, y, near, aligns, isImportant };
    const own = paper === scene.focus ? FOCUS_LENGTHS : lengths;
    const clearest = paper === scene.focus ? FOCUS_CLEAR_LENGTHS : lengths;
    // Whoever may lie over marks is rather shorter where that keeps off them.
    const isPlaced =
      (isImportant && clearest.some((length) => put(book(paper, length), wanted, { isClear: true }))) ||
      (paper === scene.focus &&
        clearest.some((length) => put(book(paper, length), wanted, { isClear: true, isShifted: true }))) ||
      own.some((length) => put(book(paper, length), wanted));
    if (isPlaced && isSeen) seenAlready += 1;
  };

  /** Whether a label that is no more important may lie over marks by now. */
  const isOverMarks = (isImportant: boolean): boolean =>
    isImportant || (scene.x.length > MASS && placed.length < OVER_MARKS);
  const isFree = (box: Box, paper: number): boolean =>
    !taken.isTaken(box) && !hasMark(grid, box, viewport, paper);

  /**
   * Whether there was a place for this text: where it is to be a clear one, one in the frame that touches no mark; where it
   * is shifted, above or below its mark.
   */
  const put = (
    text: LabelText,
    { paper, x, y, near, aligns, isImportant }: Wanted,
    { isClear = false, isShifted = false } = {},
  ): boolean => {
    if (text.lines.length === 0) return false;
    const width = (text.width * fontSize) / FONT.atZoom1;
    const height = text.lines.length * spacing.lines * fontSize;
    const shift = near + height / 2;
    const places = (isShifted ? [y - shift, y + shift] : [y])
      .flatMap((middle) =>
        aligns.map((align) => ({
          align,
          middle,
          // Above and below the mark it may begin in its middle.
          box: toBox(x, middle, isShifted ? 0 : near, width, height, align),
        })),
      )
      .filter(({ box }) => !taken.isTaken(box));
    const clear = places.filter(({ box }) => !hasMark(grid, box, viewport, paper));
    // Lines that are cut off lengthwise can't be read at all: fewer of them may have room.
    const isWhole = ({ box }: { readonly box: Box }): boolean =>
      y < frame.top || y > frame.bottom || (box.top >= frame.top && box.bottom <= frame.bottom);
    const inFrame = (each: { readonly box: Box }): boolean =>
      isWhole(each) &&
      (x < frame.left || x > frame.right || (each.box.left >= frame.left && each.box.right <= frame.right));
    // A label whose end is cut off is better than none where it has its own room, or says what is selected.
    const place =
      clear.find(inFrame) ??
      (isClear
        ? undefined
        : ((isOverMarks(isImportant) ? places.find(inFrame) : undefined) ??
          (hasOwnRoom ? clear.find(isWhole) : undefined) ??
          (isImportant ? places[0] : undefined)));
    if (place === undefined) return false;
    const { align, middle, box } = place;
    taken.take(box);
    const edge = align === 'right' ? box.right - RIM : box.left + RIM;
    placed.push({ paper, lines: text.lines, x: edge, y: middle, align, fontSize, box });
    return true;
  };

  if (highlight.current !== null) attempt(highlight.current, true);
  for (const paper of [...highlight.selected, ...highlight.path, scene.focus]) attempt(paper, true);
  // What matches a filter comes before what doesn't.
  for (const isDim of [0, 1])
    for (const paper of scene.order) {
      if (tried >= MOST_TRIED || placed.length >= MOST_PLACED) return placed;
      if (scene.isDim[paper] === isDim) attempt(paper, false);
    }
  return placed;
};

/** A label that is to have a place beside its mark, which is at `x` and `y` and reaches as far as `near`. */
interface Wanted {
  readonly paper: number;
  readonly x: number;
  readonly y: number;
  readonly near: number;
  readonly aligns: readonly PlacedLabel['align'][];
  readonly isImportant: boolean;
}

const isWithin = ({ left, top, right, bottom }: Box, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** A part of the frame as a part of the drawing. */
const toDrawn = ({ left, top, right, bottom }: Box, { zoom, panX, panY }: Viewport): Box => ({
  left: (left - panX) / zoom,
  right: (right - panX) / zoom,
  top: (top - panY) / zoom,
  bottom: (bottom - panY) / zoom,
});

/** Whether so many papers are on the screen that labels are short. */
export const isMany = (papers: number): boolean => papers > MANY;

/** How large labels are at a zoom, in CSS pixels. */
export const toFontSize = (zoom: number, textScale: number): number =>
  textScale * Math.min(FONT.most, Math.max(FONT.least, FONT.atZoom1 * zoom));

/** The radius of a paper's mark, in units of the drawing. */
export const radiusOf = (scene: PaintedScene, paper: number, zoom: number): number =>
  paper === scene.focus ? toFocusRadius(zoom) : toRadius(scene.citedBy[paper] ?? 0, scene.mostCited, zoom);

/** @param near from the middle of the mark to the label */
const toBox = (
  x: number,
  y: number,
  near: number,
  width: number,
  height: number,
  align: PlacedLabel['align'],
): Box => ({
  left: align === 'right' ? x - near - width - RIM : x + near - RIM,
  right: align === 'right' ? x - near + RIM : x + near + width + RIM,
  top: y - height / 2 - RIM,
  bottom: y + height / 2 + RIM,
});

const hasMark = (grid: PointGrid, box: Box, viewport: Viewport, paper: number): boolean =>
  hasOther(grid, toDrawn({ ...box, left: box.left - MARK, right: box.right + MARK }, viewport), paper);
