import { useMemo } from 'react';
import type { Examined } from '../../../core/examination.ts';
import { withReports } from '../../../core/with-reports.ts';
import { Fold } from '../standing/Fold.tsx';
import { Caveat } from '../standing/Section.tsx';
import { CheckRow } from './CheckRow.tsx';
import { toTally } from './tally.ts';

const TITLES = {
  origin: 'The registry’s report against itself',
  mirror: 'This mirror’s report against itself',
  file: 'This file’s report against itself',
} as const;

/** The registry's report against itself: no verdict rests on it. Where it is at odds with itself that is in sight. */
export const ReportChecks = ({ examined }: { readonly examined: Examined }) => {
  const checks = useMemo(
    () => withReports(examined).checks.filter(({ weight }) => weight === 'report'),
    [examined],
  );
  return checks.length === 0 ? null : (
    <Fold
      title={TITLES[examined.origin.kind]}
      note={toTally(checks)}
      isOpen={checks.some(({ outcome }) => outcome.kind === 'fail')}
    >
      <Caveat>Doesn’t change the verdict.</Caveat>
      <ul>
        {checks.map((check) => (
          <CheckRow key={check.id} check={check} examined={examined} />
        ))}
      </ul>
    </Fold>
  );
};
