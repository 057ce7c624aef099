import { useState } from 'react';
import { formatChange, type HeardView } from '../../graph/heard/changes.ts';
import { useEvent } from '../../ui/hooks/use-event.ts';

/** What a live region says of the view: every change in a sentence, and whatever is asked for. */
export const useVoice = (
  heard: HeardView,
): { readonly said: string; readonly say: (sentence: string) => void } => {
  const [said, setSaid] = useState('');
  const [last, setLast] = useState(heard);
  if (!isSame(last, heard)) {
    setLast(heard);
    const sentence = formatChange(last, heard);
    if (sentence !== '') setSaid(sentence);
  }
  return {
    said,
    // The same sentence once more is a change only where its text is another one.
    say: useEvent((sentence: string) =>
      setSaid((before) => (before === sentence ? `${sentence}\u00a0` : sentence)),
    ),
  };
};

const isSame = (one: HeardView, other: HeardView): boolean =>
  one.view === other.view &&
  one.shown === other.shown &&
  one.added === other.added &&
  one.matching === other.matching &&
  one.leftOut === other.leftOut &&
  one.path === other.path &&
  one.progress?.done === other.progress?.done &&
  one.progress?.total === other.progress?.total;
