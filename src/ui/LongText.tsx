import { useEffect, useRef, useState } from 'react';

interface Props {
  readonly value: string;
  /** Characters shown at first. */
  readonly most?: number;
}

/** Text from outside: as text, in its own direction, and cut where it is long until one asks for the rest. */
export const LongText = ({ value, most = 600 }: Props) => {
  const [isWhole, setIsWhole] = useState(false);
  const text = useRef<HTMLElement>(null);
  // The button goes with the press: whoever pressed it reads on in the text.
  useEffect(() => {
    if (isWhole) text.current?.focus({ preventScroll: true });
  }, [isWhole]);
  const isCut = !isWhole && value.length > most * 1.25;
  return (
    <span className="break-words whitespace-pre-wrap">
      <bdi ref={text} tabIndex={isWhole ? -1 : undefined}>
        {isCut ? value.slice(0, most) : value}
      </bdi>
      {isCut && (
        <button
          type="button"
          className="ml-1 min-h-[24px] cursor-pointer text-body text-link underline underline-offset-2"
          onClick={() => setIsWhole(true)}
        >
          … all {value.length} characters
        </button>
      )}
    </span>
  );
};
