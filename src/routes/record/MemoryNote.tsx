import { lazy, Suspense, useEffect, useState } from 'react';
import type { Examined } from '../../core/examination.ts';
import { rememberOnce } from '../../look-up/remember.ts';
import type { Known } from '../../look-up/standing.ts';
import { hadWrittenTags, useTouched } from './use-touched.ts';

// The first visit has nothing to tell.
const KnownLine = lazy(() => import('./KnownLine.tsx').then(({ KnownLine }) => ({ default: KnownLine })));

const TrailTool = lazy(() => import('./own/TrailTool.tsx').then(({ TrailTool }) => ({ default: TrailTool })));

const RecordTags = lazy(() => import('./RecordTags.tsx').then(({ RecordTags }) => ({ default: RecordTags })));

/** What changed since this browser last saw the record, and what the page tells programs about its paper. */
export const MemoryNote = ({ examined, corpus }: { examined: Examined; corpus: string | null }) => {
  // A hand on its way to the button of a reference manager passes over the page.
  const isTouched = useTouched();
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    let isShown = true;
    rememberOnce(examined, corpus).then(
      (found) => {
        if (isShown) setKnown(found);
      },
      // What compares could not be loaded: then there is nothing to tell.
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [examined, corpus]);
  return (
    <>
      {(isTouched || hadWrittenTags()) && (
        <Suspense>
          <RecordTags examined={examined} corpus={corpus} />
        </Suspense>
      )}
      {isTouched && (
        <Suspense>
          <TrailTool examined={examined} corpus={corpus} />
        </Suspense>
      )}
      {known !== null && (
        <Suspense>
          <KnownLine known={known} examined={examined} corpus={corpus} />
        </Suspense>
      )}
    </>
  );
};
