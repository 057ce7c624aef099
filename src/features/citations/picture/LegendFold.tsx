import { useState } from 'react';
import type { GraphTheme } from '../../../graph/scene/graph-theme.ts';
import type { Scene } from '../../../graph/scene/scene.ts';
import { GraphLegend, YearRamp } from './GraphLegend.tsx';

interface Props {
  readonly scene: Scene;
  readonly theme: GraphTheme;
  readonly hasPath: boolean;
  /** Whether the years stand under the picture. */
  readonly hasAxis: boolean;
}

/** In the corner of the picture: what the colours are, and at a press everything else that its signs mean. */
export const LegendFold = ({ scene, theme, hasPath, hasAxis }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const years = scene.fills.kind === 'year' ? scene.fills.classes : [];
  return (
    <div
      className={`absolute left-0 z-[2] flex max-w-full flex-col items-start ${hasAxis ? 'bottom-[26px] max-h-[calc(100%-26px)]' : 'bottom-0 max-h-full'}`}
    >
      {isOpen && (
        <GraphLegend
          scene={scene}
          theme={theme}
          hasPath={hasPath}
          className="min-h-0 w-[24.5rem] max-w-full overflow-y-auto border-t border-r border-line bg-panel px-3 pt-2 pb-1"
        />
      )}
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-[26px] shrink-0 cursor-pointer items-center gap-2 border-t border-r border-line bg-panel px-3 text-note text-muted hover:bg-sunken hover:text-ink"
      >
        Legend
        {/* With a word between: Firefox reads two boxes side by side as one. */}
        {years.length > 0 && <span className="sr-only"> of the years </span>}
        <YearRamp classes={years} theme={theme} />
        <svg
          viewBox="0 0 16 16"
          aria-hidden="true"
          className={`size-3 ${isOpen ? '' : 'rotate-180'}`}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
        >
          <path d="m3.5 6 4.5 4.5L12.5 6" />
        </svg>
      </button>
    </div>
  );
};
