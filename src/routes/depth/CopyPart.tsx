import { useCallback, useState } from 'react';
import { compareCopy } from '../../core/copy/copy.ts';
import type { Examined } from '../../core/examination.ts';
import { CopyRoom } from '../../features/copy/CopyRoom.tsx';
import { readFileText } from '../../sources/dropped-file.ts';

/** What was pasted, by record, for as long as this page is open: another tab and back keeps it, and nothing else does. */
const pasted = new Map<string, string>();

/** "Is this my copy?" */
export const CopyPart = ({ examined }: { readonly examined: Examined }) => {
  const { record } = examined;
  const [text, setText] = useState(() => pasted.get(record.suffix) ?? '');
  const compare = useCallback((copy: string) => compareCopy(copy, record), [record]);
  const isSigned = examined.checks.some(({ id, outcome }) => id === 'signature' && outcome.kind === 'pass');
  return (
    <CopyRoom
      text={text}
      onText={(next) => {
        pasted.set(record.suffix, next);
        setText(next);
      }}
      isSigned={isSigned}
      compare={compare}
      readFile={readFileText}
    />
  );
};
