import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Examined } from '../../core/examine.ts';
import { parseIdentifier } from '../../core/identifier/identifier.ts';
import type { MemoryComparison } from '../../core/memory/compare.ts';
import { toMemory } from '../../core/memory/memory.ts';
import { rememberRecord } from '../../sources/kept/record-memory.ts';

// The first visit has nothing to tell.
const MemoryLine = lazy(() =>
  import('../../features/memory/MemoryLine.tsx').then(({ MemoryLine }) => ({ default: MemoryLine })),
);

interface Known {
  readonly seenAt: string;
  readonly comparison: MemoryComparison;
}

/** Each examination is remembered once, however often it is shown. */
const remembered = new WeakMap<Examined, Promise<Known | null>>();

const remember = async (examined: Examined, corpus: string | null): Promise<Known | null> => {
  const now = Date.now();
  const { signed, suffix } = examined.record;
  const memory = toMemory(examined, new Date(now).toISOString());
  const before = await rememberRecord(`${corpus ?? ''}/${signed.arxivId ?? suffix}`, memory, now);
  if (before === null) return null;
  // Only a return has something to compare.
  const { compareMemory } = await import('../../core/memory/compare.ts');
  return { seenAt: before.seenAt, comparison: compareMemory(before, memory) };
};

const rememberOnce = (examined: Examined, corpus: string | null): Promise<Known | null> => {
  const known = remembered.get(examined) ?? remember(examined, corpus);
  remembered.set(examined, known);
  return known;
};

const isArxivId = (text: string): boolean => {
  const parsed = parseIdentifier(text);
  return parsed.kind === 'ok' && parsed.value.kind === 'arxiv';
};

/** What changed since this browser last saw the record. Of a record that doesn't match nothing is remembered. */
export const MemoryNote = ({ examined, corpus }: { examined: Examined; corpus: string | null }) => {
  const router = useRouter();
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
  if (known === null) return null;
  return (
    <Suspense>
      <MemoryLine
        comparison={known.comparison}
        isVerified={examined.verdict.kind === 'verified'}
        seenAt={known.seenAt}
        hrefFor={(id) =>
          isArxivId(id)
            ? router.buildLocation({ to: `/abs/${id}`, search: corpus === null ? {} : { in: corpus } }).href
            : null
        }
      />
    </Suspense>
  );
};
