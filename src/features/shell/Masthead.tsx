import { FileText } from 'lucide-react';
import { type ReactNode, useRef } from 'react';

interface Props {
  readonly homeLink: ReactNode;
  /** The search field, on every page but the home page. */
  readonly search: ReactNode;
  readonly onFile: (file: File) => void;
}

/** The top of every page: name, field, and the door for files. */
export const Masthead = ({ homeLink, search, onFile }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <header className="masthead">
      <div className="masthead-row">
        {homeLink}
        {search}
        <button type="button" className="quiet-button ml-auto" onClick={() => input.current?.click()}>
          <FileText size={16} aria-hidden="true" />
          <span>Open file</span>
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label="Open a record from a file"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
            event.target.value = '';
          }}
        />
      </div>
    </header>
  );
};
