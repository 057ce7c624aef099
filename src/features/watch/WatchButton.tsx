/** Why nothing is watched, or not yet. */
export type WatchTrouble =
  | 'asking'
  | 'refused'
  | 'none'
  | 'several'
  | 'unreadable'
  | 'mismatch'
  | 'unreached';

interface Props {
  /** Null while that is not known. */
  readonly isWatched: boolean | null;
  readonly trouble: WatchTrouble | null;
  readonly onWatch: () => void;
  readonly onUnwatch: () => void;
}

const WORDS: { readonly [Kind in WatchTrouble]: string } = {
  asking: 'Asking for its record',
  refused: 'This browser keeps nothing for this site, so nothing can be watched',
  none: 'No source has a record of it, so there is nothing to watch yet',
  several: 'Several records answer to its id: open the one to watch',
  unreadable: 'The answer is no pith record, so there is nothing to watch',
  mismatch: 'Its record doesn’t match, so it isn’t watched',
  unreached: 'The sources could not be reached. Press again to try again',
};

/** Watches a record, or watches it no longer. */
export const WatchButton = ({ isWatched, trouble, onWatch, onUnwatch }: Props) => (
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
      {trouble === null ? '' : WORDS[trouble]}
    </span>
  </span>
);
