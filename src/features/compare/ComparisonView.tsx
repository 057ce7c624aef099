import type { ComparedValue } from '../../core/compare/compare-json.ts';
import type { RecordComparison } from '../../core/compare/compare-records.ts';
import { LongList } from '../../ui/LongList.tsx';
import { Difference, type SideNames, Sides } from './Difference.tsx';
import { toResultWords } from './result-words.ts';

const SIGNED = 'compared-signed';

interface Props {
  readonly comparison: RecordComparison;
  readonly names: SideNames;
}

/** Two records value by value: what is signed first, then what matches a digest, then what is reported. */
export const ComparisonView = ({ comparison, names }: Props) => {
  const { isSigned, signed, digest, reported } = comparison;
  const areSigned = isSigned.a && isSigned.b;
  return (
    <div data-compared="">
      <p className="max-w-[70ch] text-note text-muted">
        Struck through: only in the {names.a}. Underlined: only in the {names.b}. The same value in another
        spelling or order is no difference, but in what is signed.
      </p>
      <Part
        id={SIGNED}
        title={areSigned ? 'Signed' : 'What a signature covers'}
        note={toSignedNote(isSigned, names)}
        rows={signed}
        names={names}
      />
      <Part
        id="compared-digest"
        title="Matches a digest"
        note="Computed here from each record, and matching in both."
        rows={digest}
        names={names}
      />
      <Part
        id="compared-reported"
        title="Reported"
        note={`No signature covers these. A difference here says nothing of what was signed.${
          reported.some(({ path }) => path === 'paper.title')
            ? ' The title is among them because not both are known to match the digest that is signed.'
            : ''
        }`}
        rows={reported}
        names={names}
      />
    </div>
  );
};

const toSignedNote = ({ a, b }: RecordComparison['isSigned'], names: SideNames): string => {
  if (a && b) return 'Inside the signed part of both records.';
  const whose = a ? `of the ${names.b}` : b ? `of the ${names.a}` : 'of either record';
  return `The signature ${whose} was not checked here, so these values are compared as they are written.`;
};

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly rows: readonly ComparedValue[];
  readonly names: SideNames;
}

const toCount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const Part = ({ id, title, note, rows, names }: PartProps) => {
  const of = (...kinds: readonly ComparedValue['likeness'][]) =>
    rows.filter(({ likeness }) => kinds.includes(likeness));
  const differing = of('different', 'only-a', 'only-b');
  return (
    <section aria-labelledby={id} className="mt-6" data-part={id}>
      <h2 id={id} className="font-semibold">
        {title}
      </h2>
      <p className="max-w-[70ch] text-note text-muted">{note}</p>
      <p className="mt-1" data-differences={differing.length}>
        {toResultWords(rows, id === SIGNED)}
      </p>
      {differing.length > 0 && (
        <LongList items={differing} toName={toName} className="mt-1 border-t border-strong" step={30}>
          {(row) => <Difference row={row} names={names} />}
        </LongList>
      )}
      <Folded
        title={`${toCount(of('respelled').length, 'value')} perhaps the same, written in another way`}
        rows={of('respelled')}
        names={names}
      />
      <Folded
        title={`${toCount(of('not-comparable').length, 'number')} too large to compare here`}
        rows={of('not-comparable')}
        names={names}
      />
      <Folded
        title={`${toCount(of('same').length, 'value')} ${of('same').length === 1 ? 'is' : 'are'} the same`}
        rows={of('same')}
        names={names}
      />
    </section>
  );
};

const toName = ({ path, likeness }: ComparedValue): string => `${path} ${likeness}`;

const Folded = ({ title, rows, names }: Pick<PartProps, 'title' | 'rows' | 'names'>) =>
  rows.length === 0 ? null : (
    <details className="mt-1">
      <summary className="min-h-[24px] cursor-pointer text-note text-muted">{title}</summary>
      <LongList items={rows} toName={toName} className="mt-1 border-t border-line" step={30}>
        {(row) => <Sides row={row} names={names} />}
      </LongList>
    </details>
  );
