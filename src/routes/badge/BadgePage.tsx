import type { Examination } from '../../core/examination.ts';
import { parseCorpusName } from '../../core/identifier/corpus-name.ts';
import { formatIdentifier, parseIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import { toStateWords } from '../../core/state-words.ts';
import { Badges } from '../../features/cite/Badges.tsx';
import { SearchField } from '../../features/search/SearchField.tsx';
import { StateBanner } from '../../features/verification/StateBanner.tsx';
import { toBadgeInput } from '../../graph/cite/to-badge-input.ts';
import { isFiction } from '../../graph/cite/to-cited-record.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useDrops } from '../file/use-drops.ts';
import { Link } from '../navigation/Link.tsx';
import { navigate } from '../navigation/navigation.ts';
import { useAddress } from '../navigation/use-address.ts';
import { Looked } from '../record/Looked.tsx';
import { SourceLine } from '../record/SourceLine.tsx';

/** `/badge?of=…`: the state that a record is in now, and links to its check for other people's pages. */
export const BadgePage = () => {
  const { search } = useAddress();
  const { of, in: collection } = search as Readonly<Record<string, unknown>>;
  const corpus = parseCorpusName(collection);
  const { onText } = useDrops(corpus ?? undefined);
  const parsed = typeof of === 'string' ? parseIdentifier(of) : null;
  return (
    <>
      <h1 className="mb-2 font-serif text-title">A badge for a record</h1>
      <p className="mb-4 max-w-[70ch] text-muted">
        A line for a page, a README or a document that names a paper’s record and leads to its live check.
      </p>
      <div className="mb-6 max-w-[52rem]">
        <SearchField
          size="home"
          onGo={(identifier) =>
            void navigate({
              to: '/badge',
              search: { of: formatIdentifier(identifier), ...(corpus === null ? {} : { in: corpus }) },
            })
          }
          onRecordText={onText}
        />
      </div>
      {parsed === null ? (
        <title>A badge for a record · Pith Viewer</title>
      ) : parsed.kind === 'error' ? (
        <p role="alert">“{String(of)}” in the address of this page is no arXiv id and no pith number.</p>
      ) : (
        <Looked key={String(of)} identifier={parsed.value} corpus={corpus}>
          {({ examination, attempts, onRetry }) => (
            <>
              <title>{`Badge: ${formatIdentifier(parsed.value)} · Pith Viewer`}</title>
              <StateBanner words={toStateWords(examination)}>
                <SourceLine
                  origin={examination.origin}
                  attempts={attempts}
                  {...(toStateWords(examination).state === 'checked' ? {} : { onRetry })}
                />
              </StateBanner>
              <OtherVersion examination={examination} asked={parsed.value} />
              <div className="mt-6">
                <Made examination={examination} corpus={corpus} />
              </div>
            </>
          )}
        </Looked>
      )}
    </>
  );
};

/** A badge names a record, which is for one version of the paper: perhaps not for the one that was asked for. */
const OtherVersion = ({ examination, asked }: { examination: Examination; asked: Identifier }) => {
  if (examination.kind === 'unreadable' || asked.kind !== 'arxiv' || asked.version === null) return null;
  const { version } = examination.record.signed;
  return asked.version === version || examination.verdict.kind === 'contradicted' ? null : (
    <p className="mt-3 max-w-[75ch] border-l-2 border-ink bg-open-soft px-3 py-2" role="note">
      You asked for v{asked.version}; the record{' '}
      {version === null ? 'names no version' : `is for v${version}`}. Its badge says nothing of yours.
    </p>
  );
};

const Made = ({ examination, corpus }: { examination: Examination; corpus: string | null }) => {
  const badge = toBadgeInput(examination, location.origin);
  if (badge === null || examination.kind !== 'examined')
    return (
      <p className="max-w-[70ch]">
        There is no badge for a record that doesn’t match or can’t be read. The record’s page says what is
        wrong.
      </p>
    );
  return isFiction(examination, corpus ?? undefined) ? (
    <p className="max-w-[70ch]" role="note">
      This paper is fiction. A badge would say something of a record that nobody signed, so there is nothing
      here to copy.
    </p>
  ) : (
    <div className="max-w-[60rem]">
      <Badges
        badge={badge}
        onSave={saveFile}
        moreLink={<Link to={`/pith/${badge.suffix}`}>The record’s page</Link>}
      />
    </div>
  );
};
