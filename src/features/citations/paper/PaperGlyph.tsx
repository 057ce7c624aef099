import { DIAMOND, SQUARE } from '../../../graph/scene/mark-shapes.ts';
import type { PaperMark } from './paper-words.ts';

interface Props {
  readonly mark: PaperMark | 'focus';
  readonly isSelected?: boolean;
}

const side = 2 * SQUARE;

/**
 * The mark of a paper as the graph draws it: circle, square or diamond by what is said of its record; a ring around
 * the selected one; the disc in a ring of the focus. In forced colours drawings keep the page's colours unless told
 * otherwise.
 */
export const PaperGlyph = ({ mark, isSelected = false }: Props) => (
  <svg
    viewBox="-8 -8 16 16"
    aria-hidden="true"
    className={`size-4 shrink-0 forced-colors:text-[CanvasText] ${mark === 'focus' || isSelected ? 'text-ink' : 'text-muted'}`}
    fill="none"
    stroke="currentColor"
  >
    {mark === 'focus' ? (
      <>
        <circle r="6.75" strokeWidth="1.5" />
        <circle r="4.2" fill="currentColor" stroke="none" />
      </>
    ) : (
      <>
        {isSelected && <circle r="7.25" strokeWidth="1.5" />}
        {/* Strokes keep their width however the mark is scaled. */}
        <g
          transform={`scale(${isSelected ? 3.6 : 5})`}
          fill="currentColor"
          fillOpacity="0.35"
          strokeWidth="1.5"
        >
          {mark === 'record' ? (
            <circle r="1" vectorEffect="non-scaling-stroke" />
          ) : mark === 'no-record' ? (
            <rect x={-SQUARE} y={-SQUARE} width={side} height={side} vectorEffect="non-scaling-stroke" />
          ) : (
            <path
              d={`M0 ${-DIAMOND}L${DIAMOND} 0L0 ${DIAMOND}L${-DIAMOND} 0Z`}
              vectorEffect="non-scaling-stroke"
            />
          )}
        </g>
      </>
    )}
  </svg>
);
