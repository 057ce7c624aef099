interface Props {
  /** Null while that is not known. */
  readonly isWatched: boolean | null;
  /** This browser keeps nothing. */
  readonly isRefused: boolean;
  readonly onWatch: () => void;
  readonly onUnwatch: () => void;
}

/** Watches a record, or watches it no longer. */
export const WatchButton = ({ isWatched, isRefused, onWatch, onUnwatch }: Props) => (
  <span className="inline-flex flex-wrap items-center gap-x-2">
    <button
      type="button"
      className="button"
      aria-pressed={isWatched === true}
      disabled={isWatched === null}
      title="The home page asks for it once a day and says what is new. The list stays in this browser."
      onClick={isWatched === true ? onUnwatch : onWatch}
    >
      {isWatched === true ? 'Watched' : 'Watch'}
    </button>
    <span role="status" className="text-note text-muted empty:hidden">
      {isRefused ? 'This browser keeps nothing for this site, so nothing can be watched' : ''}
    </span>
  </span>
);
