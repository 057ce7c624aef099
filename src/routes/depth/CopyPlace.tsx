import { useCallback, useState } from 'react';
import { compareCopy } from '../../core/copy/copy.ts';
import type { Examined } from '../../core/examination.ts';
import { CopyRoom } from '../../features/copy/CopyRoom.tsx';
import { Part } from '../../features/depth/Part.tsx';
import { Place } from '../../features/depth/Place.tsx';
import { readFileText } from '../../sources/dropped-file.ts';

/** What was pasted, by record, for as long as this page is open: another tab and back keeps it, and nothing else does. */
const pasted = new Map<string, string>();

/** Whether a text at hand is the one that the record signs. */
export const CopyPlace = ({ examined }: { readonly examined: Examined }) => {
  const { record } = examined;
  const { version } = record.signed;
  const [text, setText] = useState(() => pasted.get(record.suffix) ?? '');
  const compare = useCallback((copy: string) => compareCopy(copy, record), [record]);
  const isSigned = examined.checks.some(({ id, outcome }) => id === 'signature' && outcome.kind === 'pass');
  return (
    <Place trust={examined.key?.trust}>
      <Part
        id="copy"
        title="Is this my copy?"
        intro={`The record binds title and abstract by digests${
          version === null
            ? ''
            : `, those of version ${version} of the paper: in another version they may be others`
        }. Paste or drop yours, and this page computes the same digests from it. No digest covers a PDF: out of yours, paste title and abstract. What you paste stays here and is sent nowhere.`}
      >
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
      </Part>
    </Place>
  );
};
