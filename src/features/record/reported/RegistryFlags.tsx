import type { Check } from '../../../core/checks/checks.ts';
import { isJsonObject, type JsonValue } from '../../../core/json/json.ts';
import { JsonTree } from '../../../ui/json/JsonTree.tsx';
import { recomputedBy, toFlagWords } from './flag-words.ts';

interface Props {
  readonly flags: JsonValue;
  readonly checks: readonly Check[];
}

/** The registry's own flags: neutral, "not yet" for false, "not said" for null, and what this page found where it can recompute one. */
export const RegistryFlags = ({ flags, checks }: Props) => {
  if (!isJsonObject(flags)) return <JsonTree value={flags} />;
  return (
    <dl className="grid grid-cols-1 gap-x-8 text-body @min-[32rem]:grid-cols-2">
      {Object.entries(flags).map(([name, value]) => (
        <div
          key={name}
          className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line py-1"
        >
          <dt className="leading-6 break-words" title={name}>
            {toFlagWords(name)}
          </dt>
          <dd className="text-right leading-6">
            <FlagValue value={value} />
          </dd>
          <Recomputed name={name} checks={checks} />
        </div>
      ))}
    </dl>
  );
};

const FlagValue = ({ value }: { readonly value: JsonValue }) => {
  if (value === true) return <span className="font-semibold">yes</span>;
  if (value === false) return <span className="text-faint">not yet</span>;
  if (value === null) return <span className="text-faint">not said</span>;
  if (value === 0) return <span className="text-faint">none</span>;
  return <JsonTree value={value} />;
};

const Recomputed = ({ name, checks }: { readonly name: string; readonly checks: readonly Check[] }) => {
  const ids = recomputedBy.get(name);
  if (ids === undefined) return null;
  const outcomes = ids.map((id) => checks.find((check) => check.id === id)?.outcome.kind ?? 'unchecked');
  const found = outcomes.includes('fail')
    ? 'doesn’t match'
    : outcomes.every((kind) => kind === 'pass')
      ? 'matches'
      : 'not checked';
  return <dd className="w-full text-note text-muted">recomputed here: {found}</dd>;
};
