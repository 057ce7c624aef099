interface Props {
  readonly label: string;
  readonly value: number;
  readonly max: number;
}

/** How far something is: the browser's own bar in the colours of the page. */
export const ProgressBar = ({ label, value, max }: Props) => (
  <progress
    aria-label={label}
    value={value}
    max={max}
    className="h-2 w-24 appearance-none border border-strong bg-panel [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-panel [&::-webkit-progress-value]:bg-ink"
  />
);
