/** Which part of the picture is on screen: `screen = picture * zoom + pan`, in CSS pixels of the frame. */
export interface Viewport {
  readonly zoom: number;
  readonly panX: number;
  readonly panY: number;
  readonly width: number;
  readonly height: number;
}

/** The same place on the screen seen through another viewport is the same picture. */
export const isSameViewport = (one: Viewport, other: Viewport): boolean =>
  one.zoom === other.zoom &&
  one.panX === other.panX &&
  one.panY === other.panY &&
  one.width === other.width &&
  one.height === other.height;
