import { lazy, Suspense, useEffect, useState } from 'react';
import type { Examined } from '../../core/examination.ts';
import { parseIdentifier } from '../../core/identifier/identifier.ts';
import { rememberOnce } from '../../look-up/remember.ts';
import type { Known } from '../../look-up/standing.ts';
import { toHref } from '../navigation/address.ts';
import { getAddress } from '../navigation/navigation.ts';
import { hadWrittenTags, useTouched } from './use-touched.ts';

// The first visit has nothing to tell.
const MemoryLine = lazy(() =>
  import('../../features/memory/MemoryLine.tsx').then(({ MemoryLine }) => ({ default: MemoryLine })),
);

const TrailTool = lazy(() => import('./own/TrailTool.tsx').then(({ TrailTool }) => ({ default: TrailTool })));

const RecordTags = lazy(() => import('./RecordTags.tsx').then(({ RecordTags }) => ({ default: RecordTags })));

const isArxivId = (text: string): boolean => {
  const parsed = parseIdentifier(text);
  return parsed.kind === 'ok' && parsed.value.kind === 'arxiv';
};

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
          <MemoryLine
            {...known}
            isVerified={examined.verdict.kind === 'verified'}
            hrefFor={(id) =>
              isArxivId(id)
                ? toHref({ to: `/abs/${id}`, search: corpus === null ? {} : { in: corpus } }, getAddress())
                : null
            }
          />
        </Suspense>
      )}
    </>
  );
};
