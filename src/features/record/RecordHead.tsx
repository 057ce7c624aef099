import { useState } from 'react';
import type { Examined } from '../../core/examination.ts';
import type { TexSegment } from '../../core/tex/tex.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { OutLink } from '../../ui/OutLink.tsx';
import { TexText } from '../../ui/tex/TexText.tsx';
import { useTex } from '../../ui/tex/use-tex.ts';
import { StandingMark } from './standing/StandingMark.tsx';
import { isPassed, toBoundStanding, toSignedStanding } from './standing/standing.ts';

interface Props {
  readonly examined: Examined;
  readonly askedVersion: number | null;
}

const STORED = {
  origin: 'as the registry stores them',
  mirror: 'as this mirror has them',
  file: 'as this file has them',
} as const;

/** Title, authors, number, and the ways to the paper itself. */
export const RecordHead = ({ examined, askedVersion }: Props) => {
  const { signed, matching, reported, pithNumber, face } = examined.record;
  const [isRaw, setIsRaw] = useState(false);
  const { title } = reported;
  const titleSegments = useTex(title ?? '');
  const authorSegments = useTex(reported.authorsText ?? '');
  const hasTex =
    isChanged(titleSegments, title ?? '') || isChanged(authorSegments, reported.authorsText ?? '');
  const numberStanding = isPassed(examined, 'pith-number') ? toBoundStanding(examined) : 'reported';
  const titleStanding =
    title === null
      ? toSignedStanding(examined)
      : matching.title === null
        ? 'reported'
        : toBoundStanding(examined);
  const paperName = signed.arxivId === null ? signed.sourceId : `arXiv:${signed.arxivId}`;

  return (
    <header>
      <p className="flex flex-wrap items-center gap-x-3 text-muted" data-standing={numberStanding}>
        <span className="font-mono text-note break-all text-ink">{pithNumber}</span>
        <CopyButton text={pithNumber} label="Copy the pith number" />
        <StandingMark standing={numberStanding} isLong />
      </p>
      <div data-standing={titleStanding}>
        <h1 className="mt-2 max-w-[56ch] font-serif text-title text-balance wide-math break-words text-ink">
          {title === null || title === '' ? (
            (paperName ?? 'A paper without a title')
          ) : isRaw ? (
            <bdi className="font-mono text-note font-normal">{title}</bdi>
          ) : (
            <TexText segments={titleSegments} />
          )}
        </h1>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-4">
          <StandingMark standing={titleStanding} isLong />
          {titleStanding === 'bound' && (
            <span className="text-note text-muted">case and spacing are not part of the digest</span>
          )}
          {title === null && (
            <span className="text-note text-muted">
              {face === 'bundle' ? 'a bundle carries no title' : 'the record carries no title'}
            </span>
          )}
          {hasTex && (
            <button
              type="button"
              aria-pressed={isRaw}
              onClick={() => setIsRaw(!isRaw)}
              className="min-h-[24px] cursor-pointer text-note text-link underline underline-offset-2"
            >
              {isRaw ? 'Show typeset' : 'Show as written in TeX'}
            </button>
          )}
        </p>
      </div>
      {reported.authorsText !== null && reported.authorsText !== '' && (
        <div className="mt-4" data-standing="reported">
          <p className="wide-math max-w-[75ch] break-words">
            {isRaw ? (
              <bdi className="font-mono text-note">{reported.authorsText}</bdi>
            ) : (
              <TexText segments={authorSegments} />
            )}
          </p>
          <p className="mt-0.5 flex flex-wrap items-baseline gap-x-3 text-note text-muted">
            <StandingMark standing="reported" />
            <span>
              in alphabetical order, {STORED[examined.origin.kind]}: not the author order, and names may be
              mangled
            </span>
          </p>
        </div>
      )}
      {signed.arxivId !== null && examined.key?.trust !== 'demo' && (
        <ArxivLinks id={signed.arxivId} version={signed.version} askedVersion={askedVersion} />
      )}
    </header>
  );
};

const isChanged = (segments: readonly TexSegment[], text: string): boolean => {
  const [only] = segments;
  return segments.length !== 1 || only?.kind !== 'text' || only.text !== text;
};

interface ArxivProps {
  readonly id: string;
  readonly version: number | null;
  readonly askedVersion: number | null;
}

const ArxivLinks = ({ id, version, askedVersion }: ArxivProps) => {
  const name = version === null ? id : `${id}v${version}`;
  return (
    <>
      {askedVersion !== null && version !== null && askedVersion !== version && (
        <p className="mt-4 max-w-[75ch] border-l-2 border-ink bg-open-soft px-3 py-2" role="note">
          You asked for v{askedVersion}; the record is for v{version}, and so is all that is signed.{' '}
          <OutLink href={`https://arxiv.org/abs/${id}v${askedVersion}`}>
            arXiv:{`${id}v${askedVersion}`}
          </OutLink>
        </p>
      )}
      <p className="mt-3 flex flex-wrap gap-x-5">
        <OutLink href={`https://arxiv.org/abs/${name}`}>arXiv:{name}</OutLink>
        <OutLink href={`https://arxiv.org/pdf/${name}`}>PDF</OutLink>
      </p>
    </>
  );
};
