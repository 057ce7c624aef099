import type { FaceCheck, FaceEvent } from '../../core/faces/check.ts';
import type { FaceExamination, FaceKind } from '../../core/faces/face.ts';
import { formatFaceKind } from '../../core/faces/kind.ts';
import { faceCheckCompares, faceCheckTitle } from '../../core/faces/words.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { JsonTree } from '../../ui/json/JsonTree.tsx';
import { LongList } from '../../ui/LongList.tsx';
import { OutcomeRow } from '../../ui/outcome/OutcomeRow.tsx';
import { UtcTime } from '../../ui/time/UtcTime.tsx';
import { withKeys } from '../../ui/with-keys.ts';
import { Comparison } from './Comparison.tsx';
import { faceWords } from './face-titles.ts';
import { trustNote } from './trust-note.ts';

interface Props {
  readonly face: FaceKind;
  readonly examination: FaceExamination;
  /** Whether there is a record beside it to hold it against. */
  readonly isCompared?: boolean;
  /** The heading level that fits below what stands above. */
  readonly Heading?: 'h3' | 'h4';
}

/** What an examined face comes to: its checks, how it compares with the record, its events, its text. */
export const FaceBody = ({ face, examination, isCompared = true, Heading = 'h4' }: Props) => {
  if (examination.kind === 'unreadable')
    return (
      <div className="mt-2 border-l-2 border-strong bg-open-soft px-3 py-2 text-body">
        <p className="font-semibold">Not checked: this can’t be read as {formatFaceKind(face)}.</p>
        <LongList
          items={examination.problems}
          toName={({ path, message }) => `${path} ${message}`}
          className="break-words"
          step={6}
        >
          {({ path, message }) => (
            <>
              {path !== '' && <span className="mr-2 font-mono text-note break-all">{path}</span>}
              {message}
            </>
          )}
        </LongList>
        <Received text={examination.text} />
      </div>
    );
  return (
    <div className="mt-2 space-y-4 border-l-2 border-line pl-3 @min-[30rem]:pl-4">
      <Checks checks={examination.checks} title="Checks of this face" Heading={Heading} />
      {isCompared && <Comparison comparison={examination.comparison} other={faceWords(face).title} />}
      {examination.events.length > 0 && <Events events={examination.events} Heading={Heading} />}
      <Received text={examination.text} />
    </div>
  );
};

interface ChecksProps {
  readonly checks: readonly FaceCheck[];
  readonly title: string;
  readonly Heading: 'h3' | 'h4' | 'h5';
}

const Checks = ({ checks, title, Heading }: ChecksProps) => {
  const count = (kind: FaceCheck['outcome']['kind']): number =>
    checks.filter(({ outcome }) => outcome.kind === kind).length;
  return checks.length === 0 ? null : (
    <div data-face-checks="">
      <Heading className="font-semibold">{title}</Heading>
      <p className="text-note text-muted">
        {count('pass')} of {checks.length} match
        {count('fail') > 0 && `, ${count('fail')} ${count('fail') === 1 ? 'doesn’t' : 'don’t'}`}
        {count('unchecked') > 0 && `, ${count('unchecked')} not checked`}.
      </p>
      <ul className="mt-1 border-y border-line">
        {withKeys(checks, ({ id, place }) => `${id} ${place}`).map(([key, check]) => (
          <CheckLine key={key} check={check} />
        ))}
      </ul>
    </div>
  );
};

const CheckLine = ({ check: { id, outcome, place, key } }: { readonly check: FaceCheck }) => {
  const note = outcome.kind === 'pass' ? trustNote(key) : null;
  return (
    <OutcomeRow
      id={id}
      title={`${faceCheckTitle(id)}${place === '' ? '' : `: ${place}`}${note === null ? '' : ` (${note})`}`}
      compares={faceCheckCompares(id)}
      outcome={outcome}
      // Only a key of the registry makes anything green.
      tone={note === null ? 'plain' : 'hollow'}
    />
  );
};

interface EventsProps {
  readonly events: readonly FaceEvent[];
  readonly Heading: 'h3' | 'h4';
}

const Events = ({ events, Heading }: EventsProps) => (
  <div data-events="">
    <Heading className="font-semibold">
      {events.length} {events.length === 1 ? 'event' : 'events'}
    </Heading>
    <LongList
      items={events}
      toName={({ id, type }) => `${type} ${id}`}
      className="border-y border-line"
      step={8}
    >
      {(event) => (
        <details className="border-t border-line">
          <summary className="min-h-[24px] cursor-pointer py-1 break-words">
            <span className="font-mono text-note">{event.type ?? 'event without a type'}</span>{' '}
            <span className="text-note text-muted">
              {event.createdAt === null ? 'no date' : <UtcTime value={event.createdAt} />} ·{' '}
              {toSummary(event.checks)}
            </span>
          </summary>
          <div className="space-y-2 pb-3 pl-3">
            <Checks
              checks={event.checks}
              title="Checks of this event"
              Heading={Heading === 'h3' ? 'h4' : 'h5'}
            />
            <JsonTree value={event.json} />
          </div>
        </details>
      )}
    </LongList>
  </div>
);

/** `1 matches, 2 not checked`: what was not done is never left out. */
const toSummary = (checks: readonly FaceCheck[]): string => {
  const count = (kind: FaceCheck['outcome']['kind']): number =>
    checks.filter(({ outcome }) => outcome.kind === kind).length;
  const parts = [
    [count('fail'), 'doesn’t match', 'don’t match'],
    [count('pass'), 'matches', 'match'],
    [count('unchecked'), 'not checked', 'not checked'],
  ] as const;
  const said = parts
    .filter(([each]) => each > 0)
    .map(([each, one, many]) => `${each} ${each === 1 ? one : many}`);
  return said.length === 0 ? 'not checked' : said.join(', ');
};

/** More would only make the page slow; copying takes the whole. */
const MOST_SHOWN = 20_000;

const Received = ({ text }: { readonly text: string }) => (
  <details>
    <summary className="min-h-[24px] cursor-pointer text-note text-muted">Show what was received</summary>
    <CopyButton text={text} label="Copy what was received">
      Copy
    </CopyButton>
    <pre className="mt-1 border border-line bg-panel p-3 font-mono text-note leading-5 break-all whitespace-pre-wrap">
      {text.slice(0, MOST_SHOWN)}
    </pre>
    {text.length > MOST_SHOWN && (
      <p className="text-note text-muted">
        The first {MOST_SHOWN} of {text.length} characters.
      </p>
    )}
  </details>
);
