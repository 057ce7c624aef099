import { useEffect, useState } from 'react';
import type { Examined } from '../../core/examination.ts';
import { rememberOnce } from '../../look-up/remember.ts';
import type { Known } from '../../look-up/standing.ts';
import { later } from '../../ui/later/later.tsx';
import { hadWrittenTags, useTouched } from './use-touched.ts';

// The first visit has nothing to tell.
const KnownLine = later(() => import('./KnownLine.tsx').then((part) => part.KnownLine));

const TrailTool = later(() => import('./own/TrailTool.tsx').then((part) => part.TrailTool));

const RecordTags = later(() => import('./RecordTags.tsx').then((part) => part.RecordTags));

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
      {(isTouched || hadWrittenTags()) && <RecordTags examined={examined} corpus={corpus} />}
      {isTouched && <TrailTool examined={examined} corpus={corpus} />}
      {known !== null && <KnownLine known={known} examined={examined} corpus={corpus} />}
    </>
  );
};
