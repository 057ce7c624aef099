import type { ReactNode } from 'react';

interface Props {
  /** What is quoted, for those who hear it. */
  readonly label: string;
  /** How high it may become before it scrolls. */
  readonly className: string;
  readonly children: ReactNode;
}

/** Lines as they stand in a file. Keys reach them, because not every browser scrolls with keys what can't be focused. */
export const Quoted = ({ label, className, children }: Props) => (
  <section
    aria-label={label}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    tabIndex={0}
    className={`overflow-auto border border-line bg-panel p-2 ${className}`}
  >
    <pre className="font-mono text-note whitespace-pre-wrap break-words">{children}</pre>
  </section>
);
