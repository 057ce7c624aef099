import { useQuery } from '@tanstack/react-query';
import { formatIdentifier, parseIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import { AttemptList } from '../../features/verification/AttemptList.tsx';
import { StatusBanner } from '../../features/verification/StatusBanner.tsx';
import { toNoRecordWords } from '../../look-up/no-record-words.ts';
import { configQuery } from '../../look-up/queries.ts';
import type { Example } from '../../sources/config/config.ts';
import type { Attempt } from '../../sources/fetch/attempt.ts';
import { useAskedField } from '../address/asked-field.ts';
import { toPath } from '../address/paths.ts';
import { Link } from '../navigation/Link.tsx';
import { LaterNearBy } from '../trouble/LaterNearBy.tsx';

interface Props {
  readonly identifier: Identifier;
  readonly attempts: readonly Attempt[];
  /** The collection that was asked, or null for this site's own sources. */
  readonly corpus: string | null;
  readonly onRetry: () => void;
}

/** The collection of this site that has the paper, where one of its examples says so. */
const findCollection = (identifier: Identifier, examples: readonly Example[]): string | null => {
  const isAsked = ({ identifier: text }: Example): boolean => {
    const parsed = parseIdentifier(text);
    return parsed.kind === 'ok' && withoutVersion(parsed.value) === withoutVersion(identifier);
  };
  return examples.find((example) => example.corpus !== null && isAsked(example))?.corpus ?? null;
};

const withoutVersion = (identifier: Identifier): string =>
  identifier.kind === 'arxiv' ? identifier.id : formatIdentifier(identifier);

/** Every source answered, and none has a record: not an error, and nothing about the paper. */
export const NoRecordPage = ({ identifier, attempts, corpus, onRetry }: Props) => {
  useAskedField(formatIdentifier(identifier));
  const words = toNoRecordWords(identifier, attempts, corpus);
  const config = useQuery(configQuery(corpus));
  const other = corpus === null ? findCollection(identifier, config.data?.examples ?? []) : null;
  return (
    <>
      <title>{`No record: ${formatIdentifier(identifier)} · Pith Viewer`}</title>
      <StatusBanner
        state="none"
        label={words.label}
        headline={words.headline}
        lines={[
          ...words.lines,
          ...(other === null
            ? []
            : [`The collection “${other}” on this site has one: its papers are invented.`]),
        ]}
      >
        <AttemptList attempts={attempts} />
        <p className="banner-actions">
          {corpus !== null && (
            <Link className="button" to={toPath(identifier)} search={{}}>
              Look it up outside of “{corpus}”
            </Link>
          )}
          {other !== null && (
            <Link className="button" to={toPath(identifier)} search={{ in: other }}>
              Look it up in “{other}”
            </Link>
          )}
          {identifier.kind === 'arxiv' && (
            <a
              className="button"
              href={`https://arxiv.org/abs/${formatIdentifier(identifier)}`}
              rel="noreferrer noopener"
            >
              The paper at arXiv
            </a>
          )}
          <button type="button" className="button" onClick={onRetry}>
            Ask again
          </button>
        </p>
        <LaterNearBy identifier={identifier} />
      </StatusBanner>
    </>
  );
};
