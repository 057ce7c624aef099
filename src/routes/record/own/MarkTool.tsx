import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Examined } from '../../../core/examine.ts';
import { MarkForm } from '../../../features/marks/MarkForm.tsx';
import { toWatchKey } from '../../../look-up/watch.ts';
import { keepMark, readMark } from '../../../sources/kept/marks.ts';

/** The reader's own tag and notes on the paper that is shown. */
export const MarkTool = ({
  examined,
  corpus,
}: {
  readonly examined: Examined;
  readonly corpus: string | null;
}) => {
  const client = useQueryClient();
  const key = toWatchKey(examined, corpus);
  const [isRefused, setRefused] = useState(false);
  const mark = useQuery({ queryKey: ['mark', key], queryFn: () => readMark(key), staleTime: 0 });
  if (mark.data === undefined) return null;
  return (
    <MarkForm
      key={key}
      tag={mark.data?.tag ?? ''}
      notes={mark.data?.notes ?? ''}
      isRefused={isRefused}
      onChange={(change) =>
        void keepMark({ key, ...change, at: new Date().toISOString() }).then((isKept) => {
          setRefused(!isKept);
          void client.invalidateQueries({ queryKey: ['mark', key] });
        })
      }
    />
  );
};
