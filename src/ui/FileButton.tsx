import { type ReactNode, useRef } from 'react';

interface Props {
  /** What is chosen, as the name of the field behind the button, which nobody sees or hears. */
  readonly label: string;
  /** Ends of names and media types, as HTML's `accept`. */
  readonly accept: string;
  readonly className: string;
  /** Whether several can be chosen at once. */
  readonly isMultiple?: boolean;
  /** At least one. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Opens the browser's dialog for files. The same file can be chosen again. */
export const FileButton = ({ label, accept, className, isMultiple = false, onFiles, children }: Props) => {
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
        multiple={isMultiple}
        aria-label={label}
        hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          if (files.length > 0) onFiles(files);
          event.target.value = '';
        }}
      />
    </>
  );
};
