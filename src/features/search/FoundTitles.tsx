import './found-titles.css';
import type { ReactNode } from 'react';
import { PlainText } from '../../ui/tex/PlainText.tsx';

interface Found {
  readonly key: string;
  readonly title: string;
  /** What is known of it, in a few words. */
  readonly note: string;
}

interface Props {
  readonly found: readonly Found[];
  readonly count: number;
  readonly renderLink: (key: string, text: ReactNode) => ReactNode;
}

/** The papers whose titles hold what was typed. What an index says of titles was not checked, and says so. */
export const FoundTitles = ({ found, count, renderLink }: Props) => (
  <div className="found-titles">
    <p role="status" className="found-count">
      {count === 1 ? '1 title' : `${count} titles`} known here with these words
      {count > found.length && `, the first ${found.length}`}
    </p>
    <ul className="home-list">
      {found.map(({ key, title, note }) => (
        <li key={key}>
          {renderLink(key, <PlainText text={title} />)}
          <span className="home-note">{note}</span>
        </li>
      ))}
    </ul>
  </div>
);
