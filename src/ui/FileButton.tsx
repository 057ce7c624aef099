import { type ReactNode, useRef } from 'react';

interface Props {
  /** What is chosen, for those who don't see the button's words. */
  readonly label: string;
  /** Ends of names and media types, as HTML's `accept`. */
  readonly accept: string;
  readonly className: string;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** Opens the browser's dialog for one file. The same file can be chosen again. */
export const FileButton = ({ label, accept, className, onFile, children }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </>
  );
};
