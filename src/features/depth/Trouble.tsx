/** Trouble on the way: grey, and no word about the record. */
export const Trouble = ({
  headline,
  lines,
}: {
  readonly headline: string;
  readonly lines: readonly string[];
}) => (
  <div className="mt-2 border-l-2 border-strong bg-open-soft px-3 py-2">
    <p className="font-semibold">{headline}</p>
    {lines.map((line) => (
      <p key={line} className="max-w-[70ch] text-body">
        {line}
      </p>
    ))}
  </div>
);
