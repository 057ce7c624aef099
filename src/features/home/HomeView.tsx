import type { ReactNode } from 'react';
import type { ExampleLink, SeenPaper } from './home-types.ts';
import { SeenPapers } from './SeenPapers.tsx';

interface Props {
  readonly search: ReactNode;
  /** What one watches; nothing where that is nothing. */
  readonly watch: ReactNode;
  readonly examples: readonly ExampleLink[];
  readonly seen: readonly SeenPaper[];
  readonly onForget: () => void;
  /** Leads to the page of bibliographies. */
  readonly bibliographyLink: ReactNode;
  /** Leads to all that is remembered. */
  readonly allLink: ReactNode;
  readonly renderLink: (link: ExampleLink | SeenPaper, text: ReactNode) => ReactNode;
}

/** The home page: what this is, the field, something to try without a network, and where one was before. */
export const HomeView = ({
  search,
  watch,
  bibliographyLink,
  examples,
  seen,
  onForget,
  allLink,
  renderLink,
}: Props) => (
  <div className="home">
    <h1 className="home-title">What stands behind a paper’s record?</h1>
    <p className="home-lead">
      Pith Viewer opens the public provenance record of an arXiv paper and recomputes its hash, its pith
      number and its signature here, in your browser. Beside every value it says what stands behind it:
      signed, bound by a signed digest, or only reported.
    </p>
    {search}
    <p className="mt-3 text-muted">
      Or {bibliographyLink}: every cited arXiv id against the title that was signed for it.
    </p>
    {watch}
    <div className="home-columns">
      <section aria-labelledby="examples">
        <h2 id="examples" className="section-title">
          Examples that need no network
        </h2>
        <ul className="home-list">
          {examples.map((example) => (
            <li key={example.key}>
              {renderLink(example, example.label)}
              <span className="home-note">{example.note}</span>
            </li>
          ))}
        </ul>
      </section>
      <SeenPapers seen={seen} onForget={onForget} renderLink={renderLink} />
    </div>
    <p className="mt-6 text-body">{allLink}</p>
  </div>
);
