import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Examination } from '../../../core/examination.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { DownloadIcon } from '../../../ui/icons.tsx';
import { indentJson } from '../../../ui/json/indent-json.ts';

/** Characters on screen at a time: more makes browsers slow to lay out and to search. */
const partLength = 50_000;

/** The JSON as it was received. Laying it out over lines is a choice and changes no value. */
export const RawJson = ({ examined }: { readonly examined: Examination }) => {
  const { text } = examined;
  const [isIndented, setIsIndented] = useState(false);
  const [part, setPart] = useState(0);
  const isLaidOut = useDeferredValue(isIndented);
  const shown = useMemo(() => (isLaidOut ? indentJson(text) : text), [isLaidOut, text]);
  const parts = Math.max(1, Math.ceil(shown.length / partLength));
  const name = examined.kind === 'examined' ? `${examined.record.suffix}.json` : 'received.json';
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1 pb-2 text-body">
        <fieldset className="flex gap-x-4">
          <legend className="sr-only">Layout</legend>
          {[false, true].map((value) => (
            <label
              key={String(value)}
              className="inline-flex min-h-[24px] cursor-pointer items-center gap-1.5"
            >
              <input
                type="radio"
                name="raw-layout"
                className="size-4 accent-ink"
                checked={isIndented === value}
                onChange={() => {
                  setIsIndented(value);
                  setPart(0);
                }}
              />
              {value ? 'Over lines' : 'As received'}
            </label>
          ))}
        </fieldset>
        <CopyButton text={text} label="Copy the JSON as received">
          Copy
        </CopyButton>
        <Download text={text} name={name} />
        <span className="text-muted">
          {isIndented === isLaidOut ? `${text.length.toLocaleString('en')} characters` : 'Laying out'}
        </span>
      </div>
      {parts > 1 && (
        <p className="flex flex-wrap items-center gap-x-4 border-t border-line py-2 text-body" role="status">
          <span>
            Part {part + 1} of {parts} is shown; copy and download take the whole.
          </span>
          <PartButton isOff={part === 0} onPress={() => setPart(part - 1)}>
            Previous part
          </PartButton>
          <PartButton isOff={part >= parts - 1} onPress={() => setPart(part + 1)}>
            Next part
          </PartButton>
        </p>
      )}
      <pre className="border border-line bg-panel p-3 font-mono text-note leading-5 break-all whitespace-pre-wrap">
        {shown.slice(part * partLength, (part + 1) * partLength)}
      </pre>
    </div>
  );
};

interface PartProps {
  readonly isOff: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

const PartButton = ({ isOff, onPress, children }: PartProps) => (
  <button
    type="button"
    disabled={isOff}
    onClick={onPress}
    className="min-h-[24px] cursor-pointer text-link underline underline-offset-2 disabled:cursor-default disabled:text-faint disabled:no-underline"
  >
    {children}
  </button>
);

/** A link to the text as a file, made here: nothing is asked of a server again. */
const Download = ({ text, name }: { readonly text: string; readonly name: string }) => {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return (
    <a
      href={address}
      download={name}
      className="inline-flex min-h-[24px] items-center gap-1.5 text-muted no-underline hover:text-ink"
    >
      <DownloadIcon className="size-3.5" />
      Download {name}
    </a>
  );
};
