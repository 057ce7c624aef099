import { AskButton } from './AskButton.tsx';
import { type SourceResult, toAgreement, toSignedWords } from './agreement.ts';
import { Comparison } from './Comparison.tsx';
import type { AskState } from './face-state.ts';
import { Trouble } from './Trouble.tsx';

interface Props {
  readonly sources: readonly {
    readonly id: string;
    readonly label: string;
    readonly state: AskState<SourceResult>;
  }[];
  /** Where the record on the page came from. */
  readonly shownFrom: string;
  readonly onAskAll: () => void;
  readonly onCancel: () => void;
}

/** Red is for the signed part. Reports that differ are told, and prove nothing against the record. */
const grounds = {
  agree: 'border-strong bg-open-soft',
  open: 'border-strong bg-open-soft',
  'reports-disagree': 'border-part bg-part-soft font-semibold',
  disagree: 'border-bad bg-bad-soft font-semibold',
} as const;

/** The same record from every source, and whether they agree. */
export const Sources = ({ sources, shownFrom, onAskAll, onCancel }: Props) => {
  const isPending = sources.some(({ state }) => state.kind === 'pending');
  const isIdle = sources.every(({ state }) => state.kind === 'idle');
  const results = sources.flatMap(({ state }) => (state.kind === 'done' ? [state.value] : []));
  const agreement = isPending ? null : toAgreement(results);
  const count = (kind: AskState<SourceResult>['kind']) =>
    sources.filter(({ state }) => state.kind === kind).length;
  // Of those that were asked together one without an outcome is one that was given up.
  const [unreached, unawaited] = [count('trouble'), count('idle')];
  return (
    <div data-sources="">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <AskButton
          state={isPending ? 'pending' : isIdle ? 'idle' : 'done'}
          name="the record from all sources"
          words="Ask all sources"
          onAsk={onAskAll}
          onCancel={onCancel}
        />
        <span className="text-note text-muted">The record on this page is from {shownFrom}.</span>
      </div>
      <div role="status" className="mt-3">
        {isPending && <p className="text-body">Asking {sources.length} sources.</p>}
        {agreement !== null && (
          <p
            className={`max-w-[70ch] border-l-2 px-3 py-2 ${grounds[agreement.kind]}`}
            data-agreement={agreement.kind}
          >
            {agreement.sentence}
            {unreached > 0 && ` ${unreached} could not be asked, so that is not all.`}
            {unawaited > 0 &&
              ` ${unawaited} ${unawaited === 1 ? 'was' : 'were'} not waited for, so that is not all.`}
          </p>
        )}
      </div>
      {!isIdle && (
        <ul className="mt-3 border-y border-line">
          {sources.map(({ id, label, state }) => (
            <li key={id} className="border-t border-line py-2 first:border-t-0" data-source={id}>
              <h3 className="font-semibold">{label.replace(/^the /, 'The ')}</h3>
              {state.kind === 'pending' && <p className="text-note text-muted">On its way.</p>}
              {state.kind === 'idle' && <p className="text-note text-muted">Not asked to the end.</p>}
              {state.kind === 'trouble' && <Trouble headline={state.headline} lines={state.lines} />}
              {state.kind === 'done' && <Result result={state.value} label={label} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

const Result = ({ result, label }: { readonly result: SourceResult; readonly label: string }) => {
  if (result.kind === 'none') return <p className="text-note text-muted">{result.detail}</p>;
  return (
    <>
      <p className="text-body">
        As a page of its own:{' '}
        <span className={result.state === 'mismatch' ? 'font-semibold text-bad' : ''}>{result.label}</span>.{' '}
        {toSignedWords(result.comparison)}
      </p>
      {result.comparison.kind === 'unreadable' ? (
        <p className="text-note text-muted">Not checked: what it sent can’t be read as a record.</p>
      ) : (
        <Comparison comparison={result.comparison.comparison} other={label} />
      )}
    </>
  );
};
