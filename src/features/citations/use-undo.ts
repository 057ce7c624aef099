import { useRef } from 'react';
import type { ChangeView, CitationView } from '../../graph/citation-view.ts';
import { addStep, takeBack, type UndoStep } from '../../graph/heard/undo.ts';
import { useEvent } from '../../ui/hooks/use-event.ts';

/**
 * Remembers how the view was changed in this visit, and takes the last change back. The browser's own way back leads
 * over the larger steps alone, and away from the page at their end.
 */
export const useUndo = (
  view: CitationView,
  onView: ChangeView,
): { readonly onView: ChangeView; readonly undo: () => string } => {
  const steps = useRef<readonly UndoStep[]>([]);
  return {
    onView: useEvent<Parameters<ChangeView>, void>((change, how) => {
      steps.current = addStep(steps.current, view, change);
      onView(change, how);
    }),
    undo: useEvent(() => {
      const back = takeBack(steps.current, view);
      steps.current = back?.rest ?? [];
      if (back === null) return 'Nothing to take back.';
      onView(back.change);
      return `Taken back: ${back.what}.`;
    }),
  };
};
