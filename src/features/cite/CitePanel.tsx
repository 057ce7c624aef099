import type { ReactNode } from 'react';
import type { BadgeInput } from '../../graph/cite/badges.ts';
import type { CitedPaper } from '../../graph/cite/cited-paper.ts';
import {
  formatCitedBiblatex,
  formatCitedBibtex,
  formatCitedCsl,
  formatCitedHayagriva,
  formatCitedRis,
} from '../../graph/cite/files.ts';
import { formatLatexLine, formatSentence } from '../../graph/cite/sentences.ts';
import { CITATION_STYLES } from '../../graph/cite/styles.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { DownloadIcon } from '../../ui/icons.tsx';
import { Badges } from './Badges.tsx';
import { CiteRow } from './CiteRow.tsx';

interface Props {
  /** Null where the record names no paper of arXiv. */
  readonly paper: CitedPaper | null;
  /** The 26 characters. */
  readonly suffix: string;
  /** Null where no badge can be made. */
  readonly badge: BadgeInput | null;
  readonly isFromFile: boolean;
  /** The way to the page of badges. */
  readonly badgeLink: ReactNode;
  readonly isFiction: boolean;
  readonly onSave: (name: string, type: string, content: string) => void;
}

const FILES = [
  ['BibTeX', 'bib', 'application/x-bibtex', formatCitedBibtex, 'for bibtex, with any style'],
  [
    'biblatex',
    'biblatex.bib',
    'application/x-bibtex',
    formatCitedBiblatex,
    'for biber, with biblatex’s own fields',
  ],
  [
    'RIS',
    'ris',
    'application/x-research-info-systems',
    formatCitedRis,
    'EndNote, JabRef: arrives as a report',
  ],
  [
    'CSL-JSON',
    'json',
    'application/vnd.citationstyles.csl+json',
    formatCitedCsl,
    'Zotero, Pandoc: arrives as a preprint',
  ],
  [
    'Hayagriva',
    'yml',
    'application/yaml',
    formatCitedHayagriva,
    'Typst, which misreads mathematics of BibTeX',
  ],
] as const;

/** References to the paper as text and as files, and lines that name its record. Says always what the authors are. */
export const CitePanel = ({ isFiction, ...paper }: Props) =>
  isFiction ? (
    <p className="max-w-[70ch]" role="note">
      This paper is fiction. It has no place in a real bibliography, so there is nothing here to copy.
    </p>
  ) : (
    <References {...paper} />
  );

const References = ({ paper, suffix, badge, isFromFile, badgeLink, onSave }: Omit<Props, 'isFiction'>) => (
  <div className="max-w-[60rem] space-y-8">
    {paper === null ? (
      <p className="max-w-[70ch]">
        This record names no paper of arXiv, so there is nothing here to make a reference of.
      </p>
    ) : (
      <>
        <p className="max-w-[70ch] border-l-2 border-strong px-3 py-1" role="note">
          {paper.authors.length === 0
            ? 'The record names no authors, so these references have none: take them from the paper.'
            : 'The authors stand in alphabetical order, as the record reports them: this is not the author order, and names may be mangled. Put them right after the paper itself before you print this.'}{' '}
          The month is the one that the arXiv id names. What stands behind each value, the first tab says.
        </p>
        <section aria-labelledby="cite-text">
          <Heading id="cite-text">As text</Heading>
          {paper.plainTitle === null ? (
            <p className="text-muted">The record carries no title, and a printed reference needs one.</p>
          ) : (
            <dl className="divide-y divide-line border-y border-line">
              {CITATION_STYLES.map(({ name, format }) => (
                <CiteRow key={name} name={name} text={format(paper) ?? ''} />
              ))}
            </dl>
          )}
          <p className="mt-2 max-w-[70ch] text-note text-muted">
            As the styles of the Citation Style Language print a preprint, without italics; the title keeps
            the capitals of the record.
          </p>
        </section>
        <section aria-labelledby="cite-files">
          <Heading id="cite-files">For programs</Heading>
          <ul className="space-y-5">
            {FILES.map(([name, extension, type, format, use]) => {
              const text = format(paper);
              return (
                <li key={name} data-cite={name}>
                  <div className="flex flex-wrap items-baseline gap-x-4">
                    <h3 className="font-semibold">{name}</h3>
                    <span className="text-note text-muted">{use}</span>
                    <span className="ml-auto flex items-baseline gap-x-4">
                      <CopyButton text={text} label={`Copy ${name}`}>
                        Copy
                      </CopyButton>
                      <button
                        type="button"
                        aria-label={`Save ${name}`}
                        className="inline-flex min-h-[24px] cursor-pointer items-center gap-1.5 text-muted hover:text-ink"
                        onClick={() => onSave(`${fileName(paper)}.${extension}`, type, text)}
                      >
                        <DownloadIcon className="size-3.5" />
                        Save
                      </button>
                    </span>
                  </div>
                  <Code text={text} />
                </li>
              );
            })}
          </ul>
        </section>
      </>
    )}
    <section aria-labelledby="cite-record">
      <Heading id="cite-record">The record beside the paper</Heading>
      <p className="mb-3 max-w-[70ch] text-note text-muted">
        These name the record, so that a reader can check it. They say nothing about the paper’s worth.
      </p>
      <dl className="divide-y divide-line border-y border-line">
        <CiteRow name="LaTeX" text={formatLatexLine(suffix)} isCode />
        {paper !== null && <CiteRow name="Sentence" text={formatSentence(paper)} />}
      </dl>
    </section>
    {badge !== null && <Badges badge={badge} isFromFile={isFromFile} onSave={onSave} moreLink={badgeLink} />}
  </div>
);

const fileName = ({ arxivId }: CitedPaper): string => `arXiv-${arxivId.replaceAll('/', '-')}`;

const Heading = ({ id, children }: { id: string; children: ReactNode }) => (
  <h2 id={id} className="mb-2 font-serif text-lead">
    {children}
  </h2>
);

const Code = ({ text }: { text: string }) => (
  <pre className="mt-1 border border-line bg-panel p-3 font-mono text-note leading-5 break-words whitespace-pre-wrap">
    <bdi>{text.trimEnd()}</bdi>
  </pre>
);
