import { lazy, type ReactNode, Suspense } from 'react';

// Nobody needs it who types an identifier.
const TitleFinder = lazy(() =>
  import('./TitleFinder.tsx').then(
    ({ TitleFinder }) => ({ default: TitleFinder }),
    () => ({ default: () => null }),
  ),
);

/** What a field shows below itself of a text that is no identifier. */
export const findTitle = (text: string, corpus: string | null): ReactNode => (
  <Suspense>
    <TitleFinder text={text} corpus={corpus} />
  </Suspense>
);
