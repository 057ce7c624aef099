interface Props {
  readonly mirrors: readonly {
    readonly name: string;
    readonly site: string;
    /** Where its bundles are: no two mirrors have the same. */
    readonly address: string;
    /** Why it isn’t asked, to follow its name; null where it can be. */
    readonly why: string | null;
  }[];
  /** What is wrong with the manifest, each as a sentence without its full stop. */
  readonly problems: readonly string[];
  /** Whether this tab asks them. */
  readonly isAsked: boolean;
  /** Whether it asks them after a reload too: not where the browser keeps nothing for a tab. */
  readonly isKept: boolean;
  readonly onAsk: () => void;
  readonly onStop: () => void;
}

const toSentence = (why: string): string => `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;

const toStatus = ({ mirrors, problems, isAsked, isKept }: Props): string => {
  const count = mirrors.filter(({ why }) => why === null).length;
  if (count === 0) return 'None of them can be asked from here.';
  if (!isAsked) return 'They are not asked for records in this tab.';
  const isAll = count === mirrors.length && problems.length === 0;
  const who = isAll ? 'They are' : count === 1 ? 'One of them is' : `${count} of them are`;
  return isKept
    ? `${who} asked for records after this site’s own sources, in this tab, until you stop that or close it.`
    : `${who} asked for records after this site’s own sources, in this tab and until it is reloaded: the browser didn’t keep them for longer.`;
};

/** The mirrors of a manifest that was dropped: which of them this tab asks, which it can’t, and how to undo it. */
export const MirrorList = (props: Props) => {
  const { mirrors, problems, isAsked, onAsk, onStop } = props;
  const canAsk = mirrors.some(({ why }) => why === null);
  return (
    <section aria-labelledby="mirrors-title" className="max-w-[60rem] pt-4 pb-2">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <h2 id="mirrors-title" className="font-serif text-lead">
            Its mirrors
          </h2>
          <p role="status" className="mt-1 max-w-[75ch] text-body">
            {toStatus(props)}
          </p>
          <p className="mt-1 max-w-[70ch] text-note text-muted">
            Nothing signs a manifest, and a mirror is never believed: what it sends is examined like
            everything else, and no key of the manifest counts.
          </p>
        </div>
        {canAsk && (
          <button type="button" className="button" onClick={isAsked ? onStop : onAsk}>
            {isAsked ? 'Stop asking them' : 'Ask them in this tab'}
          </button>
        )}
      </div>
      <ul aria-label="Mirrors of the manifest" className="mt-3 border-b border-line">
        {mirrors.map(({ address, name, site, why }) => (
          <li key={address} className="flex flex-wrap items-baseline gap-x-4 border-t border-line py-1.5">
            <bdi className="min-w-0 basis-64 text-left font-semibold break-words">{name}</bdi>{' '}
            <bdi className="min-w-0 flex-1 basis-72 font-mono text-note break-all">{site}</bdi>{' '}
            <span className={why === null ? 'text-note' : 'basis-full text-note text-muted'}>
              {why === null ? (isAsked ? 'asked in this tab' : 'not asked') : toSentence(why)}
            </span>
          </li>
        ))}
        {problems.map((problem) => (
          <li key={problem} className="border-t border-line py-1.5 text-note break-words">
            {problem}.
          </li>
        ))}
      </ul>
    </section>
  );
};
