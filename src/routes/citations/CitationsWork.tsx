import { useCallback, useMemo } from 'react';
import type { Examined } from '../../core/examination.ts';
import type { ArxivId } from '../../core/identifier/types.ts';
import { CitationsPanel } from '../../features/citations/CitationsPanel.tsx';
import { OwnWordsContext } from '../../features/citations/paper/own-words.ts';
import { PaperNotesContext } from '../../features/citations/paper/paper-notes.ts';
import { REPORTED, REPORTER } from '../../features/record/standing/handed-on.ts';
import { toExpandedIds } from '../../graph/grow/expanded-ids.ts';
import { toGrownGraph } from '../../graph/grow/grow.ts';
import { toCitationGraph } from '../../graph/grow/to-citation-graph.ts';
import type { PaperLooks } from '../../graph/paper-look.ts';
import { carriedSearch } from '../address/paths.ts';
import { parseFileSearch, type ViewSearch } from '../address/view-search.ts';
import { toHref } from '../navigation/address.ts';
import { getAddress, navigate } from '../navigation/navigation.ts';
import { askKeptKeys } from '../offline/kept-keys.ts';
import { PaperMark } from '../record/own/PaperMark.tsx';
import { PaperWatch } from '../record/own/PaperWatch.tsx';
import type { WriteAddress } from './address-writer.ts';
import { toCitationAddress } from './citation-address.ts';
import { CitedHere } from './cited/CitedHere.tsx';
import { findCutEnd } from './cut-end.ts';
import { useCitationView } from './use-citation-view.ts';
import { useNotes } from './use-notes.ts';
import { usePaperLooks } from './use-paper-looks.ts';
import { useViewLink } from './use-view-link.ts';
import { useWish } from './use-wish.ts';

export { prepareGraph } from '../../features/citations/picture/prepare-graph.ts';

interface Props {
  readonly examined: Examined;
  readonly search: ViewSearch;
}

/** Who cites the paper, as a place to work: the view of the address, and the records of the papers that it expands. */
export const CitationsWork = ({ examined, search }: Props) => {
  const { record, origin } = examined;
  const reporter = useMemo(
    () => ({ subject: REPORTER[origin.kind], standing: REPORTED[origin.kind] }),
    [origin.kind],
  );

  const write = useCallback<WriteAddress>(
    (change, { isStep }) =>
      void navigate({
        to: '.',
        replace: !isStep,
        search: (previous: Record<string, unknown>) => parseFileSearch({ ...previous, ...change }),
        keepsScroll: true,
      }),
    [],
  );
  const { view, onView, isMissing, linked: byAddress, flush } = useCitationView(search, write);

  // As soon as the view changes, the address is written anew and whole.
  const cutEnd = findCutEnd(location.search);

  const { expanded, budget } = view;
  const root = useMemo(() => toCitationGraph(record), [record]);
  const own = root.papers.get(root.focus)?.arxivId ?? null;
  const toWanted = useCallback(
    (known: PaperLooks) => toExpandedIds(expanded, root, known, budget),
    [expanded, root, budget],
  );
  const { wish, adopt } = useWish(`${search.in ?? ''}/${record.suffix}`, expanded, expanded === byAddress);
  const { looks, wanted, progress, retry, stop, goOn } = usePaperLooks(search.in ?? null, toWanted, wish);
  const growth = useMemo(() => toGrownGraph(root, looks, wanted, budget), [root, looks, wanted, budget]);

  const address = useMemo(() => toCitationAddress(view), [view]);
  const target = (id: ArxivId) => ({ to: `/abs/${id}`, search: carriedSearch(search) });
  const link = useViewLink(examined, search, address);

  const { notes, readerWords } = useNotes(examined, search.in ?? null);
  const corpus = search.in ?? null;
  const ownTools = useCallback(
    (id: ArxivId) => (
      <>
        <PaperWatch key={id} id={id} corpus={corpus} />
        {/* The name of `toWatchKey`, for a paper whose record may not have been looked up. */}
        <PaperMark markKey={`${corpus ?? ''}/${id}`} />
      </>
    ),
    [corpus],
  );

  return (
    <>
      {isMissing && (
        <p role="status" className="mb-4 border border-line bg-open-soft p-3 text-body">
          This address names a view that is kept in another tab or on another machine, or that this tab has
          let go of since. Whoever made it can save the view as a file and send that; here the citations are
          shown as they begin.
        </p>
      )}
      {cutEnd !== null && (
        <p role="status" className="mb-4 border border-line bg-open-soft p-3 text-body">
          The link was cut: it ends with “<bdi className="break-all">{cutEnd.slice(-40)}</bdi>”, which is only
          a beginning. What came behind it is missing from this view. Paste all lines of the link into the
          field above, or ask for it again.
        </p>
      )}
      <PaperNotesContext value={notes}>
        <OwnWordsContext value={ownTools}>
          <CitationsPanel
            record={record}
            root={root}
            growth={growth}
            looks={looks}
            progress={progress}
            view={view}
            onView={onView}
            onRetry={retry}
            onCancel={stop}
            onGoOn={() => {
              adopt();
              goOn();
            }}
            link={link}
            readerWords={readerWords}
            now={() => new Date().toISOString()}
            reporter={reporter}
            sourceLabel={origin.label}
            askKeysNote={() => askKeptKeys(search.in ?? null)}
            onOpen={(id, at) => {
              flush();
              const { to, search } = target(id);
              void navigate({ to, search: at === undefined ? search : { ...search, tab: at } });
            }}
            hrefFor={(id) => toHref(target(id), getAddress())}
          />
        </OwnWordsContext>
      </PaperNotesContext>
      {own !== null && <CitedHere id={own} corpus={corpus} />}
    </>
  );
};
