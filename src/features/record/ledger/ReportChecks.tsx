import { useMemo } from 'react';
import type { Examined } from '../../../core/examine.ts';
import { withReports } from '../../../core/with-reports.ts';
import { CheckGroup } from './CheckGroup.tsx';

const TITLES = {
  origin: 'The registry’s report against itself',
  mirror: 'This mirror’s report against itself',
  file: 'This file’s report against itself',
} as const;

/** The registry's report against itself. It comes after the page: no verdict rests on it. */
export const ReportChecks = ({ examined }: { readonly examined: Examined }) => {
  const checks = useMemo(
    () => withReports(examined).checks.filter(({ weight }) => weight === 'report'),
    [examined],
  );
  return (
    <CheckGroup
      title={TITLES[examined.origin.kind]}
      note="Doesn’t change the verdict."
      checks={checks}
      examined={examined}
    />
  );
};
