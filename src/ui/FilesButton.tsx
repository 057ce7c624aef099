import { type ReactNode, useRef } from 'react';

interface Props {
  /** What is chosen, for those who don't see the button's words. */
  readonly label: string;
  /** Ends of names and media types, as HTML's `accept`. */
  readonly accept: string;
  readonly className: string;
  /** Only one at a time. */
  readonly isSingle?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Opens the browser's dialog for one or more files. The same files can be chosen again. */
export const FilesButton = ({ label, accept, className, isSingle = false, onFiles, children }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        multiple={!isSingle}
        accept={accept}
        aria-label={label}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          if (files.length > 0) onFiles(files);
          event.target.value = '';
        }}
      />
    </>
  );
};
