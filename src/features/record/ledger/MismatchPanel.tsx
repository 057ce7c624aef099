import { toCause } from '../../../core/cause.ts';
import type { Check } from '../../../core/checks/checks.ts';
import type { Examined } from '../../../core/examination.ts';
import { RawDisclosure } from '../raw/RawDisclosure.tsx';
import { CheckRow } from './CheckRow.tsx';

/**
 * A record that contradicts itself, its signature or the question. Shows the cause, what doesn't match, and nothing that the
 * record says about the paper: none of it can be relied on.
 */
export const MismatchPanel = ({ examined }: { readonly examined: Examined }) => {
  const { verdict } = examined;
  const failed = verdict.kind === 'contradicted' ? verdict.failed : [];
  const isFailed = (check: Check): boolean => failed.includes(check.id);
  const rest = examined.checks.filter((check) => check.weight !== 'report' && !isFailed(check));
  return (
    <div className="max-w-[52rem] pt-6">
      <h1 className="font-serif text-lead">What doesn’t match</h1>
      <p className="mt-1 max-w-[70ch] font-semibold break-words" data-cause="">
        <bdi>{toCause(examined)}</bdi>
      </p>
      <p className="mt-1 max-w-[70ch] text-muted">
        The record claims the number{' '}
        <span className="font-mono text-note break-all">{examined.record.pithNumber}</span>. Title, authors
        and everything else that it says are left out here.
      </p>
      <p className="mt-1 max-w-[70ch] text-note text-muted">
        Recorded: what the record says. Computed: what this page worked out to hold against it, from the
        signed part, the title or the keys accepted here.
      </p>
      <ul className="mt-3 border-y border-strong" data-failed="">
        {examined.checks.filter(isFailed).map((check) => (
          <CheckRow key={check.id} check={check} examined={examined} />
        ))}
      </ul>
      <h2 className="mt-8 font-semibold">The other checks</h2>
      <p className="max-w-[70ch] text-note text-muted">
        One mismatch is enough. That these hold or were not done doesn’t mend it.
      </p>
      <ul className="mt-1.5 border-t border-strong">
        {rest.map((check) => (
          <CheckRow key={check.id} check={check} examined={examined} />
        ))}
      </ul>
      <RawDisclosure examination={examined} />
    </div>
  );
};
