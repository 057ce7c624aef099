import { useId, useState } from 'react';
import type { JsonValue } from '../../core/json/json.ts';

interface Props {
  /** The path of the field. */
  readonly name: string;
  readonly original: JsonValue;
  readonly value: JsonValue;
  readonly onChange: (value: JsonValue) => void;
}

const write = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A text stays text; anything else is written as JSON, and says so where it isn’t. */
export const ValueField = ({ name, original, value, onChange }: Props) => {
  const id = useId();
  const isText = typeof original === 'string';
  const [draft, setDraft] = useState(() => write(value));
  const [isWrong, setIsWrong] = useState(false);
  const take = (text: string) => {
    setDraft(text);
    if (isText) return onChange(text);
    try {
      onChange(JSON.parse(text) as JsonValue);
      setIsWrong(false);
    } catch {
      setIsWrong(true);
    }
  };
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-body font-semibold">
        {isText ? 'Text' : 'Value, as JSON'} <span className="sr-only">of {name}</span>
      </label>
      <textarea
        id={id}
        rows={4}
        spellCheck={false}
        value={draft}
        aria-invalid={isWrong}
        aria-describedby={`${id}-said`}
        onChange={(event) => take(event.target.value)}
        className="block w-full border border-strong bg-panel p-2 font-mono text-note break-all"
      />
      <p id={`${id}-said`} className="flex flex-wrap gap-x-4 text-body">
        {isWrong && <span>This isn’t JSON yet, so the copy still has the value before it.</span>}
        {draft !== write(original) && (
          <button type="button" className="link-button" onClick={() => take(write(original))}>
            Put back what the record has
          </button>
        )}
      </p>
    </div>
  );
};
