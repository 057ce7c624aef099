import { PaperGlyph } from '../PaperGlyph.tsx';

/** What the marks mean. Always in view beside the graph. */
export const GraphLegend = ({ className = '' }: { readonly className?: string }) => (
  <ul aria-label="Legend" className={`flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted ${className}`}>
    <li className={ITEM}>
      <PaperGlyph mark="focus" />
      this paper
    </li>
    <li className={ITEM}>
      <svg
        viewBox="0 0 24 16"
        aria-hidden="true"
        className="h-4 w-6 shrink-0 text-muted forced-colors:text-[CanvasText]"
      >
        <path d="M23 8H6" stroke="currentColor" strokeWidth="1.5" />
        <path d="m1 8 6-3.2v6.4z" fill="currentColor" />
      </svg>
      cites
    </li>
    <li className={ITEM}>
      <PaperGlyph mark="record" />
      probably has a record
    </li>
    <li className={ITEM}>
      <PaperGlyph mark="no-record" />
      no record known
    </li>
    <li className={ITEM}>
      <PaperGlyph mark="not-said" />
      not said
    </li>
  </ul>
);

const ITEM = 'inline-flex items-center gap-1.5 whitespace-nowrap';
