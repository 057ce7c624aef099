import type { Examined } from '../../../core/examine.ts';
import { toWatchKey } from '../../../look-up/watch.ts';
import { PaperMark } from './PaperMark.tsx';

/** The reader's own tag and notes on the paper that is shown. */
export const MarkTool = ({
  examined,
  corpus,
}: {
  readonly examined: Examined;
  readonly corpus: string | null;
}) => <PaperMark markKey={toWatchKey(examined, corpus)} />;
