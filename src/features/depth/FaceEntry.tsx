import type { FaceKind } from '../../core/faces/face.ts';
import { AskButton } from './AskButton.tsx';
import { FaceBody } from './FaceBody.tsx';
import type { AskState, FaceResult } from './face-state.ts';
import { faceWords, toNoneWords } from './face-titles.ts';
import { Trouble } from './Trouble.tsx';

interface Props {
  readonly face: FaceKind;
  readonly state: AskState<FaceResult>;
  readonly onAsk: () => void;
  readonly onCancel: () => void;
}

/** One face: not asked for, on its way, not there, out of reach, or examined. */
export const FaceEntry = ({ face, state, onAsk, onCancel }: Props) => {
  const { title, name, says } = faceWords(face);
  return (
    <li className="border-t border-line py-3 first:border-t-0" data-face={face} data-asking={state.kind}>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h3 className="font-semibold">{title}</h3>
          <p className="max-w-[65ch] text-note text-muted">{says}</p>
        </div>
        <AskButton state={state.kind} name={name} onAsk={onAsk} onCancel={onCancel} />
      </div>
      <p role="status" className="mt-1 text-body empty:hidden">
        {toStatus(state, title)}
      </p>
      {state.kind === 'trouble' && <Trouble headline={state.headline} lines={state.lines} />}
      {state.kind === 'done' && state.value.kind === 'none' && (
        <ul className="text-note text-muted">
          {state.value.asked.map((source) => (
            <li key={source.sourceId}>
              {source.label} {source.detail}
            </li>
          ))}
        </ul>
      )}
      {state.kind === 'done' && state.value.kind === 'found' && (
        <FaceBody face={face} examination={state.value.examination} />
      )}
    </li>
  );
};

const toStatus = (state: AskState<FaceResult>, title: string): string => {
  switch (state.kind) {
    case 'pending':
      return 'On its way.';
    case 'done':
      return state.value.kind === 'found'
        ? `${title}: examined, from ${state.value.from}.`
        : toNoneWords(state.value.asked);
    default:
      return '';
  }
};
