import { useMemo } from 'react';
import type { Examined } from '../../../core/examine.ts';
import { withReports } from '../../../core/with-reports.ts';
import { CheckGroup } from './CheckGroup.tsx';

/** The registry's report against itself. It comes after the page: no verdict rests on it. */
export const ReportChecks = ({ examined }: { readonly examined: Examined }) => {
  const checks = useMemo(
    () => withReports(examined).checks.filter(({ weight }) => weight === 'report'),
    [examined],
  );
  return (
    <CheckGroup
      title="The registry’s report against itself"
      note="Doesn’t change the verdict."
      checks={checks}
      examined={examined}
    />
  );
};
