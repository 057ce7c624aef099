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
  readonly onAsk: () => void;
  readonly onStop: () => void;
}

const toStanding = ({ why }: Props['mirrors'][number], isAsked: boolean): string =>
  why ?? (isAsked ? 'asked in this tab' : 'not asked');

/** The mirrors of a manifest that was dropped: which of them this tab asks, which it can’t, and how to undo it. */
export const MirrorList = ({ mirrors, problems, isAsked, onAsk, onStop }: Props) => {
  const canAsk = mirrors.some(({ why }) => why === null);
  return (
    <section aria-labelledby="mirrors-title" className="mb-6 border border-strong px-3 py-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id="mirrors-title" className="font-serif text-lead">
          Its mirrors
        </h2>
        {canAsk && (
          <button type="button" className="link-button" onClick={isAsked ? onStop : onAsk}>
            {isAsked ? 'Stop asking them' : 'Ask them in this tab'}
          </button>
        )}
      </div>
      <p role="status" className="max-w-[70ch] text-body">
        {!canAsk
          ? 'None of them can be asked from here.'
          : isAsked
            ? 'They are asked for records after this site’s own sources, in this tab and until it is reloaded.'
            : 'They are not asked for records in this tab.'}
      </p>
      <p className="mt-1 max-w-[70ch] text-note text-muted">
        Nothing signs a manifest. What a mirror sends is examined like everything else, and no key of the
        manifest counts.
      </p>
      <dl className="attempts" aria-label="Mirrors of the manifest">
        {mirrors.map((mirror) => (
          <div key={mirror.address}>
            <dt>
              <bdi>{mirror.name}</bdi>
            </dt>
            <dd className="min-w-0 break-words">
              <bdi className="font-mono break-all">{mirror.site}</bdi> {toStanding(mirror, isAsked)}
            </dd>
          </div>
        ))}
      </dl>
      {problems.map((problem) => (
        <p key={problem} className="mt-1 max-w-[70ch] text-note break-words">
          {problem}.
        </p>
      ))}
    </section>
  );
};
