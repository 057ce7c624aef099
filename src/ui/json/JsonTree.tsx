import type { ReactNode } from 'react';
import { LongText } from '../LongText.tsx';
import { withKeys } from '../with-keys.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

interface Props {
  readonly value: Json;
  readonly depth?: number;
}

const deepest = 5;
const mostEntries = 60;
/** Values up to this length stand side by side where all of them are that short. */
const shortText = 24;

/** JSON of unknown shape as names and values. Deep and large parts are cut, and the cut says so. */
export const JsonTree = ({ value, depth = 0 }: Props) => {
  if (typeof value === 'string')
    return value === '' ? <span className="text-faint">empty</span> : <LongText value={value} />;
  if (typeof value !== 'object' || value === null) return <span>{String(value)}</span>;
  const entries: readonly (readonly [string, Json])[] = Array.isArray(value)
    ? value.slice(0, mostEntries).map((each: Json, index) => [`${index + 1}`, each] as const)
    : Object.entries(value).slice(0, mostEntries);
  const size = Array.isArray(value) ? value.length : Object.keys(value).length;
  if (size === 0) return <span className="text-faint">{Array.isArray(value) ? 'empty list' : 'empty'}</span>;
  if (depth >= deepest) return <Cut>{size} more inside</Cut>;
  const isFlat = entries.every(([, each]) => !isNested(each) && String(each).length <= shortText);
  return (
    <>
      <dl
        className={`${isFlat ? 'flex flex-wrap gap-x-5' : ''} ${depth === 0 ? 'text-body' : 'border-l border-line pl-3'}`}
      >
        {withKeys(entries, ([key]) => key).map(([id, [key, each]]) => (
          <div key={id} className={isNested(each) ? '' : 'flex flex-wrap gap-x-2'}>
            <dt className="leading-6 break-all text-muted">
              <span className="font-mono text-note">{key}</span>
            </dt>
            <dd className="min-w-0 leading-6">
              <JsonTree value={each} depth={depth + 1} />
            </dd>
          </div>
        ))}
      </dl>
      {size > mostEntries && <Cut>{size - mostEntries} more</Cut>}
    </>
  );
};

const isNested = (value: Json): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

const Cut = ({ children }: { readonly children: ReactNode }) => (
  <span className="text-faint italic">{children}, in the raw JSON</span>
);
