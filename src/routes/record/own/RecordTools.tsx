import type { Examined } from '../../../core/examine.ts';
import { MarkTool } from './MarkTool.tsx';
import { WatchTool } from './WatchTool.tsx';

/** What this browser keeps of the paper by the reader's own wish, once somebody is at the page. */
export const RecordTools = ({
  examined,
  corpus,
}: {
  readonly examined: Examined;
  readonly corpus: string | null;
}) => (
  <>
    <WatchTool examined={examined} corpus={corpus} />
    <MarkTool examined={examined} corpus={corpus} />
  </>
);
