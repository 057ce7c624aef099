import type { Examined } from '../../../core/examine.ts';
import { MarkTool } from './MarkTool.tsx';
import { TrailTool } from './TrailTool.tsx';
import { WatchTool } from './WatchTool.tsx';

/** What this browser keeps of the paper by the reader's own wish, once somebody is at the page. */
export const RecordTools = ({
  examined,
  corpus,
}: {
  readonly examined: Examined;
  readonly corpus: string | null;
}) => (
  <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
    <TrailTool examined={examined} corpus={corpus} />
    <span className="ml-auto flex flex-wrap items-start justify-end gap-x-2">
      <MarkTool examined={examined} corpus={corpus} />
      <WatchTool examined={examined} corpus={corpus} />
    </span>
  </div>
);
