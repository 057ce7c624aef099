import type { AskState } from './face-state.ts';

interface Props {
  readonly state: AskState<unknown>['kind'];
  /** What is asked for, for those who hear it: "the bundle". */
  readonly name: string;
  readonly words?: string;
  readonly onAsk: () => void;
  readonly onCancel: () => void;
}

/** Asks for something, stops asking, or asks again: one button in one place, so that the focus stays where it is. */
export const AskButton = ({ state, name, words = 'Fetch and compare', onAsk, onCancel }: Props) => {
  const text = { idle: words, pending: 'Cancel', trouble: 'Try again', done: 'Fetch again' }[state];
  return (
    <button
      type="button"
      className="button"
      aria-label={`${text}: ${name}`}
      onClick={state === 'pending' ? onCancel : onAsk}
    >
      {text}
    </button>
  );
};
