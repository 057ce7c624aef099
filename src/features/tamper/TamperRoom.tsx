import './tamper.css';
import { useId, useMemo, useState } from 'react';
import type { Check } from '../../core/checks/checks.ts';
import { toHeldValues } from '../../core/checks/held-values.ts';
import { checkCompares, checkTitle } from '../../core/checks/words.ts';
import type { Examination } from '../../core/examination.ts';
import { formatPath, type JsonPath, type JsonValue } from '../../core/json/json.ts';
import type { TamperPlace } from '../../core/tamper/tamper.ts';
import { OutcomeRow } from '../../ui/outcome/OutcomeRow.tsx';
import { toStatement } from './to-statement.ts';
import { ValueField } from './ValueField.tsx';

/** One change that was made to the copy. */
export interface Change {
  readonly path: JsonPath;
  readonly value: JsonValue;
}

interface Props {
  readonly places: readonly TamperPlace[];
  /** What the record itself comes to. */
  readonly original: readonly Check[];
  /** Examines the copy with these changes. */
  readonly examineCopy: (changes: readonly Change[]) => Examination;
}

const sameOutcome = (a: Check | undefined, b: Check): boolean =>
  JSON.stringify(a?.outcome) === JSON.stringify(b.outcome);

/**
 * A copy of the record to be changed at will, and what every check says of it then. Nothing of it is kept, nothing goes
 * into the address, and nothing in it is green: what passes here says nothing about the record.
 */
export const TamperRoom = ({ places, original, examineCopy }: Props) => {
  const id = useId();
  const [filter, setFilter] = useState('');
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      places.findIndex(({ path }) => formatPath(path) === 'paper.title'),
    ),
  );
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const examination = useMemo(() => examineCopy(changes), [examineCopy, changes]);

  const wanted = filter.trim().toLowerCase();
  const shown = places
    .map((place, index) => ({ place, index, name: formatPath(place.path) }))
    .filter(({ name, index }) => wanted === '' || index === chosen || name.toLowerCase().includes(wanted));
  const place = places[chosen];
  const key = place === undefined ? '' : formatPath(place.path);
  const change = changes.find(({ path }) => formatPath(path) === key);
  const put = (value: JsonValue) => {
    if (place === undefined) return;
    const others = changes.filter(({ path }) => formatPath(path) !== key);
    setChanges(value === place.value ? others : [...others, { path: place.path, value }]);
  };

  return (
    <div className="tamper-room" data-tamper="">
      <p className="tamper-sign">This is a copy that you changed. It is not the record.</p>
      <div className="tamper-floor">
        <div className="grid gap-4 @min-[44rem]:grid-cols-2">
          <div className="min-w-0 space-y-2">
            <label htmlFor={`${id}-filter`} className="block text-body font-semibold">
              Find a field
            </label>
            <input
              id={`${id}-filter`}
              type="text"
              value={filter}
              onChange={(event) => setFilter(event.target.value)}
              placeholder="title, version, receipt"
              className="block min-h-[32px] w-full border border-strong bg-panel px-2 font-mono text-note"
            />
            <label htmlFor={`${id}-field`} className="block text-body font-semibold">
              Field to change, {shown.length} of {places.length}
            </label>
            <select
              id={`${id}-field`}
              value={chosen}
              onChange={(event) => setChosen(Number(event.target.value))}
              className="block min-h-[32px] w-full border border-strong bg-panel px-2 font-mono text-note"
            >
              {shown.map(({ index, name, place: each }) => (
                <option key={index} value={index}>
                  {each.isSigned ? `${name} (signed)` : name}
                </option>
              ))}
            </select>
          </div>
          {place !== undefined && (
            <ValueField
              key={key}
              name={key}
              original={place.value}
              value={change === undefined ? place.value : change.value}
              onChange={put}
            />
          )}
        </div>
        {changes.length > 0 && (
          <p className="mt-3 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-body">
            <span>
              Changed:{' '}
              <span className="font-mono text-note break-all">
                {changes.map(({ path }) => formatPath(path)).join(', ')}
              </span>
            </span>
            <button type="button" className="link-button" onClick={() => setChanges([])}>
              Undo all changes
            </button>
          </p>
        )}
        <p role="status" className="mt-3 max-w-[70ch] font-semibold" data-statement="">
          {toStatement(examination, original, changes.length)}
        </p>
        {examination.kind === 'examined' ? (
          <ul className="mt-2 border-y border-strong">
            {examination.checks.map((check) => (
              <OutcomeRow
                key={check.id}
                id={check.id}
                title={`${checkTitle(check.id)}${
                  sameOutcome(
                    original.find((each) => each.id === check.id),
                    check,
                  )
                    ? ''
                    : ' (changed)'
                }`}
                compares={checkCompares(check.id)}
                outcome={check.outcome}
                values={toHeldValues(check.id, check.outcome, examination.question)}
                tone={check.weight === 'report' && check.outcome.kind === 'fail' ? 'calm' : 'hollow'}
              />
            ))}
          </ul>
        ) : (
          <ul className="mt-2 text-body">
            {examination.problems.slice(0, 6).map((problem) => (
              <li key={`${problem.path} ${problem.message}`}>
                <span className="font-mono text-note break-all">{problem.path}</span> {problem.message}
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className="tamper-sign">This is a copy that you changed. It is not the record.</p>
    </div>
  );
};
