interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** How many match, or null without a filter. */
  readonly result: string | null;
}

/** Finds papers by title or id, in graph and list at once. */
export const Filter = ({ query, onQuery, result }: Props) => (
  <div className="flex min-w-0 items-center gap-3 max-sm:w-full">
    <span role="status" className="text-sm whitespace-nowrap text-muted empty:hidden">
      {result}
    </span>
    <input
      type="search"
      aria-label="Find in title or id"
      value={query}
      placeholder="Find in title or id"
      onChange={(event) => onQuery(event.target.value)}
      className="min-h-8 w-64 min-w-0 border border-strong bg-panel px-2.5 text-sm text-ink placeholder:text-faint max-sm:w-full"
    />
  </div>
);
