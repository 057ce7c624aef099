import { useRef } from 'react';
import type { RecordView } from '../../core/record/record.ts';
import type { CitationGraph } from '../../graph/citation-graph.ts';
import type { ReaderWords } from '../../graph/export/export-set.ts';
import type { Reporter } from '../../graph/reporter.ts';
import type { PaperRow } from '../../graph/rows/rows.ts';
import { useEvent } from '../../ui/hooks/use-event.ts';
import type { ExportInput } from './export/export-formats.ts';
import type { ViewLink } from './head/LinkTool.tsx';
import type { PictureInput } from './picture/paint/picture-input.ts';

interface Options {
  readonly record: RecordView;
  readonly graph: CitationGraph;
  readonly rows: readonly PaperRow[];
  readonly selected: readonly string[];
  readonly matches: ReadonlySet<string> | null;
  readonly sentence: string;
  readonly asOf: string;
  readonly link: Pick<ViewLink, 'href' | 'note'>;
  readonly readerWords: ReadonlyMap<string, ReaderWords>;
  readonly reporter: Reporter;
  readonly sourceLabel: string;
  /** ISO 8601. */
  readonly now: () => string;
}

/** What goes into a file of this view, and where the picture says what it shows. */
export const useExportInput = (options: Options) => {
  const picture = useRef<(() => PictureInput | null) | null>(null);
  const getInput = useEvent((): ExportInput => {
    const { record, graph, rows, selected, matches, sentence, asOf, link, readerWords, now } = options;
    const { reporter, sourceLabel } = options;
    return {
      graph,
      rows,
      selected,
      matches,
      sentence,
      asOf,
      permalink: link.href,
      linkNote: link.note,
      title: record.reported.title,
      pithNumber: record.pithNumber,
      readerWords,
      reporter,
      sourceLabel,
      exportedAt: now(),
      getPicture: () => picture.current?.() ?? null,
    };
  });
  const onPicture = useEvent((getPicture: (() => PictureInput | null) | null) => {
    picture.current = getPicture;
  });
  return { getInput, onPicture };
};
