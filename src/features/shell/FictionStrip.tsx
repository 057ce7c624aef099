import type { ReactNode } from 'react';
import { FICTION_WORDS } from '../../core/checks/fiction-words.ts';

interface Props {
  readonly corpus: string;
  /** A link to the start page outside of the corpus. */
  readonly leaveLink: ReactNode;
}

/**
 * Stands on every page of a corpus folder: what is shown there doesn't exist, whatever its checks say.
 * `paint-frame.ts` draws the same thing before React is there.
 */
export const FictionStrip = ({ corpus, leaveLink }: Props) => (
  <aside className="fiction-strip" aria-label={FICTION_WORDS.name}>
    <p>
      <strong>{FICTION_WORDS.emphasis}</strong> {FICTION_WORDS.sentence(corpus)}
    </p>
    {leaveLink}
  </aside>
);
