import { useQueryClient } from '@tanstack/react-query';
import { useContext, useEffect, useState } from 'react';
import { formatDay } from '../../core/base/day.ts';
import { formatIdentifier, parseIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import { listRememberedPapers } from '../../sources/kept/papers/list-papers.ts';
import type { RememberedPaper } from '../../sources/kept/papers/remembered-papers.ts';
import { FileButton } from '../../ui/FileButton.tsx';
import { PlainText } from '../../ui/tex/PlainText.tsx';
import { FrameContext } from '../address/asked-field.ts';
import { toPath } from '../address/paths.ts';
import { CitedHere } from '../citations/cited/CitedHere.tsx';
import { Link } from '../navigation/Link.tsx';
import { useView } from '../navigation/use-address.ts';

interface Props {
  readonly identifier: Identifier | null;
  readonly hasArxiv?: boolean;
}

const toRecordPath = (suffix: string): string => `/pith/${suffix}`;

/** More than these are on the home page. */
const MOST_SEEN = 3;

const isOf = (paper: RememberedPaper, identifier: Identifier): boolean => {
  switch (identifier.kind) {
    case 'arxiv':
      return paper.arxivId === identifier.id;
    case 'pith':
      return paper.suffix === identifier.suffix;
    case 'short':
      return paper.suffix.startsWith(identifier.prefix);
    case 'hash':
      return false;
  }
};

/**
 * The number that is meant where its `pith` was written without a colon, and counted as four of its characters:
 * `pith2W3F2J6X` is a short form, too. Null for all else.
 */
const toMeant = (identifier: Identifier | null): Identifier | null => {
  if (identifier?.kind !== 'short' || !identifier.prefix.startsWith('PITH')) return null;
  const rest = parseIdentifier(`pith:${identifier.prefix.slice('PITH'.length)}`);
  return rest.kind === 'ok' ? rest.value : null;
};

/** What this browser has seen: the paper that was asked for, in whatever collection; else the last few. */
const useSeen = (identifier: Identifier | null) => {
  const [seen, setSeen] = useState<readonly RememberedPaper[]>([]);
  useEffect(() => {
    let isGone = false;
    void listRememberedPapers(Number.POSITIVE_INFINITY).then((papers) => {
      if (!isGone) setSeen(papers);
    });
    return () => {
      isGone = true;
    };
  }, []);
  const same = identifier === null ? [] : seen.filter((paper) => isOf(paper, identifier));
  return same.length > 0
    ? { title: 'This browser has seen this paper', papers: same.slice(0, MOST_SEEN) }
    : { title: 'Seen last in this browser', papers: seen.slice(0, MOST_SEEN) };
};

/** Where there is nothing to show: the paper itself, a record from a file, a record that is here, what was seen before. */
export const NearBy = ({ identifier, hasArxiv = false }: Props) => {
  const corpus = useView().in;
  const { onFiles } = useContext(FrameContext);
  const { title, papers } = useSeen(identifier);
  const meant = toMeant(identifier);
  const client = useQueryClient();
  // What wasn't found may be at a mirror that this tab was given before it was loaded anew.
  useEffect(() => {
    import('../mirrors/kept-mirrors.ts').then(
      ({ askKeptMirrors }) => askKeptMirrors(client),
      () => undefined,
    );
  }, [client]);
  return (
    <nav aria-label="What is near">
      <p className="banner-actions">
        {meant !== null && (
          <Link className="button" to={toPath(meant)} search={corpus === undefined ? {} : { in: corpus }}>
            Look up {formatIdentifier(meant)}
          </Link>
        )}
        {hasArxiv && identifier?.kind === 'arxiv' && corpus === undefined && (
          <a
            className="button"
            href={`https://arxiv.org/abs/${formatIdentifier(identifier)}`}
            rel="noreferrer noopener"
          >
            The paper at arXiv
          </a>
        )}
        <FileButton
          label="A record from a file"
          accept=".json,.jsonl,application/json"
          className="button"
          onFiles={onFiles}
        >
          Open a record from a file
        </FileButton>
        {corpus === undefined && (
          <Link className="button" to="/" search={{ in: 'demo' }}>
            The demo, of invented papers
          </Link>
        )}
      </p>
      {papers.length > 0 && (
        <>
          <p className="mt-4 text-note text-muted">{title}</p>
          <ul>
            {papers.map((paper) => (
              <li key={`${paper.corpus}/${paper.suffix}`}>
                <Link
                  to={toRecordPath(paper.suffix)}
                  search={paper.corpus === null ? {} : { in: paper.corpus }}
                  className="break-words"
                >
                  {paper.title === null || paper.title === '' ? (
                    (paper.arxivId ?? paper.suffix)
                  ) : (
                    <PlainText text={paper.title} />
                  )}
                </Link>{' '}
                <span className="text-note text-muted">
                  seen on {formatDay(new Date(paper.seenAt).toISOString())}
                  {paper.corpus !== null && `, of the collection “${paper.corpus}”`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {/* What cites papers that have one needs no record itself. */}
      {identifier?.kind === 'arxiv' && <CitedHere id={identifier.id} corpus={corpus ?? null} />}
    </nav>
  );
};
