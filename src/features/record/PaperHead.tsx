import { type ReactNode, useState } from 'react';
import type { Examined } from '../../core/examination.ts';
import { toPaperTitle } from '../../core/state-words.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { OutLink } from '../../ui/OutLink.tsx';
import { TexText } from '../../ui/tex/TexText.tsx';
import { isTexChanged, useTex } from '../../ui/tex/use-tex.ts';
import { HandedOn } from './standing/handed-on.ts';
import { StandingMark } from './standing/StandingMark.tsx';
import { isPassed, toBoundStanding, toTitleStanding } from './standing/standing.ts';

interface Props {
  readonly examined: Examined;
  readonly askedVersion: number | null;
  readonly dimUnsigned: boolean;
  /** The state of the record, which stands beside the paper. */
  readonly seal: ReactNode;
  /** What one can do with the paper from here. */
  readonly actions: ReactNode;
}

const STORED = {
  origin: 'as the registry stores them',
  mirror: 'as this mirror has them',
  file: 'as this file has them',
} as const;

/** The paper first: title, authors, number, and the ways to the paper itself; its record's state beside it. */
export const PaperHead = ({ examined, askedVersion, dimUnsigned, seal, actions }: Props) => {
  const { signed, reported, pithNumber, face } = examined.record;
  const [isRaw, setIsRaw] = useState(false);
  const { title } = reported;
  const authors = reported.authorsText ?? '';
  const titleSegments = useTex(toPaperTitle(examined));
  const authorSegments = useTex(authors);
  const hasTex = isTexChanged(titleSegments, toPaperTitle(examined)) || isTexChanged(authorSegments, authors);
  const numberStanding = isPassed(examined, 'pith-number') ? toBoundStanding(examined) : 'reported';
  const titleStanding = toTitleStanding(examined);
  return (
    <HandedOn value={examined.origin.kind}>
      <header className="paper" data-dim={dimUnsigned || undefined} data-trust={examined.key?.trust}>
        <h1 className="paper-title wide-math" data-standing={titleStanding}>
          {isRaw ? (
            <bdi className="font-mono text-note font-normal">{title}</bdi>
          ) : (
            <TexText segments={titleSegments} />
          )}
        </h1>
        {seal}
        <div className="paper-facts">
          <p className="flex flex-wrap items-center gap-x-2" data-standing={titleStanding}>
            <StandingMark standing={titleStanding} isLong />
            {titleStanding === 'bound' && (
              <span className="text-note text-muted">case and spacing aside</span>
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
          {authors !== '' && (
            <div className="mt-3" data-standing="reported">
              <p className="wide-math max-w-[75ch] break-words">
                {isRaw ? (
                  <bdi className="font-mono text-note">{authors}</bdi>
                ) : (
                  <TexText segments={authorSegments} />
                )}
              </p>
              <p className="flex items-baseline gap-x-1.5 text-note text-muted">
                <StandingMark standing="reported" />
                <span>
                  in alphabetical order, {STORED[examined.origin.kind]}: not the author order, and names may
                  be mangled
                </span>
              </p>
            </div>
          )}
          <p className="mt-3 flex flex-wrap items-center gap-x-5">
            {signed.arxivId !== null && examined.key?.trust !== 'demo' && (
              <ArxivLinks id={signed.arxivId} version={signed.version} />
            )}
            <span className="inline-flex items-center gap-x-1.5" data-standing={numberStanding}>
              <StandingMark standing={numberStanding} />
              <span className="font-mono text-note break-all">{pithNumber}</span>
              <CopyButton text={pithNumber} label="Copy the pith number" />
            </span>
          </p>
          <OtherVersion examined={examined} askedVersion={askedVersion} />
          {actions}
        </div>
      </header>
    </HandedOn>
  );
};

const ArxivLinks = ({ id, version }: { readonly id: string; readonly version: number | null }) => {
  const name = version === null ? id : `${id}v${version}`;
  return (
    <>
      <OutLink href={`https://arxiv.org/abs/${name}`}>{`arXiv:${name}`}</OutLink>
      <OutLink href={`https://arxiv.org/pdf/${name}`}>PDF</OutLink>
    </>
  );
};

/** A version that was asked for stays visible where the record is for another. */
const OtherVersion = ({ examined, askedVersion }: Pick<Props, 'examined' | 'askedVersion'>) => {
  const { arxivId, version } = examined.record.signed;
  if (arxivId === null || askedVersion === null || version === null || askedVersion === version) return null;
  // Fiction has no page at arXiv.
  if (examined.key?.trust === 'demo') return null;
  return (
    <p className="mt-3 max-w-[75ch] border-l-2 border-ink bg-open-soft px-3 py-2" role="note">
      You asked for v{askedVersion}; the record is for v{version}, and so is all that is signed.{' '}
      <OutLink href={`https://arxiv.org/abs/${arxivId}v${askedVersion}`}>
        {`arXiv:${arxivId}v${askedVersion}`}
      </OutLink>
    </p>
  );
};
