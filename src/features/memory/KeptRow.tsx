import type { ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What the press does, in one word, and whole for those who hear it. */
  readonly action: string;
  readonly label: string;
  /** Where the focus goes, since the row goes with the press: the id of a heading. */
  readonly heading: string;
  readonly onAction: () => void;
}

/** One thing that is remembered, with the press that forgets it. */
export const KeptRow = ({ children, action, label, heading, onAction }: Props) => (
  <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-t border-line py-2">
    {children}
    <ForgetButton action={action} label={label} heading={heading} onAction={onAction} />
  </li>
);

/** The press alone, for a row that holds more. */
export const ForgetButton = ({ action, label, heading, onAction }: Omit<Props, 'children'>) => (
  <button
    type="button"
    className="link-button"
    aria-label={label}
    onClick={() => {
      document.getElementById(heading)?.focus();
      onAction();
    }}
  >
    {action}
  </button>
);
