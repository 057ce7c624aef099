import { useEffect, useRef, useState } from 'react';
import { useEvent } from './use-event.ts';

/**
 * A value that one edits at once and that is given on a moment after the last edit: a word is typed, a range is
 * drawn without waiting for what it sets off. A value that changes from outside replaces a draft that was given on.
 */
export const useDraft = <T>(
  value: T,
  onChange: (value: T) => void,
  waitMs = 120,
): readonly [draft: T, edit: (value: T) => void] => {
  const [draft, setDraft] = useState<{ readonly value: T } | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [known, setKnown] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  if (known !== value) {
    setKnown(value);
    if (!isOpen) setDraft(null);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const edit = useEvent((next: T) => {
    setDraft({ value: next });
    setOpen(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setOpen(false);
      onChange(next);
    }, waitMs);
  });
  return [draft === null ? value : draft.value, edit];
};
