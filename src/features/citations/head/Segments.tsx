import { useId } from 'react';

interface Props<Value extends string> {
  /** What is chosen: "Layout". */
  readonly name: string;
  readonly choices: readonly (readonly [value: Value, words: string])[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few: the browser's own radio buttons as the parts of a bar. */
export const Segments = <Value extends string>({ name, choices, chosen, onChoose }: Props<Value>) => {
  const group = useId();
  return (
    <fieldset className="m-0 inline-flex items-center gap-2 border-0 p-0 text-body">
      {/* A legend is laid out by itself, in each browser otherwise: what is seen is a word like any other. */}
      <legend className="sr-only">{name}</legend>
      <span aria-hidden="true" className="text-muted sm:max-[75rem]:hidden">
        {name}
      </span>
      <span className="inline-flex rounded-[3px] border border-strong bg-panel">
        {choices.map(([value, words]) => (
          <label
            key={value}
            className="flex min-h-[30px] cursor-pointer items-center border-strong px-2.5 not-first:border-l hover:bg-sunken has-checked:bg-sunken has-checked:font-semibold has-checked:shadow-[inset_0_-2px_0_var(--ink)] has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-ink forced-colors:has-checked:[forced-color-adjust:none] forced-colors:has-checked:bg-[SelectedItem] forced-colors:has-checked:text-[SelectedItemText]"
          >
            <input
              type="radio"
              name={group}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
              className="sr-only"
            />
            {words}
          </label>
        ))}
      </span>
    </fieldset>
  );
};
