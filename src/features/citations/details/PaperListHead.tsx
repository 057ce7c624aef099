interface Props {
  readonly heading: string;
  /** What the press selects, in words. */
  readonly action: string;
  readonly onSelect: () => void;
}

/** What a list of papers is of, and the press that selects them beside what is selected already. */
export const PaperListHead = ({ heading, action, onSelect }: Props) => (
  <h4 className="flex flex-wrap items-baseline justify-between gap-x-3 text-note text-muted">
    {heading}
    <button type="button" className="link-button" onClick={onSelect}>
      {action}
    </button>
  </h4>
);
