import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MarkForm } from '../../../features/marks/MarkForm.tsx';
import { keepMark, readMark } from '../../../sources/kept/marks.ts';

/** The reader's own tag and notes on one paper. @param markKey its name among what is kept (`toWatchKey`). */
export const PaperMark = ({ markKey }: { readonly markKey: string }) => {
  const client = useQueryClient();
  const [isRefused, setRefused] = useState(false);
  const mark = useQuery({ queryKey: ['mark', markKey], queryFn: () => readMark(markKey), staleTime: 0 });
  if (mark.data === undefined) return null;
  return (
    <MarkForm
      key={markKey}
      tag={mark.data?.tag ?? ''}
      notes={mark.data?.notes ?? ''}
      isRefused={isRefused}
      onChange={(change) =>
        void keepMark({ key: markKey, ...change, at: new Date().toISOString() }).then((isKept) => {
          setRefused(!isKept);
          void client.invalidateQueries({ queryKey: ['mark', markKey] });
          void client.invalidateQueries({ queryKey: ['marks'] });
        })
      }
    />
  );
};
