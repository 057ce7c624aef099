/** A canvas of the page or one in a worker. */
export type CanvasContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * What a picture is painted on: the part of a canvas's context that painting takes, so that something else can stand
 * in for it, a writer of SVG for instance. One unit is one CSS pixel of the frame.
 */
export interface PaintContext
  extends Pick<
    CanvasRenderingContext2D,
    | 'font'
    | 'letterSpacing'
    | 'wordSpacing'
    | 'textAlign'
    | 'textBaseline'
    | 'fillStyle'
    | 'strokeStyle'
    | 'globalAlpha'
    | 'lineWidth'
    | 'lineCap'
    | 'lineJoin'
    | 'setLineDash'
    | 'save'
    | 'restore'
    | 'beginPath'
    | 'closePath'
    | 'moveTo'
    | 'lineTo'
    | 'quadraticCurveTo'
    | 'arc'
    | 'rect'
    | 'fill'
    | 'stroke'
    | 'fillText'
    | 'strokeText'
  > {
  measureText(text: string): { readonly width: number };
}
