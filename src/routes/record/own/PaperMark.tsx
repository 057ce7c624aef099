import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MarkForm } from '../../../features/marks/MarkForm.tsx';
import { editMark, keepMark, readMark } from '../../../sources/kept/marks.ts';

/** The reader's own tag and notes on one paper. @param markKey its name among what is kept (`toWatchKey`). */
export const PaperMark = ({ markKey }: { readonly markKey: string }) => {
  const client = useQueryClient();
  const [isRefused, setRefused] = useState(false);
  const mark = useQuery({ queryKey: ['mark', markKey], queryFn: () => readMark(markKey), staleTime: 0 });
  if (mark.data === undefined) return null;
  const { tag, notes } = mark.data ?? { tag: '', notes: '' };
  return (
    <MarkForm
      key={markKey}
      tag={tag}
      notes={notes}
      isRefused={isRefused}
      onChange={(edit, isLeaving) => {
        const at = new Date().toISOString();
        // A page that goes has time for one question only, and none for the answer.
        const keeping = isLeaving
          ? keepMark({ tag, notes, ...edit, key: markKey, at })
          : editMark(markKey, edit, at);
        void keeping.then((isKept) => {
          setRefused(!isKept);
          void client.invalidateQueries({ queryKey: ['mark', markKey] });
          void client.invalidateQueries({ queryKey: ['marks'] });
        });
      }}
    />
  );
};
