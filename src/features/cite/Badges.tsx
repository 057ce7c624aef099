import type { ReactNode } from 'react';
import {
  BADGE_NOTES,
  type BadgeInput,
  formatBadgeLabel,
  formatBadgeSvg,
  isOwnMachine,
  toBadges,
} from '../../graph/cite/badges.ts';
import { DownloadIcon } from '../../ui/icons.tsx';
import { CiteRow } from './CiteRow.tsx';

interface Props {
  readonly badge: BadgeInput;
  /** The record was opened as a file, and no source of this site was asked for it. */
  readonly isFromFile?: boolean;
  readonly onSave: (name: string, type: string, content: string) => void;
  /** The way to a page with these alone, or to another record. */
  readonly moreLink?: ReactNode;
}

/** Links to the live check of this record, ready for other people's pages. */
export const Badges = ({ badge, isFromFile = false, onSave, moreLink }: Props) => {
  const picture = formatBadgeSvg(badge);
  return (
    <section aria-labelledby="cite-badge">
      <h2 id="cite-badge" className="mb-2 font-serif text-lead">
        A badge
      </h2>
      <div className="mb-3 max-w-[70ch] space-y-2 text-note text-muted">
        <p>
          “{formatBadgeLabel(badge)}”, always as a link to the record’s page, which checks anew each time. A
          badge checks nothing by itself. {BADGE_NOTES[badge.standing]} {moreLink}
        </p>
        {isOwnMachine(badge.site) && (
          <p className="text-ink">
            These lead to {badge.site}, which no other machine reaches: make them on the copy of this page
            that your readers can open.
          </p>
        )}
        {isFromFile && (
          <p className="text-ink">
            This record was opened as a file. Whether this site finds it at its address is not known: open the
            link once before you give it to others.
          </p>
        )}
      </div>
      <dl className="divide-y divide-line border-y border-line">
        {toBadges(badge).map(({ name, text }) => (
          <CiteRow key={name} name={name === 'Frame' ? name : `${name} badge`} text={text} isCode />
        ))}
      </dl>
      <p className="mt-2 max-w-[70ch] text-note text-muted">
        The frame is a small page of this site that checks the record where it stands. No other page of this
        site can be framed.
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <button
          type="button"
          className="button"
          onClick={() => onSave(`pith-${badge.suffix.slice(0, 8)}-badge.svg`, 'image/svg+xml', picture)}
        >
          <DownloadIcon className="size-4" />
          Picture (.svg)
        </button>
        <img src={`data:image/svg+xml,${encodeURIComponent(picture)}`} alt={formatBadgeLabel(badge)} />
      </p>
    </section>
  );
};
