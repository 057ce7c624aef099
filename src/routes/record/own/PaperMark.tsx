import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MarkForm } from '../../../features/marks/MarkForm.tsx';
import { editMark, readMark } from '../../../sources/kept/marks/kept-marks.ts';
import { type LeftEdit, leaveEdit } from '../../../sources/kept/marks/left-marks.ts';

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
        // WebKit holds a page that went with a question to this storage on its way, and whoever asks it next waits in vain.
        if (isLeaving) return leave({ key: markKey, edit, at });
        void editMark(markKey, edit, at).then((isKept) => {
          setRefused(!isKept);
          void client.invalidateQueries({ queryKey: ['mark', markKey] });
          void client.invalidateQueries({ queryKey: ['marks'] });
        });
      }}
    />
  );
};

const leave = (left: LeftEdit): void => {
  try {
    leaveEdit(left);
  } catch {
    // Nobody is there any more to hear that this browser keeps nothing.
  }
};
