import { useEffect, useId, useRef, useState } from 'react';
import { useEvent } from '../../ui/hooks/use-event.ts';

interface Draft {
  readonly tag: string;
  readonly notes: string;
}

interface Props extends Draft {
  /** This browser keeps nothing. */
  readonly isRefused: boolean;
  /** @param edit what was written anew. @param isLeaving the page may be gone before anything can be read. */
  readonly onChange: (edit: Partial<Draft>, isLeaving: boolean) => void;
}

/**
 * A tag and notes of one's own on a paper. What is written is kept a moment after the last letter, and at once where one
 * leaves the field or the page, or presses Enter in the tag.
 */
export const MarkForm = ({ tag, notes, isRefused, onChange }: Props) => {
  // What was written here stays as it was written; the rest is as it is kept now.
  const [edited, setEdited] = useState<Partial<Draft>>({});
  const unkept = useRef<Partial<Draft> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const keep = useEvent((event?: Event) => {
    clearTimeout(timer.current);
    if (unkept.current !== null) onChange(unkept.current, event !== undefined);
    unkept.current = null;
  });
  const write = (edit: Partial<Draft>): void => {
    setEdited({ ...edited, ...edit });
    unkept.current = { ...unkept.current, ...edit };
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, PAUSE);
  };
  useEffect(() => {
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);
  const [isOpen, setOpen] = useState(false);
  const fields = useId();
  return (
    <>
      <button
        type="button"
        className="button"
        aria-expanded={isOpen}
        aria-controls={fields}
        onClick={() => setOpen(!isOpen)}
      >
        {tag !== '' ? <bdi>{tag}</bdi> : notes.trim() !== '' ? 'Notes' : 'Mark'}
      </button>
      {/* A line of its own below the buttons: as a part of one it would take that button down with it. */}
      <div id={fields} className="w-full empty:hidden">
        {isOpen && (
          <Fields
            draft={{ tag, notes, ...edited }}
            isRefused={isRefused}
            onDraft={write}
            onKeep={() => keep()}
          />
        )}
      </div>
    </>
  );
};

interface FieldsProps {
  readonly draft: Draft;
  readonly isRefused: boolean;
  readonly onDraft: (edit: Partial<Draft>) => void;
  readonly onKeep: () => void;
}

/** In milliseconds. */
const PAUSE = 500;

const Fields = ({ draft, isRefused, onDraft, onKeep }: FieldsProps) => {
  const id = useId();
  return (
    <div className="mt-2 grid max-w-[40rem] gap-2 border border-line bg-panel p-3">
      <label htmlFor={`${id}-tag`} className="text-note font-semibold">
        Tag of your own
      </label>
      <input
        id={`${id}-tag`}
        type="text"
        maxLength={40}
        className="min-h-[32px] border border-strong bg-page px-2"
        value={draft.tag}
        onChange={(event) => onDraft({ tag: event.target.value })}
        onBlur={onKeep}
        onKeyDown={({ key }) => key === 'Enter' && onKeep()}
      />
      <label htmlFor={`${id}-notes`} className="text-note font-semibold">
        Notes
      </label>
      <textarea
        id={`${id}-notes`}
        rows={4}
        maxLength={20_000}
        className="border border-strong bg-page px-2 py-1"
        value={draft.notes}
        onChange={(event) => onDraft({ notes: event.target.value })}
        onBlur={onKeep}
      />
      <p role="status" className="text-note text-muted">
        {isRefused
          ? 'This browser keeps nothing for this site, so this is gone with the page.'
          : 'Yours alone: kept in this browser, shown beside the paper in tables and graphs.'}
      </p>
    </div>
  );
};
