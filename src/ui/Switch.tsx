import type { ReactNode } from 'react';

interface Props {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

/** A switch with its words beside it: the browser's own checkbox, in another dress. */
export const Switch = ({ checked, onChange, children }: Props) => (
  <label className="inline-flex min-h-[24px] cursor-pointer items-center gap-2 text-body">
    <input
      type="checkbox"
      role="switch"
      checked={checked}
      aria-checked={checked}
      onChange={(event) => onChange(event.target.checked)}
      className="relative m-0 h-[24px] w-10 shrink-0 cursor-pointer appearance-none rounded-full border border-strong bg-panel before:absolute before:top-[3px] before:left-[3px] before:size-4 before:rounded-full before:bg-strong checked:border-ink checked:bg-ink checked:before:translate-x-[16px] checked:before:bg-panel motion-safe:before:transition-transform forced-colors:appearance-auto forced-colors:before:hidden"
    />
    {children}
  </label>
);
