import './home.css';
import { type ReactNode, useState } from 'react';
import type { ExampleLink, SeenPaper } from './home-types.ts';
import { Miniatures } from './Miniatures.tsx';
import { SeenPapers } from './SeenPapers.tsx';

interface Props {
  readonly search: ReactNode;
  /** What one watches; nothing where that is nothing. */
  readonly watch: ReactNode;
  readonly examples: readonly ExampleLink[];
  readonly seen: readonly SeenPaper[];
  /** This browser keeps nothing for this site. */
  readonly isForbidden: boolean;
  readonly onForget: () => void;
  /** Leads to the page of bibliographies. */
  readonly bibliographyLink: ReactNode;
  /** Leads to the record of which the miniatures are. */
  readonly miniatureLink: ReactNode;
  /** Leads to all that is remembered. */
  readonly allLink: ReactNode;
  readonly renderLink: (link: ExampleLink | SeenPaper, text: ReactNode) => ReactNode;
}

/** What is checked, what isn't, and where it stays. */
const FACTS: readonly (readonly [string, string])[] = [
  [
    'Checked',
    'that a record’s hash, number and signature fit together under a key that this site pins, and that the title is the one that was signed.',
  ],
  [
    'Not checked',
    'whether the paper is right, whether its authors took part, or anything that the registry only reports.',
  ],
  [
    'Stays here',
    'the checks run in this browser, and what it remembers stays in it. Only the look-up itself leaves it.',
  ],
];

/** The home page: what this is, the field, what one watches and has seen, and what one gets. */
export const HomeView = (props: Props) => {
  const { search, bibliographyLink, miniatureLink, watch, examples, seen, allLink, renderLink } = props;
  const papers = (
    <SeenPapers
      seen={seen}
      isForbidden={props.isForbidden}
      onForget={props.onForget}
      renderLink={renderLink}
    />
  );
  // Where the list was it stays when it has been forgotten, and with it the focus.
  const [wasThere, setWasThere] = useState(false);
  if (seen.length > 0 && !wasThere) setWasThere(true);
  const isOnTop = seen.length > 0 || wasThere;
  return (
    <div className="home">
      <h1 className="home-title">What stands behind a paper’s record?</h1>
      <p className="home-lead">
        Enter a paper and read its public provenance record, with what stands behind each value.
      </p>
      {search}
      <p className="home-door">
        Or {bibliographyLink}: every cited arXiv id against the title that was signed for it.
      </p>
      {watch}
      {isOnTop && <div className="home-seen">{papers}</div>}
      <dl className="home-facts">
        {FACTS.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Miniatures link={miniatureLink} />
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
        {!isOnTop && papers}
      </div>
      <p className="home-all">{allLink}</p>
    </div>
  );
};
