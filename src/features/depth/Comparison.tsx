import type { FieldComparison } from '../../core/faces/face.ts';
import { JsonTree } from '../../ui/json/JsonTree.tsx';
import { NamedJson } from '../../ui/json/NamedJson.tsx';
import { LongList } from '../../ui/LongList.tsx';

interface Props {
  readonly comparison: readonly FieldComparison[];
  /** The other side, as a heading: "Bundle". */
  readonly other: string;
}

/** Two documents field by field: what differs side by side, what is equal folded. */
export const Comparison = ({ comparison, other }: Props) => {
  const of = (...kinds: readonly FieldComparison['outcome'][]) =>
    comparison.filter(({ outcome }) => kinds.includes(outcome));
  const differing = of('differs');
  const equal = of('equal', 'equal-time');
  const times = of('equal-time').length;
  return (
    <div data-comparison="">
      <p className="font-semibold">
        {differing.length === 0
          ? equal.length === 0
            ? 'Nothing in it repeats a field of this record.'
            : 'No field differs from this record.'
          : `${toCount(differing.length, 'field')} ${differing.length === 1 ? 'differs' : 'differ'} from this record.`}
      </p>
      {differing.length > 0 && (
        <LongList
          items={differing}
          toName={({ path }) => path}
          className="mt-1 border-t border-strong"
          step={20}
        >
          {(field) => <Differing field={field} other={other} />}
        </LongList>
      )}
      <Folded
        title={`${toCount(equal.length, 'field')} ${equal.length === 1 ? 'is' : 'are'} equal${times === 0 ? '' : `, ${times} of them times in another spelling`}`}
        fields={equal}
        other={other}
      />
      <Folded
        title={`${toCount(of('not-comparable').length, 'number')} too large to compare here`}
        fields={of('not-comparable')}
        other={other}
      />
      <Folded
        title={`${toCount(of('only-face').length, 'field')} only here`}
        fields={of('only-face')}
        other={other}
      />
      <Folded
        title={`${toCount(of('only-record').length, 'field')} only in the record`}
        fields={of('only-record')}
        other={other}
      />
    </div>
  );
};

const toCount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const Differing = ({ field, other }: { readonly field: FieldComparison; readonly other: string }) => (
  <div className="border-b border-line py-2" data-differs={field.path}>
    <p className="font-mono text-note break-all text-muted">{field.path}</p>
    <dl className="grid grid-cols-1 gap-x-6 gap-y-1 text-body @min-[30rem]:grid-cols-2">
      <NamedJson label="This record" value={field.record} />
      <NamedJson label={other} value={field.face} />
    </dl>
  </div>
);

interface FoldedProps {
  readonly title: string;
  readonly fields: readonly FieldComparison[];
  readonly other: string;
}

const Folded = ({ title, fields, other }: FoldedProps) =>
  fields.length === 0 ? null : (
    <details className="mt-1">
      <summary className="min-h-[24px] cursor-pointer text-note text-muted">{title}</summary>
      <LongList items={fields} toName={({ path }) => path} className="mt-1 border-t border-line" step={30}>
        {(field) =>
          field.outcome === 'equal-time' ? (
            <Differing field={field} other={other} />
          ) : (
            <div className="grid gap-x-4 border-b border-line py-1 text-body @min-[30rem]:grid-cols-[16rem_minmax(0,1fr)]">
              <span className="font-mono text-note leading-6 break-all text-muted">{field.path}</span>
              <span className="min-w-0 break-words">
                <JsonTree value={field.record ?? field.face ?? null} />
              </span>
            </div>
          )
        }
      </LongList>
    </details>
  );
