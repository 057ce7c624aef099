import { useQuery, useQueryClient } from '@tanstack/react-query';
import { formatIdentifier, parseIdentifier } from '../core/identifier/identifier.ts';
import type { Identifier } from '../core/identifier/types.ts';
import { HomeView } from '../features/home/HomeView.tsx';
import type { ExampleLink, SeenPaper } from '../features/home/home-types.ts';
import { REAL_RECORD } from '../features/home/real-record.ts';
import { SearchField } from '../features/search/SearchField.tsx';
import { canKeepQuery, rememberedQuery } from '../look-up/kept/remembered-query.ts';
import { configQuery } from '../look-up/queries.ts';
import { forgetPapers, type RememberedPaper } from '../sources/kept/papers/remembered-papers.ts';
import { forgetRecords } from '../sources/kept/remembered-records.ts';
import { forgetStandings } from '../sources/kept/standings.ts';
import { shorten } from '../ui/shorten.ts';
import { toPath } from './address/paths.ts';
import { takeDrop } from './file/take-drop.ts';
import { findTitle } from './find-title.tsx';
import { Link } from './navigation/Link.tsx';
import { navigate } from './navigation/navigation.ts';
import { useView } from './navigation/use-address.ts';
import { ConfigTrouble } from './trouble/ConfigTrouble.tsx';
import { useTypedBefore } from './typed-before.ts';
import { WatchPanel } from './WatchPanel.tsx';

const REAL_PATH: string = `/pith/${REAL_RECORD.suffix}`;

const toSeen = (paper: RememberedPaper): SeenPaper => ({
  key: `${paper.corpus ?? ''}/${paper.suffix}`,
  path: `/pith/${paper.suffix}`,
  corpus: paper.corpus,
  label: shorten(paper.title ?? paper.arxivId ?? paper.suffix),
  note: paper.arxivId === null ? `pith ${paper.suffix.slice(0, 8)}` : `arXiv ${paper.arxivId}`,
  state: paper.state,
  day: new Date(paper.seenAt).toISOString().slice(0, 10),
});

export const HomePage = () => {
  const client = useQueryClient();
  const corpus = useView().in ?? null;
  const config = useQuery(configQuery(corpus));
  const remembered = useQuery(rememberedQuery());
  const canKeep = useQuery(canKeepQuery());
  const onText = (text: string) =>
    void takeDrop({ files: [], text }, corpus ?? undefined, client).then(
      (destination) => destination && navigate(destination),
    );

  const onGo = (identifier: Identifier, text: string) =>
    // It may be a link of this site, with a view.
    text.includes('?')
      ? onText(text)
      : void navigate({ to: toPath(identifier), search: corpus === null ? {} : { in: corpus } });
  const typed = useTypedBefore(onText, onGo);

  const examples = (config.data?.examples ?? []).flatMap((example): ExampleLink[] => {
    const parsed = parseIdentifier(example.identifier);
    if (parsed.kind === 'error') return [];
    const inCorpus = example.corpus ?? corpus;
    return [
      {
        key: `${inCorpus ?? ''}/${example.identifier}`,
        path: toPath(parsed.value),
        corpus: inCorpus,
        label: example.label,
        note: `${formatIdentifier(parsed.value)}${inCorpus === null ? '' : ' · fiction, signed by a demo key'}`,
      },
    ];
  });

  return (
    <>
      <title>Pith Viewer</title>
      {config.error && <ConfigTrouble error={config.error} onRetry={() => void config.refetch()} />}
      <HomeView
        search={
          <SearchField
            size="home"
            autoFocus
            asked={typed}
            placeholder={corpus === null ? undefined : (config.data?.examples[0]?.identifier ?? 'arXiv id')}
            renderFound={(text) => findTitle(text, corpus)}
            onGo={onGo}
            onRecordText={onText}
          />
        }
        bibliographyLink={
          <Link to="/bibliography" search={corpus === null ? {} : { in: corpus }}>
            check a whole bibliography
          </Link>
        }
        watch={<WatchPanel />}
        miniatureLink={
          <Link to={REAL_PATH} search={{}}>
            open it
          </Link>
        }
        examples={examples}
        isForbidden={canKeep.data === false}
        seen={(remembered.data ?? []).map(toSeen)}
        onForget={() =>
          void Promise.all([forgetPapers(), forgetRecords(), forgetStandings()]).then(() =>
            client.invalidateQueries({ queryKey: ['remembered'] }),
          )
        }
        allLink={<Link to="/remembered">What this browser remembers</Link>}
        renderLink={(link, text) => (
          <Link to={link.path} search={link.corpus === null ? {} : { in: link.corpus }}>
            {text}
          </Link>
        )}
      />
    </>
  );
};
