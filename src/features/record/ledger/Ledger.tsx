import type { Check } from '../../../core/checks/check.ts';
import type { Examined } from '../../../core/examine.ts';
import { CheckRow } from './CheckRow.tsx';
import { Signer } from './Signer.tsx';

/** Every check with its outcome: first what the verdict rests on, then the registry's report against itself. */
export const Ledger = ({ examined }: { readonly examined: Examined }) => {
  const isReport = (check: Check): boolean => check.weight === 'report';
  const deciding = examined.checks.filter((check) => !isReport(check));
  const reports = examined.checks.filter(isReport);
  return (
    <section aria-label="Checks" data-ledger="">
      <Signer examined={examined} />
      <Group title="What the verdict rests on" checks={deciding} examined={examined} />
      <Group
        title="The registry’s report against itself"
        note="Doesn’t change the verdict."
        checks={reports}
        examined={examined}
      />
    </section>
  );
};

interface GroupProps {
  readonly title: string;
  readonly note?: string;
  readonly checks: readonly Check[];
  readonly examined: Examined;
}

const Group = ({ title, note, checks, examined }: GroupProps) =>
  checks.length === 0 ? null : (
    <div className="mt-6 first:mt-0">
      <h2 className="font-semibold">{title}</h2>
      <p className="text-xs text-muted">
        {toTally(checks)}
        {note !== undefined && ` ${note}`}
      </p>
      <ul className="mt-1.5 border-t border-strong">
        {checks.map((check) => (
          <CheckRow key={check.id} check={check} examined={examined} />
        ))}
      </ul>
    </div>
  );

/** `9 of 10 match, 1 not checked.` */
const toTally = (checks: readonly Check[]): string => {
  const count = (kind: Check['outcome']['kind']): number =>
    checks.filter((check) => check.outcome.kind === kind).length;
  const rest = [
    count('fail') > 0 ? `${count('fail')} ${count('fail') === 1 ? 'doesn’t' : 'don’t'} match` : '',
    count('unchecked') > 0 ? `${count('unchecked')} not checked` : '',
  ].filter((part) => part !== '');
  return `${[`${count('pass')} of ${checks.length} match`, ...rest].join(', ')}.`;
};
