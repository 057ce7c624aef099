import type { PaperMark } from './paper-words.ts';

interface Props {
  readonly mark: PaperMark | 'focus';
  readonly isSelected?: boolean;
}

/**
 * The mark of a paper as the graph draws it: filled, open or dashed circle; a ring around the selected one; the
 * double ring of the focus. In forced colours drawings keep the page's colours unless told otherwise.
 */
export const PaperGlyph = ({ mark, isSelected = false }: Props) => (
  <svg
    viewBox="0 0 16 16"
    aria-hidden="true"
    className={`size-4 shrink-0 forced-colors:text-[CanvasText] ${mark === 'focus' || isSelected ? 'text-accent' : 'text-muted'}`}
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
  >
    {mark === 'focus' ? (
      <>
        <circle cx="8" cy="8" r="6.75" strokeWidth="1.5" />
        <circle cx="8" cy="8" r="4" fill="currentColor" stroke="none" />
      </>
    ) : (
      <>
        {isSelected && <circle cx="8" cy="8" r="7.25" strokeWidth="1.5" />}
        <circle
          cx="8"
          cy="8"
          r={isSelected ? 4 : 5}
          fill={mark === 'record' ? 'currentColor' : 'none'}
          strokeDasharray={mark === 'not-said' ? '3 2.2' : undefined}
        />
      </>
    )}
  </svg>
);
