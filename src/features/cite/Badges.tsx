import { type BadgeInput, formatBadgeLabel, formatBadgeSvg, toBadges } from '../../graph/cite/badges.ts';
import { DownloadIcon } from '../../ui/icons.tsx';
import { CiteRow } from './CiteRow.tsx';

interface Props {
  readonly badge: BadgeInput;
  readonly onSave: (name: string, type: string, content: string) => void;
}

/** Links to the live check of this record, ready for other people's pages. */
export const Badges = ({ badge, onSave }: Props) => (
  <section aria-labelledby="cite-badge">
    <h2 id="cite-badge" className="mb-2 font-serif text-lead">
      A badge
    </h2>
    <p className="mb-3 max-w-[70ch] text-note text-muted">
      “{formatBadgeLabel(badge)}”, always as a link to this page, which checks anew each time. A badge checks
      nothing by itself
      {badge.isSigned
        ? '.'
        : ', and not all checks of this record passed here: so it doesn’t say that the record is signed.'}
    </p>
    <dl className="divide-y divide-line border-y border-line">
      {toBadges(badge).map(({ name, text }) => (
        <CiteRow key={name} name={`${name} badge`} text={text} isCode />
      ))}
    </dl>
    <p className="mt-3">
      <button
        type="button"
        className="button"
        onClick={() =>
          onSave(`pith-${badge.suffix.slice(0, 8)}-badge.svg`, 'image/svg+xml', formatBadgeSvg(badge))
        }
      >
        <DownloadIcon className="size-4" />
        Picture (.svg)
      </button>
    </p>
  </section>
);
